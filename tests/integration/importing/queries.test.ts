import { expect } from 'vitest';
import { applyNew } from '@/lib/importing/commands/apply-new';
import { getImport, listImports } from '@/lib/importing/queries/imports';
import { getItem, listItems } from '@/lib/importing/queries/items';
import { readLines } from '@/lib/importing/queries/read-lines';
import { aPublication, aRecognisedLever, aRecognisedSheet, record } from '@/tests/support/a-publication';
import { NOW } from '@/tests/support/an-edition';
import { countingClient } from '@/tests/support/count-queries';
import { test } from '@/tests/support/database';

const sheets = (count: number) =>
  Array.from({ length: count }, (_, rank) =>
    aRecognisedSheet({ title: `Fiche ${rank}`, from: 1 + rank, to: 2 + rank }),
  );

test('un import dit où il en est, et chaque proposition ses voisines', async ({ db }) => {
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
  expect([second?.previous, second?.next]).toEqual([
    { position: 1, title: 'Fiche 0' },
    { position: 3, title: 'Prêter des locaux vides' },
  ]);
  expect(second?.plan.fields.find(({ field }) => field === 'figures.0')?.passages).toEqual([
    { from: 8, to: 8 },
  ]);
  expect([await getItem(db, id, 9), await getItem(db, id + 1, 1), await getImport(db, id + 1)]).toEqual([
    null,
    null,
    null,
  ]);
});

test('les lignes du document se lisent par tranche, avec leur numéro', async ({ db }) => {
  const { id } = await record(db);
  expect(await readLines(db, id, 2, 3)).toEqual([
    { number: 2, text: 'Phrase 2 du carnet des essais.', page: null, furniture: false },
    { number: 3, text: 'Denain (Nord)', page: null, furniture: false },
  ]);
  expect(await readLines(db, id, 30, 99)).toHaveLength(1);
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
