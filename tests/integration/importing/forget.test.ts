import { expect } from 'vitest';
import { forgetImport } from '@/lib/importing/commands/forget-import';
import { putFile } from '@/lib/storage/files';
import { aPicture } from '@/tests/support/a-picture';
import { aUser } from '@/tests/support/accounts';
import { anOnlineSheet, write } from '@/tests/support/an-edition';
import { anImport } from '@/tests/support/an-import';
import { saveClosedLists } from '@/tests/support/an-initiative';
import { test } from '@/tests/support/database';

test('supprimer un import efface son texte, ses propositions et ce que rien ne montre ; les brouillons gardent leurs images', async ({
  db,
}) => {
  await saveClosedLists(db);
  const actor = await aUser(db, { role: 'administration' });
  const id = await anImport(db, 'Le lavoir');
  const keep = async (colour: string) => {
    const fileKey = await putFile(db, {
      bytes: await aPicture(colour),
      mediaType: 'image/webp',
      width: 40,
      height: 20,
    });
    await db.importImage.create({ data: { importId: id, page: 1, line: 1, fileKey } });
    return fileKey;
  };
  const [shown, unused] = [await keep('#aa3311'), await keep('#1133aa')];
  const edition = await anOnlineSheet(db);
  await write(db, actor, edition, {
    illustrations: [{ file: shown, alt: 'Un lavoir', credit: 'RTES', caption: null, cite: [] }],
  });
  const { version } = await db.documentImport.findUniqueOrThrow({ where: { id } });

  expect(await forgetImport(db, actor, { importId: id, version: version + 1 })).toMatchObject({
    error: { type: 'stale' },
  });
  expect((await forgetImport(db, actor, { importId: id, version })).ok).toBe(true);
  expect([
    await db.documentImport.count(),
    await db.importItem.count(),
    await db.importImage.count(),
  ]).toEqual([0, 0, 0]);
  expect((await db.storedFile.findMany({ select: { key: true } })).map(({ key }) => key)).toEqual([shown]);
  expect(unused).not.toBe(shown);
  expect(await db.journalEntry.count({ where: { action: 'import.forgotten', actorId: actor.id } })).toBe(1);
  expect(await forgetImport(db, actor, { importId: id, version })).toMatchObject({ error: { type: 'gone' } });
});
