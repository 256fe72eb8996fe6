import { expect } from 'vitest';
import type { Db } from '@/lib/db/client';
import { applyItem } from '@/lib/importing/commands/apply-item';
import { applyNew } from '@/lib/importing/commands/apply-new';
import { recordImport } from '@/lib/importing/commands/record-import';
import { listImports } from '@/lib/importing/queries/imports';
import {
  aPublication,
  aRecognisedSheet,
  CARNET,
  readItem,
  record,
  targetOf,
} from '@/tests/support/a-publication';
import { NOW } from '@/tests/support/an-edition';
import { anotherConnection, atOnce } from '@/tests/support/connections';
import { test } from '@/tests/support/database';
import { DOOMED, dyingAt } from '@/tests/support/dying-client';

/** Questions that a run asks before the middle of its second draft. */
const ONE_DRAFT_AND_A_HALF = 28;

/** Questions that an import asks before its transaction: whether it is known, what its words suggest. */
const QUESTIONS_BEFORE = 4;

/** All that an import or an application may write. */
async function stateOf(db: Db) {
  return {
    sources: await db.source.findMany(),
    imports: await db.documentImport.findMany(),
    items: await db.importItem.findMany({ include: { decisions: true }, orderBy: { id: 'asc' } }),
    editions: await db.edition.findMany({ include: { revisions: true, linkUses: true } }),
    people: await db.contactPerson.findMany(),
    journal: await db.journalEntry.findMany(),
  };
}

/**
 * Cuts every connection of a work before its `first` question, the next…, until it has none left: nothing may remain of it.
 * Before its transaction, a work asks again on another connection: there is nothing to undo.
 */
async function cutEverywhere(db: Db, work: (client: Db) => Promise<unknown>, first = 2): Promise<number> {
  const before = await stateOf(db);
  for (let step = first; ; step += 1) {
    const { client, asked } = dyingAt(step, await anotherConnection(db, DOOMED), db);
    const outcome = await work(client).then(
      () => 'done',
      () => 'cut',
    );
    if (asked() < step) {
      expect(outcome).toBe('done');
      return step - first;
    }
    expect(outcome, `step ${step}`).toBe('cut');
    expect(await stateOf(db), `step ${step}`).toEqual(before);
  }
}

test('un import coupé n’importe où ne laisse rien, pas même son document', async ({ db }) => {
  const cuts = await cutEverywhere(
    db,
    (client) => recordImport(client, null, { ...aPublication(), source: CARNET }, NOW),
    QUESTIONS_BEFORE + 2,
  );
  expect(cuts).toBeGreaterThanOrEqual(5);
  expect([await db.documentImport.count(), await db.source.count()]).toEqual([1, 1]);
});

test('une proposition coupée n’importe où laisse le catalogue comme il était, puis se reprend', async ({
  db,
}) => {
  const { id } = await record(db);
  const item = await readItem(db, id);
  const cuts = await cutEverywhere(db, (client) =>
    applyItem(client, null, { ...targetOf(item), undecided: 'accept' }, NOW),
  );
  expect(cuts).toBeGreaterThanOrEqual(8);
  expect(await db.edition.count()).toBe(1);
});

test('un lot coupé au milieu garde les brouillons déjà entiers, et reprend là où il en était', async ({
  db,
}) => {
  const titles = ['La laverie', 'Le jardin', 'Le cinéma'];
  const sheets = titles.map((title, rank) =>
    aRecognisedSheet({ title, from: rank * 10 + 1, to: rank * 10 + 10 }),
  );
  const { id } = await record(db, aPublication({ sheets }));
  const counts: number[] = [];
  for (let isDone = false; !isDone && counts.length < 10; ) {
    const { client } = dyingAt(ONE_DRAFT_AND_A_HALF, await anotherConnection(db, DOOMED), db);
    isDone = await applyNew(client, null, id, NOW).then(
      () => true,
      () => false,
    );
    const kept = await db.edition.findMany({ include: { revisions: true }, orderBy: { id: 'asc' } });
    for (const { content, revisions } of kept) {
      expect(content).toMatchObject({ sections: [{}, {}], funding: [{}] });
      expect(revisions).toMatchObject([{ version: 1, content }]);
    }
    expect(kept.map(({ title }) => title)).toEqual(titles.slice(0, kept.length));
    counts.push(kept.length);
  }
  expect(counts.length).toBeGreaterThan(1);
  expect(counts[0]).toBeLessThan(3);
  expect(counts.at(-1)).toBe(3);
  expect((await listImports(db))[0]?.progress).toMatchObject({ total: 3, waiting: 0, applied: 3, unread: 3 });
});

test('deux lots lancés au même moment ne font pas deux fois le même brouillon', async ({ db }) => {
  const sheets = [1, 11, 21].map((from) => aRecognisedSheet({ title: `Fiche ${from}`, from, to: from + 9 }));
  const { id } = await record(db, aPublication({ sheets }));
  const connections = [await anotherConnection(db, 'une'), await anotherConnection(db, 'autre')];
  const batches = await atOnce(connections.map((client) => () => applyNew(client, null, id, NOW)));
  const values = batches.map((batch) => (batch.ok ? batch.value : null));
  expect(values.map((value) => value?.failed)).toEqual([[], []]);
  expect(values.reduce((sum, value) => sum + (value?.created ?? 0), 0)).toBe(3);
  expect(await db.edition.count()).toBe(3);
});
