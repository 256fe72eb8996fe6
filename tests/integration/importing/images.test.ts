import sharp from 'sharp';
import { describe, expect } from 'vitest';
import { isIllustrationReadable } from '@/lib/catalogue/queries/illustrations';
import type { Db } from '@/lib/db/client';
import { applyItem } from '@/lib/importing/commands/apply-item';
import { refuseItem, reopenItem } from '@/lib/importing/commands/change-item';
import { closeImport } from '@/lib/importing/commands/close-import';
import { acceptImage, refuseImage, reopenImage } from '@/lib/importing/commands/decide-image';
import { readDocument } from '@/lib/importing/formats/read-document';
import { listItemImages, listUnplacedImages } from '@/lib/importing/queries/images';
import { type InitiativeDraft, readDraft } from '@/lib/publishing/draft';
import type { Bucket } from '@/lib/storage/bucket';
import { getFile } from '@/lib/storage/files';
import { aUser } from '@/tests/support/accounts';
import { anOnlineSheet, NOW, write } from '@/tests/support/an-edition';
import {
  anIllustratedImport,
  anImage,
  aPdfThatShows,
  aPhotograph,
  keyOf,
} from '@/tests/support/an-illustrated-import';
import { saveClosedLists } from '@/tests/support/an-initiative';
import { anotherConnection } from '@/tests/support/connections';
import { test } from '@/tests/support/database';

const WORDS = { alt: 'Deux habitantes plient du linge', credit: 'Essais unis', caption: null };

describe('les images d’un document importé', () => {
  test('sont gardées une fois, chacune avec la fiche où elle est imprimée', async ({ db }) => {
    const [green, red, blue] = await Promise.all([anImage('#0a0'), anImage('#a00'), anImage('#00a')]);
    const { first, second, importId } = await anIllustratedImport(db, [
      { ...green, line: 4 },
      { ...red, line: 14 },
      { ...green, line: 15, page: 2 },
      { ...blue, line: 25 },
    ]);
    expect(await listItemImages(db, first.id)).toMatchObject([
      { fileKey: keyOf(green.bytes), page: 1, line: 4, width: 40, height: 20, state: 'offered', alt: null },
    ]);
    expect(await listItemImages(db, second.id)).toMatchObject([{ fileKey: keyOf(red.bytes) }]);
    expect(await listUnplacedImages(db, importId)).toMatchObject([{ fileKey: keyOf(blue.bytes) }]);
    expect(await db.importImage.count()).toBe(3);
    expect((await getFile(db, keyOf(green.bytes)))?.mediaType).toBe('image/webp');
  });

  test('une image ne garde rien de l’appareil qui l’a prise', async ({ db }) => {
    const photograph = await sharp(await aPhotograph())
      .withExif({
        IFD0: { Artist: 'Alix EXEMPLE' },
        IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '50/1 19/1 0/1' },
      })
      .jpeg()
      .toBuffer();
    expect(photograph.includes('Alix EXEMPLE')).toBe(true);
    const read = await readDocument({ name: 'guide.pdf', bytes: aPdfThatShows(photograph) });
    if (!read.ok) throw new Error(JSON.stringify(read.error));
    expect(read.value.images).toHaveLength(1);
    await anIllustratedImport(db, read.value.images);
    const kept = await db.storedFile.findFirstOrThrow({ where: { mediaType: 'image/webp' } });
    const { exif, xmp, iptc, icc, format, width } = await sharp(kept.bytes ?? undefined).metadata();
    expect({ exif, xmp, iptc, icc }).toEqual({
      exif: undefined,
      xmp: undefined,
      iptc: undefined,
      icc: undefined,
    });
    expect({ format, width }).toEqual({ format: 'webp', width: 300 });
    expect(Buffer.from(kept.bytes ?? []).includes('Alix')).toBe(false);
  });
});

describe('les octets dans un stockage S3', () => {
  /** Two pictures, one of which is printed twice. */
  const printed = async () => {
    const [green, red] = await Promise.all([anImage('#0a0'), anImage('#a00')]);
    return [
      { ...green, line: 4 },
      { ...red, line: 14 },
      { ...green, line: 15, page: 2 },
    ];
  };

  test('y vont une fois chacun, avant que la base soit retenue', async ({ db }) => {
    const other = await anotherConnection(db, 'autre');
    const put: { key: string; isFree: boolean | undefined; rows: number }[] = [];
    const bucket = aBucket(async (key) => {
      const [lock] = await other.$queryRaw<{ free: boolean }[]>`
        SELECT pg_try_advisory_xact_lock(hashtext('import document')) AS free`;
      put.push({ key, isFree: lock?.free, rows: await other.documentImport.count() });
    });
    const images = await printed();
    const { importId } = await anIllustratedImport(db, images, bucket);
    const keys = [...new Set(images.map(({ bytes }) => keyOf(bytes)))];
    expect(put).toEqual(keys.map((key) => ({ key, isFree: true, rows: 0 })));
    expect(await db.storedFile.count({ where: { bytes: null } })).toBe(2);
    expect(await db.importImage.count({ where: { importId } })).toBe(2);
  });

  test('un stockage qui échoue : rien n’entre dans la base', async ({ db }) => {
    const bucket = aBucket(() => Promise.reject(new Error('le stockage S3 a répondu 503 à PUT')));
    await expect(anIllustratedImport(db, await printed(), bucket)).rejects.toThrow('503');
    expect([
      await db.storedFile.count(),
      await db.documentImport.count(),
      await db.source.count(),
      await db.journalEntry.count({ where: { action: { in: ['import.recorded', 'source.created'] } } }),
    ]).toEqual([0, 0, 0, 0]);
  });

  function aBucket(put: Bucket['put']): Bucket {
    return { put, get: async () => null, remove: async () => {} };
  }
});

describe('retenir une image', () => {
  test('se refuse sans description, sans crédit, sans fiche, ou trop long : toutes les fautes à la fois', async ({
    db,
  }) => {
    const { actor, first, image } = await oneImage(db);
    const refused = (words: object) =>
      acceptImage(db, actor, { imageId: image.id, itemId: first.id, ...WORDS, ...words }, NOW);
    expect(await refused({ alt: ' ', credit: '', itemId: null })).toMatchObject({
      error: {
        faults: [
          { path: 'itemId', message: expect.stringContaining('La fiche manque') },
          { path: 'alt', message: expect.stringContaining('ne la voit pas') },
          { path: 'credit', message: expect.stringContaining('Le crédit manque') },
        ],
      },
    });
    expect(await refused({ alt: 'a'.repeat(401), credit: 'c'.repeat(201) })).toMatchObject({
      error: {
        faults: [
          { path: 'alt', message: expect.stringContaining('401 caractères, 400 au plus') },
          { path: 'credit', message: expect.stringContaining('201 caractères, 200 au plus') },
        ],
      },
    });
    expect(await listItemImages(db, first.id)).toMatchObject([{ state: 'offered', alt: null }]);
    expect((await refused({ alt: 'a'.repeat(400), credit: 'c'.repeat(200) })).ok).toBe(true);
  });

  test('d’une fiche à relire : elle entre dans le brouillon avec elle, citée à sa ligne', async ({ db }) => {
    const { actor, first, image, sourceId } = await oneImage(db);
    const accepted = await acceptImage(
      db,
      actor,
      { imageId: image.id, itemId: first.id, ...WORDS, alt: `  ${WORDS.alt} ` },
      NOW,
    );
    expect(accepted).toEqual({ ok: true, value: { importId: first.importId, position: 1 } });
    expect(await listItemImages(db, first.id)).toMatchObject([{ state: 'accepted', decidedBy: actor.name }]);
    expect(await db.edition.count()).toBe(0);

    const { draft } = await applied(db, actor, first.id);
    expect(draft.illustrations).toEqual([
      { file: image.fileKey, ...WORDS, cite: [{ source: sourceId, from: 4, to: 4 }] },
    ]);
    expect(await listItemImages(db, first.id)).toMatchObject([{ state: 'applied', isOnSheet: true }]);
    expect(await isIllustrationReadable(db, image.fileKey)).toBe(false);
    expect(await journalOf(db, 'import.imageAccepted')).toEqual([
      { subject: 'La laverie du port', detail: { importId: first.importId, imageId: image.id, page: 1 } },
    ]);
  });

  test('d’une fiche déjà reprise : elle entre aussitôt dans le brouillon, à côté de ce que d’autres y écrivent', async ({
    db,
  }) => {
    const { actor, first, image } = await oneImage(db);
    const { edition } = await applied(db, actor, first.id);
    expect((await acceptImage(db, actor, { imageId: image.id, itemId: first.id, ...WORDS }, NOW)).ok).toBe(
      true,
    );
    // Someone whose form was opened before the picture came.
    await write(db, actor, edition, { subtitle: 'Un autre sous-titre' });
    expect(await draftOf(db, edition.id)).toMatchObject({
      subtitle: 'Un autre sous-titre',
      illustrations: [{ file: image.fileKey, alt: WORDS.alt }],
    });
    expect(await listItemImages(db, first.id)).toMatchObject([{ state: 'applied', isOnSheet: true }]);
    expect(await isIllustrationReadable(db, image.fileKey)).toBe(false);
  });

  test('pour une autre fiche que celle où elle est imprimée', async ({ db }) => {
    const { actor, first, second, image } = await oneImage(db);
    expect(
      await acceptImage(db, actor, { imageId: image.id, itemId: second.id, ...WORDS }, NOW),
    ).toMatchObject({ value: { position: 2 } });
    expect((await applied(db, actor, first.id)).draft.illustrations).toEqual([]);
    expect((await applied(db, actor, second.id)).draft.illustrations).toMatchObject([
      { file: image.fileKey },
    ]);
  });

  test('jamais deux fois la même sur une fiche', async ({ db }) => {
    await saveClosedLists(db);
    const { actor, first, image } = await oneImage(db);
    const illustration = {
      file: image.fileKey,
      alt: 'Les mots d’avant',
      credit: 'RTES',
      caption: null,
      cite: [],
    };
    const sheet = await anOnlineSheet(db, { illustrations: [illustration] });
    await db.importItem.update({ where: { id: first.id }, data: { editionId: sheet.id } });
    expect(await listItemImages(db, first.id)).toMatchObject([{ state: 'offered', isOnSheet: true }]);
    const wanted = { imageId: image.id, itemId: first.id, ...WORDS };
    expect(await acceptImage(db, actor, wanted, NOW)).toMatchObject({
      error: { type: 'invalid', faults: [{ message: expect.stringContaining('déjà sur la fiche') }] },
    });

    // It comes on the sheet by another way once it is accepted here.
    await write(db, actor, sheet, { illustrations: [] });
    expect((await acceptImage(db, actor, wanted, NOW)).ok).toBe(true);
    const now = await db.edition.findUniqueOrThrow({ where: { id: sheet.id } });
    await write(db, actor, now, { illustrations: [illustration] });
    expect((await applied(db, actor, first.id)).draft.illustrations).toEqual([illustration]);
  });

  test('douze au plus, avec celles que la fiche a déjà et celles qui attendent', async ({ db }) => {
    const images = await Promise.all(
      Array.from({ length: 13 }, async (_, rank) => ({
        ...(await anImage(`rgb(${rank * 18},9,9)`)),
        line: 4,
      })),
    );
    const { actor, first } = await anIllustratedImport(db, images);
    const offered = await listItemImages(db, first.id);
    const accept = (rank: number) =>
      acceptImage(db, actor, { imageId: offered[rank]?.id ?? 0, itemId: first.id, ...WORDS }, NOW);
    for (let rank = 0; rank < 12; rank += 1) expect((await accept(rank)).ok).toBe(true);
    expect(await accept(12)).toMatchObject({
      error: { faults: [{ path: 'itemId', message: expect.stringContaining('aurait 13') }] },
    });
    expect((await applied(db, actor, first.id)).draft.illustrations).toHaveLength(12);
    expect((await accept(12)).ok).toBe(false);
    expect(await db.importImage.count({ where: { state: 'waiting', decidedAt: null } })).toBe(1);
  });
});

describe('revenir sur une image', () => {
  test('une image écartée, ou retenue et pas encore reprise, se propose de nouveau avec ses mots', async ({
    db,
  }) => {
    const { actor, first, image } = await oneImage(db);
    await refuseImage(db, actor, image.id, NOW);
    expect(await listItemImages(db, first.id)).toMatchObject([{ state: 'refused', decidedBy: actor.name }]);
    expect((await reopenImage(db, actor, image.id, NOW)).ok).toBe(true);
    await acceptImage(db, actor, { imageId: image.id, itemId: first.id, ...WORDS }, NOW);
    expect((await reopenImage(db, actor, image.id, NOW)).ok).toBe(true);
    expect(await listItemImages(db, first.id)).toMatchObject([
      { state: 'offered', alt: WORDS.alt, decidedBy: null, decidedAt: null },
    ]);
    expect((await applied(db, actor, first.id)).draft.illustrations).toEqual([]);
    expect(await db.journalEntry.count({ where: { action: 'import.imageReopened' } })).toBe(2);
  });

  test('une image du brouillon s’y retire d’abord, et n’y revient pas d’elle-même', async ({ db }) => {
    const { actor, first, image } = await oneImage(db);
    await acceptImage(db, actor, { imageId: image.id, itemId: first.id, ...WORDS }, NOW);
    const { edition } = await applied(db, actor, first.id);
    expect(await reopenImage(db, actor, image.id, NOW)).toMatchObject({ error: { type: 'invalid' } });
    await write(db, actor, edition, { illustrations: [] });
    expect(await listItemImages(db, first.id)).toMatchObject([{ state: 'applied', isOnSheet: false }]);

    const { version } = await db.importItem.findUniqueOrThrow({ where: { id: first.id } });
    await reopenItem(db, actor, { itemId: first.id, version }, NOW);
    expect((await applied(db, actor, first.id)).draft.illustrations).toEqual([]);

    expect((await reopenImage(db, actor, image.id, NOW)).ok).toBe(true);
    await acceptImage(db, actor, { imageId: image.id, itemId: first.id, ...WORDS }, NOW);
    expect((await draftOf(db, edition.id)).illustrations).toMatchObject([{ file: image.fileKey }]);
  });

  test('à deux, le second apprend qui a décidé ; d’une proposition écartée ou d’un import clos, rien ne se décide', async ({
    db,
  }) => {
    const { actor, first, second, image, importId } = await oneImage(db);
    const other = await aUser(db, { role: 'redaction' });
    const wanted = { imageId: image.id, itemId: first.id, ...WORDS };
    const both = await Promise.all([
      acceptImage(db, actor, wanted, NOW),
      acceptImage(db, other, wanted, NOW),
      refuseImage(db, other, image.id, NOW),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.filter((one) => !one.ok && one.error.type === 'stale')).toHaveLength(2);

    await reopenImage(db, actor, image.id, NOW);
    await refuseItem(db, actor, { itemId: second.id, version: second.version }, NOW);
    expect(await acceptImage(db, actor, { ...wanted, itemId: second.id }, NOW)).toMatchObject({
      error: { type: 'notAllowed', why: 'decided' },
    });
    const { version } = await db.documentImport.findUniqueOrThrow({ where: { id: importId } });
    await closeImport(db, actor, { importId, version }, NOW);
    expect(await refuseImage(db, actor, image.id, NOW)).toMatchObject({
      error: { type: 'notAllowed', why: 'closed' },
    });
    expect(await acceptImage(db, actor, { ...wanted, imageId: 999 }, NOW)).toMatchObject({
      error: { type: 'gone' },
    });
  });
});

async function oneImage(db: Db) {
  const there = await anIllustratedImport(db, [{ ...(await anImage('#0a0')), line: 4 }]);
  const [image] = await listItemImages(db, there.first.id);
  if (!image) throw new Error('a picture was expected');
  return { ...there, image };
}

/** Applies an item as a person who accepted all that it says. */
async function applied(db: Db, actor: Parameters<typeof applyItem>[1], itemId: number) {
  const { version } = await db.importItem.findUniqueOrThrow({ where: { id: itemId } });
  const done = await applyItem(db, actor, { itemId, version, undecided: 'accept' }, NOW);
  if (!done.ok) throw new Error(JSON.stringify(done.error));
  const edition = await db.edition.findUniqueOrThrow({ where: { id: done.value.editionId ?? 0 } });
  return { edition, draft: await draftOf(db, edition.id) };
}

async function draftOf(db: Db, editionId: number): Promise<InitiativeDraft> {
  const { content } = await db.edition.findUniqueOrThrow({ where: { id: editionId } });
  return readDraft('initiative', content) as InitiativeDraft;
}

function journalOf(db: Db, action: string) {
  return db.journalEntry.findMany({ where: { action }, select: { subject: true, detail: true } });
}
