import { expect } from 'vitest';
import { noteTitle } from '@/lib/catalogue/notes';
import { applyNew } from '@/lib/importing/commands/apply-new';
import { findAttachable } from '@/lib/importing/queries/find-attachable';
import { getImport, listImports } from '@/lib/importing/queries/imports';
import { getItem, listItems } from '@/lib/importing/queries/items';
import { readLines } from '@/lib/importing/queries/read-lines';
import { createEdition } from '@/lib/publishing/commands/create-edition';
import { listPeople } from '@/lib/publishing/queries/list-people';
import { aPublication, aRecognisedLever, aRecognisedSheet, record } from '@/tests/support/a-publication';
import { aUser } from '@/tests/support/accounts';
import { NOW } from '@/tests/support/an-edition';
import { countingClient } from '@/tests/support/count-queries';
import { test } from '@/tests/support/database';

const sheets = (count: number) =>
  Array.from({ length: count }, (_, rank) =>
    aRecognisedSheet({ title: `Fiche ${rank}`, from: 1 + rank, to: 2 + rank }),
  );

test('un import dit où il en est, et chaque proposition ce qu’elle propose', async ({ db }) => {
  const { id } = await record(
    db,
    aPublication({
      sheets: sheets(2),
      levers: [aRecognisedLever()],
      glossary: [{ acronym: 'CDE', expansion: 'Carnet des essais', line: 30, from: 29, to: 30 }],
      leftOver: [{ from: 26, to: 28, reason: 'index' }],
      warnings: [{ line: 26, message: 'Un doute.' }],
    }),
  );
  await applyNew(db, null, id, NOW);
  expect(await getImport(db, id)).toMatchObject({
    profile: 'carnet',
    lineCount: 30,
    leftOver: [{ from: 26, to: 28, reason: 'index' }],
    warnings: [{ line: 26, message: 'Un doute.' }],
    progress: { total: 4, waiting: 1, applied: 3, refused: 0, unread: 3 },
  });
  expect((await listItems(db, id)).map(({ kind, status, state }) => [kind, status, state])).toEqual([
    ['initiative', 'same', 'applied'],
    ['initiative', 'same', 'applied'],
    ['lever', 'same', 'applied'],
    ['term', 'new', 'waiting'],
  ]);
  const second = await getItem(db, id, 2);
  expect(second?.plan.fields.find(({ field }) => field === 'figures.0')?.passages).toEqual([
    { from: 8, to: 8 },
  ]);
  expect([await getItem(db, id, 9), await getItem(db, id + 1, 1), await getImport(db, id + 1)]).toEqual([
    null,
    null,
    null,
  ]);
});

test('la proposition suivante est la prochaine à relire, la première après la dernière, ou aucune', async ({
  db,
}) => {
  const { id } = await record(db, aPublication({ sheets: sheets(4) }));
  const nextOf = async (position: number) => (await getItem(db, id, position))?.nextDue?.position;
  const settle = (position: number) =>
    db.importItem.updateMany({ where: { importId: id, position }, data: { state: 'refused' } });
  await settle(2);
  expect([await nextOf(1), await nextOf(2), await nextOf(4)]).toEqual([3, 3, 1]);
  expect((await getItem(db, id, 1))?.nextDue).toEqual({ position: 3, title: 'Fiche 2' });
  await settle(1);
  await settle(3);
  expect([await nextOf(1), await nextOf(4)]).toEqual([4, undefined]);
  await db.documentImport.update({ where: { id }, data: { state: 'closed' } });
  expect(await nextOf(1)).toBeUndefined();
});

test('les lignes du document se lisent par tranches, avec leur numéro', async ({ db }) => {
  const { id } = await record(db);
  const read = await readLines(db, id, [
    { from: 29, to: 99 },
    { from: 2, to: 3 },
  ]);
  expect(read.map(({ number }) => number)).toEqual([2, 3, 29, 30]);
  expect(read[1]).toEqual({ number: 3, text: 'Denain (Nord)', page: null, furniture: false });
  expect(await readLines(db, id, [])).toEqual([]);
});

test('une fiche à laquelle se rattacher se cherche par des mots de son titre, dans un nombre borné', async ({
  db,
}) => {
  const actor = await aUser(db);
  const add = (kind: 'initiative' | 'lever', title: string) =>
    createEdition(db, kind, title, { actor, now: NOW });
  await add('initiative', 'Épicerie du canal');
  await add('initiative', 'Les amis du canal');
  await add('lever', 'Rendre le canal');
  const titles = async (text: string) =>
    (await findAttachable(db, 'initiative', text)).found.map(({ title }) => title);
  expect(await titles('canal EPICERIE')).toEqual(['Épicerie du canal']);
  expect(await titles('canal')).toEqual(['Épicerie du canal', 'Les amis du canal']);
  expect(await titles(' ’ ')).toEqual([]);
  await db.edition.updateMany({ where: { title: 'Les amis du canal' }, data: { deletedAt: NOW } });
  expect(await titles('canal')).toEqual(['Épicerie du canal']);
  for (let rank = 0; rank < 13; rank += 1) await add('initiative', `Régie ${rank}`);
  const many = await findAttachable(db, 'initiative', 'régie');
  expect([many.found.length, many.isCut]).toEqual([12, true]);
});

test('vingt propositions se lisent en autant de requêtes qu’une', async ({ db }) => {
  const asked = async (count: number) => {
    const { id } = await record(db, aPublication({ sheets: sheets(count) }));
    const counting = await countingClient(db);
    await listImports(counting.db);
    await listItems(counting.db, id);
    await getItem(counting.db, id, 1);
    return counting.count();
  };
  const one = await asked(1);
  expect(await asked(20)).toBe(one);
});

test('une personne gardée avec une fiche dit où elle a été lue, par le titre du document', async ({ db }) => {
  await record(db);
  const actor = await aUser(db);
  const { id } = await createEdition(db, 'initiative', 'La laverie', { actor, now: NOW });
  const { title } = await db.source.findUniqueOrThrow({ where: { id: 'carnet' } });
  await db.sourcePage.create({ data: { sourceId: 'carnet', page: 52, lineFrom: 5, lineTo: 12 } });
  for (const passage of ['carnet:9', 'perdu:9', null])
    await db.contactPerson.create({ data: { editionId: id, name: 'Alix EXEMPLE', passage } });
  const people = await listPeople(db, id);
  expect(people.map(({ readAt }) => readAt && noteTitle(readAt))).toEqual([
    `${title}, p. 52, ligne 9`,
    null,
    null,
  ]);
});
