import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, vi } from 'vitest';
import { log } from '@/lib/log';
import { searchInitiatives } from '@/lib/search';
import { chooseEngine } from '@/lib/search/engines/choose-engine';
import { readHealth } from '@/lib/search/health';
import { EMPTY_QUERY } from '@/lib/search/query';
import { readSearchState } from '@/lib/search/state';
import { startSearchWorker } from '@/lib/search/sync/worker';
import type { Faults } from '@/tests/support/meilisearch-double';
import { type Served, test } from '@/tests/support/search-catalogue';

/** The engine of the site, whose answer tells which one it was. */
async function ask({ db, config }: Served, text = '') {
  const query = { ...EMPTY_QUERY, text };
  const { total, engine } = await searchInitiatives(db, query, 20, chooseEngine(db, config));
  return { total, engine };
}

/** Moves the clock on, to the end of the test: a circuit stays open for five seconds, a version is good for a minute. */
function later(ms: number) {
  const now = Date.now();
  const since = performance.now();
  vi.spyOn(Date, 'now').mockImplementation(() => now + ms + Math.round(performance.now() - since));
}

const FAULTS: [string, Faults & { isStopped?: true; isEmpty?: true; timeoutMs?: number }, string][] = [
  ['is stopped', { isStopped: true }, 'ne répond pas'],
  ['hangs', { hangs: true, timeoutMs: 150 }, 'trop longtemps'],
  ['is without the key', { status: 401 }, 'refuse la clé'],
  ['refuses the key', { status: 403 }, 'refuse la clé'],
  ['breaks', { status: 500 }, '(500'],
  ['is restarting', { status: 503 }, '(503'],
  ['is too old', { version: '1.14.9' }, '1.14.9 est trop ancien'],
  ['has no index', { isEmpty: true }, 'n’existe pas'],
  ['answers a page of a proxy', { garbage: '<html>Bonjour</html>' }, 'pas lisible'],
  [
    'answers something else',
    { garbage: '{"results":[{"hits":[]}],"pkgVersion":"1.15.0"}' },
    'forme attendue',
  ],
  ['answers nothing', { garbage: '' }, ''],
];

describe('a Meilisearch that', () => {
  for (const [name, { isStopped, isEmpty, timeoutMs, ...faults }, reason] of FAULTS) {
    test(`${name} is replaced by the database, which says why, until it is back`, async ({ served }) => {
      const { double } = served;
      const config = { ...served.config, timeoutMs: timeoutMs ?? served.config.timeoutMs };
      const mended = { ...served, config };
      const warned = vi.spyOn(log, 'warn').mockImplementation(() => {});
      vi.spyOn(log, 'info').mockImplementation(() => {});
      await served.sync();
      expect(await ask(mended)).toEqual({ total: 3, engine: 'meilisearch' });
      expect(await readHealth(served.db, config)).toEqual({ search: 'meilisearch' });

      double.faults = faults;
      const indexes = new Map(double.indexes);
      if (isEmpty) double.indexes.clear();
      if (isStopped) await double.stop();
      later(61_000);
      for (let times = 0; times < 4; times++)
        expect(await ask(mended)).toEqual({ total: 3, engine: 'postgres' });
      expect(warned).toHaveBeenCalledTimes(1);
      expect(warned.mock.calls[0]?.[0]).toMatchObject({ reason: expect.stringContaining(reason) });
      expect(await readHealth(served.db, config)).toMatchObject({
        search: 'postgres',
        reason: expect.stringContaining(reason),
      });
      expect(await readSearchState(served.db, config)).toMatchObject({
        serving: 'postgres',
        degraded: expect.stringContaining(reason),
        documents: 3,
      });
      later(6000);
      expect(await ask(mended)).toEqual({ total: 3, engine: 'postgres' });
      expect(warned).toHaveBeenCalledTimes(1);
      later(61_000);
      await ask(mended);
      expect(warned).toHaveBeenCalledTimes(2);

      double.faults = {};
      if (isEmpty) for (const [uid, index] of indexes) double.indexes.set(uid, index);
      if (isStopped) await double.restart();
      expect((await ask(mended)).engine).toBe('postgres');
      later(6000);
      expect(await ask(mended)).toEqual({ total: 3, engine: 'meilisearch' });
      expect(await readHealth(served.db, config)).toEqual({ search: 'meilisearch' });
    });
  }

  test('is slow makes one reader wait, not the next ones', async ({ served }) => {
    vi.spyOn(log, 'warn').mockImplementation(() => {});
    await served.sync();
    await ask(served);
    let answer = () => {};
    const answered = new Promise<void>((resolve) => {
      answer = resolve;
    });
    // It answers nothing before the end of the test: whoever has an answer did not wait for it.
    served.double.faults = {
      before: async (request) => void (request.includes('search') && (await answered)),
    };
    expect((await ask(served)).engine).toBe('postgres');
    const before = served.double.requests.length;
    for (let times = 0; times < 20; times++) expect((await ask(served)).engine).toBe('postgres');
    expect(served.double.requests).toHaveLength(before);
    // When it may be tried again, one request tries it; the others do not wait for its answer.
    later(6000);
    await Promise.all(Array.from({ length: 5 }, () => ask(served)));
    expect(served.double.requests).toHaveLength(before + 2);
    answer();
  });

  test('answers nonsense with the name of who would have', async ({ served }) => {
    await served.sync();
    expect(await ask(served, 'xzqwvb')).toEqual({ total: 0, engine: 'meilisearch' });
  });
});

describe('an index', () => {
  test('that is not made yet lets the database answer', async ({ served }) => {
    const warned = vi.spyOn(log, 'warn').mockImplementation(() => {});
    expect(await ask(served)).toEqual({ total: 3, engine: 'postgres' });
    expect(warned.mock.calls[0]?.[0]).toMatchObject({ kind: 'unready' });
    expect(await readHealth(served.db, served.config)).toMatchObject({ search: 'postgres' });
    vi.spyOn(log, 'info').mockImplementation(() => {});
    await served.sync();
    expect(await ask(served)).toEqual({ total: 3, engine: 'meilisearch' });
  });

  test('that lacks a change lets the database answer until it has it', async ({ served }) => {
    const { db, config, rename, setState, sync } = served;
    const warned = vi.spyOn(log, 'warn').mockImplementation(() => {});
    await sync();
    await setState('une', 'withdrawn');
    expect(await ask(served)).toEqual({ total: 2, engine: 'postgres' });
    expect(await readHealth(db, config)).toEqual({ search: 'meilisearch' });
    expect(await readSearchState(db, config)).toMatchObject({
      serving: 'postgres',
      degraded: null,
      pending: 1,
    });
    await sync();
    expect(await ask(served)).toEqual({ total: 2, engine: 'meilisearch' });
    await rename('deux', 'Calebasse');
    expect(await ask(served, 'calebasse')).toEqual({ total: 1, engine: 'postgres' });
    expect(warned).not.toHaveBeenCalled();
    await db.$executeRaw`UPDATE "OutboxEntry" SET "createdAt" = "createdAt" - interval '2 minutes'`;
    expect(await ask(served)).toEqual({ total: 2, engine: 'postgres' });
    expect(warned).toHaveBeenCalledTimes(1);
    expect(await readHealth(db, config)).toMatchObject({
      search: 'postgres',
      reason: expect.stringContaining('minute'),
    });
  });

  test('that lacks a synonym lets the database answer those who type it', async ({ served }) => {
    const { db, sync } = served;
    await sync();
    await db.synonym.create({ data: { typed: ['chameau'], means: ['dromadaire'], position: 1 } });
    expect(await ask(served, 'chameau')).toEqual({ total: 3, engine: 'postgres' });
    expect(await ask(served, 'dromadaire')).toEqual({ total: 3, engine: 'meilisearch' });
    await sync();
    expect(await ask(served, 'chameau')).toEqual({ total: 3, engine: 'meilisearch' });
  });
});

describe('the worker of the server', () => {
  const PERIODS = { pollMs: 20, visitMs: 60_000, comparisonMs: 60_000 };
  const until = async (isDone: () => Promise<boolean> | boolean) => {
    for (const limit = Date.now() + 60_000; Date.now() < limit; await wait(20)) if (await isDone()) return;
    throw new Error('rien ne vient');
  };

  test('makes the index, then follows every change', async ({ served }) => {
    vi.spyOn(log, 'info').mockImplementation(() => {});
    vi.spyOn(log, 'warn').mockImplementation(() => {});
    const { db, config, rename, setState } = served;
    const worker = startSearchWorker(db, config, PERIODS);
    // Its first comparison is over: a change in the midst of it would rightly count as drift.
    await until(async () => (await db.searchSync.findFirst())?.comparedAt != null);
    await until(async () => (await ask(served)).engine === 'meilisearch');
    await rename('une', 'Calebasse');
    await setState('deux', 'withdrawn');
    await until(async () => (await ask(served)).engine === 'meilisearch');
    expect(await ask(served)).toEqual({ total: 2, engine: 'meilisearch' });
    await db.synonym.create({ data: { typed: ['gourde'], means: ['calebasse'], position: 1 } });
    await db.outboxEntry.create({ data: { subject: 'synonyms' } });
    await until(async () => (await ask(served, 'gourde')).engine === 'meilisearch');
    await worker.stop();
    expect(await readSearchState(db, config)).toMatchObject({
      serving: 'meilisearch',
      pending: 0,
      syncedAt: expect.any(Date),
      comparison: { drift: 0 },
    });
  });

  test('survives Meilisearch, and goes on when it is back', async ({ served }) => {
    vi.spyOn(log, 'info').mockImplementation(() => {});
    const warned = vi.spyOn(log, 'warn').mockImplementation(() => {});
    const { db, double, config, rename } = served;
    const worker = startSearchWorker(db, config, PERIODS);
    await until(() => double.indexes.has('initiatives'));
    await until(async () => (await db.searchSync.findFirst())?.syncedAt != null);
    await double.stop();
    await rename('une', 'Calebasse');
    await until(async () => (await db.searchSync.findFirst())?.fault != null);
    const { failures, retryAt } = (await db.searchSync.findFirst()) ?? {};
    expect(failures).toBeGreaterThanOrEqual(1);
    expect(retryAt).toBeInstanceOf(Date);
    await double.restart();
    await until(async () => (await db.outboxEntry.count({ where: { subject: 'search' } })) === 0);
    expect(double.held('initiatives', served.ids.une as number)).toMatchObject({ sortTitle: 'calebasse' });
    await worker.stop();
    // Not a line for each attempt.
    expect(warned.mock.calls.length).toBeLessThanOrEqual(2);
  });
});
