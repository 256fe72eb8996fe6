import { describe, expect } from 'vitest';
import type { Db } from '@/lib/db/client';
import { refreshEveryLinkUse, refreshLinkUses } from '@/lib/links/refresh-link-uses';
import { test } from '@/tests/support/database';
import { anEdition, found, linking } from './a-catalogue-of-links';

const UN = 'https://un.test/a';
const DEUX = 'https://deux.test/b';

const uses = async (db: Db) =>
  (await db.linkUse.findMany({ orderBy: [{ editionId: 'asc' }, { field: 'asc' }, { url: 'asc' }] })).map(
    ({ editionId, field, url }) => `${editionId} ${field} ${url}`,
  );

describe('les liens d’une fiche enregistrée', () => {
  test('sont notés, à vérifier, et ceux qui n’y sont plus oubliés', async ({ db }) => {
    const id = await anEdition(db, {});
    await db.$transaction((tx) => refreshLinkUses(tx, id, linking(UN, DEUX)));
    expect(await uses(db)).toEqual([`${id} sections.context ${DEUX}`, `${id} sections.context ${UN}`]);
    expect(await found(db, UN)).toMatchObject({ host: 'un.test', verdict: 'unchecked', checkedAt: null });

    await db.$transaction((tx) => refreshLinkUses(tx, id, { contact: { website: DEUX } }));
    expect(await uses(db)).toEqual([`${id} contact.website ${DEUX}`]);
  });

  test('gardent ce qu’on sait déjà d’eux', async ({ db }) => {
    const checkedAt = new Date('2026-05-03T04:00:00Z');
    await db.linkCheck.create({
      data: { url: UN, host: 'un.test', verdict: 'gone', status: 404, checkedAt },
    });
    const id = await anEdition(db, {});
    await db.$transaction((tx) => refreshLinkUses(tx, id, linking(UN)));
    expect(await found(db, UN)).toMatchObject({ verdict: 'gone', status: 404, checkedAt });
  });

  test('sont défaits avec l’enregistrement', async ({ db }) => {
    const id = await anEdition(db, {});
    const undone = db.$transaction(async (tx) => {
      await refreshLinkUses(tx, id, linking(UN));
      throw new Error('annulé');
    });
    await expect(undone).rejects.toThrow('annulé');
    expect(await uses(db)).toEqual([]);
    expect(await db.linkCheck.count()).toBe(0);
  });
});

describe('le relevé de tout le catalogue', () => {
  test('note les liens de chaque fiche et levier, oublie ceux des fiches supprimées et ceux de personne', async ({
    db,
  }) => {
    const sheet = await anEdition(db, linking(UN));
    const lever = await anEdition(db, { further: [{ text: 'Guide', url: DEUX }] }, { kind: 'lever' });
    const deleted = await anEdition(db, linking(UN, 'https://trois.test/'));
    await refreshEveryLinkUse(db);
    expect(await uses(db)).toHaveLength(4);

    await db.edition.update({ where: { id: deleted }, data: { deletedAt: new Date() } });
    await refreshEveryLinkUse(db);
    expect(await uses(db)).toEqual([`${sheet} sections.context ${UN}`, `${lever} further.0 ${DEUX}`]);
    expect(await db.linkCheck.count()).toBe(2);
  });

  test('vient à bout de plus de fiches qu’il n’en lit à la fois', async ({ db }) => {
    const content = linking(UN);
    await db.edition.createMany({
      data: Array.from({ length: 450 }, (_, index) => ({
        kind: 'initiative' as const,
        slug: `serie-${index}`,
        title: 'Série',
        step: 'draft' as const,
        online: 'never' as const,
        content,
      })),
    });
    await refreshEveryLinkUse(db);
    expect(await db.linkUse.count({ where: { url: UN } })).toBe(450);
  });

  test('ne perd pas le lien que quelqu’un note au même moment', async ({ db }) => {
    // The address is known and used by nobody: the sweep would take it away.
    await db.linkCheck.create({ data: { url: UN, host: 'un.test', verdict: 'ok' } });
    const id = await anEdition(db, {});
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    let tell = () => {};
    const noted = new Promise<void>((resolve) => {
      tell = resolve;
    });
    const saving = db.$transaction(async (tx) => {
      await refreshLinkUses(tx, id, linking(UN));
      tell();
      await held;
      await tx.edition.update({ where: { id }, data: { content: linking(UN) } });
    });
    await noted;
    await refreshEveryLinkUse(db);
    release();
    await saving;
    expect(await uses(db)).toEqual([`${id} sections.context ${UN}`]);
  });
});
