import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished } from 'vitest';
import { getInitiative } from '@/lib/catalogue/queries/get-initiative';
import { isIllustrationReadable } from '@/lib/catalogue/queries/illustrations';
import { exportContentFolder } from '@/lib/cli/commands/export-content';
import { importContentFolder } from '@/lib/cli/commands/import-content';
import type { Db } from '@/lib/db/client';
import { createPreviewLink } from '@/lib/publishing/commands/preview-link';
import { withdrawEdition } from '@/lib/publishing/commands/take-offline';
import { readDraft } from '@/lib/publishing/draft';
import { showsPicture } from '@/lib/publishing/preview/shows-picture';
import { getFile } from '@/lib/storage/files';
import { aContentFolder, VALID_FILES } from '@/tests/support/a-content-folder';
import { aKeptPicture, aPicture } from '@/tests/support/a-picture';
import { aUser } from '@/tests/support/accounts';
import { anOnlineSheet, NOW, write } from '@/tests/support/an-edition';
import { saveClosedLists } from '@/tests/support/an-initiative';
import { test } from '@/tests/support/database';

const keyOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const SHEET = 'initiatives/garage.md';

/** The valid folder, its first sheet with an illustration. */
async function anIllustratedFolder(picture: Uint8Array, lines = illustrationLines(keyOf(picture))) {
  const sheet = String(VALID_FILES[SHEET]).replace('related: ', `${lines}\nrelated: `);
  return aContentFolder({ [SHEET]: sheet, [`illustrations/${keyOf(picture)}.webp`]: picture });
}

const illustrationLines = (key: string, alt = 'Un pont élévateur') =>
  `illustrations:\n  - { file: ${key}, alt: ${alt}, credit: Les Mécanos, cite: "guide:18" }`;

async function imported(db: Db, dir: string) {
  const lines: string[] = [];
  const code = await importContentFolder({ dir, json: false, now: NOW }, db, (line) => lines.push(line));
  return { code, printed: lines.join('\n') };
}

describe('les illustrations du dossier de contenu', () => {
  test('entrent avec la fiche, sortent octet pour octet, et la seconde fois rien ne change', async ({
    db,
  }) => {
    const picture = await aPicture();
    expect(await imported(db, await anIllustratedFolder(picture))).toMatchObject({ code: 0 });
    const sheet = await getInitiative(db, 'garage');
    expect(sheet?.illustrations).toMatchObject([
      {
        fileKey: keyOf(picture),
        alt: 'Un pont élévateur',
        width: 40,
        height: 20,
        citations: [{ lineFrom: 18 }],
      },
    ]);
    const dir = mkdtempSync(join(tmpdir(), 'catalogue-export-'));
    onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
    expect(await exportContentFolder({ dir, json: false, force: false }, db, () => {})).toBe(0);
    expect(readdirSync(join(dir, 'illustrations'))).toEqual([`${keyOf(picture)}.webp`]);
    expect(readFileSync(join(dir, 'illustrations', `${keyOf(picture)}.webp`)).equals(picture)).toBe(true);
    expect((await imported(db, dir)).printed).not.toContain('initiatives/');
    const again: string[] = [];
    await exportContentFolder({ dir, json: false, force: false }, db, (line) => again.push(line));
    expect(again).toContain('Rien n’a changé.');
  });

  test.each([
    ['sans description', async (picture: Buffer) => illustrationLines(keyOf(picture), '""'), 'vide'],
    ['dont le fichier manque', async () => illustrationLines('a'.repeat(64)), 'illustrations/'],
  ])('une illustration %s est refusée, et rien n’entre', async (_what, linesOf, said) => {
    await testRefused(linesOf, said);
  });
});

async function testRefused(linesOf: (picture: Buffer) => Promise<string>, said: string) {
  const picture = await aPicture();
  const { readContent } = await import('@/lib/importing/content/read-content');
  const read = await readContent(await anIllustratedFolder(picture, await linesOf(picture)));
  expect(read.ok ? [] : read.error.map(({ file, message }) => `${file} ${message}`)).toEqual([
    expect.stringContaining(said),
  ]);
}

describe('une image n’est pas publique avant la page qui la montre', () => {
  test('celle d’un brouillon ne l’est pas ; celle d’une fiche retirée ne l’est plus', async ({ db }) => {
    await saveClosedLists(db);
    const actor = await aUser(db, { role: 'publication' });
    const shown = await aKeptPicture(db, '#aa3311');
    const drafted = await aKeptPicture(db, '#1133aa');
    const illustration = { alt: 'Un hall', credit: 'RTES', caption: null, cite: [] };
    const edition = await anOnlineSheet(db, { illustrations: [{ file: shown, ...illustration }] });
    await write(db, actor, edition, { illustrations: [{ file: drafted, ...illustration }] });
    expect(await isIllustrationReadable(db, shown)).toBe(true);
    expect(await isIllustrationReadable(db, drafted)).toBe(false);
    expect(await getFile(db, drafted)).not.toBeNull();

    const link = await createPreviewLink(
      db,
      { editionId: edition.id, label: '', days: 1 },
      { actor, now: NOW },
    );
    if (!link.ok) throw new Error('no link');
    const { token } = link.value;
    expect(await showsPicture(db, { token, file: drafted }, NOW)).toBe(true);
    expect(await showsPicture(db, { token, file: shown }, NOW)).toBe(false);
    expect(await showsPicture(db, { token: 'x'.repeat(43), file: drafted }, NOW)).toBe(false);

    const now = await db.edition.findUniqueOrThrow({ where: { id: edition.id } });
    expect(readDraft('initiative', now.content)).toMatchObject({ illustrations: [{ file: drafted }] });
    await withdrawEdition(db, now, 'Erreur', { actor: { ...actor, role: 'publication' }, now: NOW });
    expect(await isIllustrationReadable(db, shown)).toBe(false);
  });
});
