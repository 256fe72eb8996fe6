import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect } from 'vitest';
import type { Db } from '@/lib/db/client';
import { startLinkWorker } from '@/lib/links/worker';
import type { LinkServer } from '@/tests/support/link-server';
import { anEdition, found, linking, test } from './a-catalogue-of-links';

const SOON = { firstLookMs: 10, lookMs: 20, runEveryMs: 3_600_000 };

const runs = (db: Db) => db.journalEntry.count({ where: { action: 'links.checked' } });
const start = (db: Db, { options }: LinkServer, periods = SOON) => startLinkWorker(db, options, periods);

describe('la vérification de chaque jour', () => {
  test('se fait une fois, même à plusieurs serveurs, puis attend son heure', async ({ db, server }) => {
    await anEdition(db, linking(server.url('/absente'), server.url('/bonne')));
    const workers = [start(db, server), start(db, server), start(db, server)];
    await expect.poll(() => runs(db)).toBe(1);
    await wait(150);
    await Promise.all(workers.map(({ stop }) => stop()));
    expect(await runs(db)).toBe(1);
    expect(server.asked.map(({ method, path }) => `${method} ${path}`)).toEqual([
      'HEAD /absente',
      'GET /absente',
      'HEAD /bonne',
    ]);
    expect(await found(db, server.url('/absente'))).toMatchObject({ verdict: 'gone' });
  });

  test('se refait quand la dernière est assez vieille', async ({ db, server }) => {
    await anEdition(db, linking(server.url('/bonne')));
    const worker = start(db, server, { ...SOON, runEveryMs: 30 });
    await expect.poll(() => runs(db)).toBeGreaterThan(1);
    await worker.stop();
    // The link was known: nobody was asked twice.
    expect(server.asked).toHaveLength(1);
  });

  test('ne demande rien à personne avant son premier regard', async ({ db, server }) => {
    await anEdition(db, linking(server.url('/bonne')));
    const worker = startLinkWorker(db, server.options, { lookMs: 10 });
    await wait(100);
    await worker.stop();
    expect(server.asked).toEqual([]);
  });

  test('s’arrête au milieu quand le serveur s’arrête', async ({ db, server }) => {
    server.answer('/muette', () => {});
    await anEdition(db, linking(server.url('/muette')));
    const options = { ...server.options, timeoutMs: 60_000 };
    const worker = startLinkWorker(db, options, SOON);
    await expect.poll(() => server.asked.length).toBe(1);
    await worker.stop();
    expect(await found(db, server.url('/muette'))).toMatchObject({ verdict: 'unchecked', checkedAt: null });
    expect(await runs(db)).toBe(0);
  });
});
