import { describe, expect } from 'vitest';
import type { Db } from '@/lib/db/client';
import { type CheckLinksOptions, checkLinks } from '@/lib/links/check-links';
import { asOnlyChecker } from '@/lib/links/only-checker';
import { type Asked, after, type LinkServer } from '@/tests/support/link-server';
import { anEdition, found, linking, test } from './a-catalogue-of-links';

const START = new Date('2026-05-03T03:00:00Z');
const hoursLater = (hours: number) => new Date(START.getTime() + hours * 3_600_000);

const run = (db: Db, { options }: LinkServer, more: Partial<CheckLinksOptions> = {}) =>
  checkLinks(db, { ...options, now: START, ...more });

/** The greatest number of requests that were being answered at the same time: by one site, by all of them. */
function greatestCrowd({ asked }: LinkServer) {
  const during = ({ from }: Asked) => asked.filter((other) => other.from <= from && from < other.to);
  return {
    ofOneHost: Math.max(...asked.map((one) => during(one).filter(({ host }) => host === one.host).length)),
    ofAll: Math.max(...asked.map((one) => during(one).length)),
  };
}

describe('une vérification', () => {
  test('garde ce qu’elle trouve de chaque lien, sans que l’un efface l’autre', async ({ db, server }) => {
    await anEdition(db, linking(server.url('/absente'), server.url('/bonne'), server.url('/demenagee')));
    expect(await run(db, server)).toEqual({
      checked: 3,
      left: 0,
      verdicts: { gone: 1, ok: 1, moved: 1 },
      isOffline: false,
      isCancelled: false,
    });
    expect(await found(db, server.url('/absente'))).toMatchObject({
      verdict: 'gone',
      status: 404,
      checkedAt: START,
      brokenSince: START,
    });
    expect(await found(db, server.url('/bonne'))).toMatchObject({ verdict: 'ok', brokenSince: null });
    expect(await found(db, server.url('/demenagee'))).toMatchObject({
      verdict: 'moved',
      movedTo: server.url('/bonne'),
    });
  });

  test('ne demande rien la seconde fois, jusqu’à ce que ce qui est connu soit trop vieux', async ({
    db,
    server,
  }) => {
    await anEdition(db, linking(server.url('/absente'), server.url('/bonne')));
    await run(db, server);
    server.asked.length = 0;
    expect(await run(db, server, { now: hoursLater(23) })).toMatchObject({ checked: 0, left: 0 });
    expect(server.asked).toEqual([]);
    // What is broken is looked at every day, what works every week.
    const paths = () => [...new Set(server.asked.splice(0).map(({ path }) => path))].sort();
    await run(db, server, { now: hoursLater(24) });
    expect(paths()).toEqual(['/absente']);
    await run(db, server, { now: hoursLater(168) });
    expect(paths()).toEqual(['/absente', '/bonne']);
    await run(db, server, { now: hoursLater(168), maxAge: null });
    expect(paths()).toEqual(['/absente', '/bonne']);
  });

  test('retient depuis quand un lien est cassé, tant qu’il le reste', async ({ db, server }) => {
    const url = server.url('/absente');
    await anEdition(db, linking(url, server.url('/bonne')));
    await run(db, server);
    server.answer('/absente', (_request, response) => response.writeHead(500).end());
    await run(db, server, { now: hoursLater(24) });
    expect(await found(db, url)).toMatchObject({
      verdict: 'unreachable',
      checkedAt: hoursLater(24),
      brokenSince: START,
    });
    server.answer('/absente', (_request, response) => response.writeHead(200).end());
    await run(db, server, { now: hoursLater(48) });
    expect(await found(db, url)).toMatchObject({ verdict: 'ok', status: 200, brokenSince: null });
  });

  test('se borne à ce qu’on lui demande, les liens jamais vérifiés d’abord', async ({ db, server }) => {
    await anEdition(db, linking(server.url('/a'), server.url('/b')));
    expect(await run(db, server, { limit: 1 })).toMatchObject({ checked: 1, left: 1 });
    server.asked.length = 0;
    await run(db, server, { limit: 1, maxAge: null });
    expect(server.asked.map(({ path }) => path)).toEqual(['/b']);
  });

  test('laisse une ligne au journal, et dit où elle en est', async ({ db, server }) => {
    await anEdition(db, linking(server.url('/absente'), server.url('/bonne')));
    const told: string[] = [];
    await run(db, server, {
      onProgress: ({ done, total, verdict }) => told.push(`${done}/${total} ${verdict}`),
    });
    expect(told).toEqual(['1/2 gone', '2/2 ok']);
    expect(await db.journalEntry.findMany({ select: { action: true, actorId: true, detail: true } })).toEqual(
      [{ action: 'links.checked', actorId: null, detail: { checked: 2, left: 0, gone: 1, ok: 1 } }],
    );
  });
});

describe('la politesse', () => {
  test('veut une demande à la fois par site, quatre sites à la fois', async ({ db, server }) => {
    for (let page = 0; page < 5; page += 1) {
      for (let host = 0; host < 6; host += 1) {
        const path = `/page-${host}-${page}`;
        server.answer(path, after(20, 200));
        await anEdition(db, linking(server.url(path, `site-${host}.test`)));
      }
    }
    // Pages of other sites that send to the first one, while it is being asked for its own.
    for (let host = 1; host < 6; host += 1) {
      server.answer(`/renvoi-${host}`, (_request, response) =>
        response.writeHead(302, { location: server.url('/page-0-0', 'site-0.test') }).end(),
      );
      await anEdition(db, linking(server.url(`/renvoi-${host}`, `site-${host}.test`)));
    }
    expect(await run(db, server)).toMatchObject({ checked: 35, verdicts: { ok: 35 } });
    expect(server.asked).toHaveLength(40);
    expect(greatestCrowd(server)).toEqual({ ofOneHost: 1, ofAll: 4 });
  });

  test('veut une pause entre deux demandes au même site', async ({ db, server }) => {
    await anEdition(db, linking(server.url('/a'), server.url('/b'), server.url('/get-seulement')));
    await run(db, server, { pauseMs: 120 });
    const waits = server.asked.slice(1).map(({ from }, index) => from - (server.asked[index]?.to ?? 0));
    expect(waits).toHaveLength(3);
    for (const waited of waits) expect(waited).toBeGreaterThan(110);
  });

  test('laisse tranquille un site qui demande d’attendre', async ({ db, server }) => {
    await anEdition(db, linking(...['/trop', '/u', '/v'].map((path) => server.url(path))));
    expect(await run(db, server)).toMatchObject({ checked: 1, left: 2, verdicts: { refused: 1 } });
    expect(server.asked).toHaveLength(1);
    expect(await found(db, server.url('/u'))).toMatchObject({ verdict: 'unchecked', checkedAt: null });
  });

  test('n’insiste pas auprès d’un site qui s’est tu deux fois', async ({ db, server }) => {
    const mute = ['/1', '/2', '/3', '/4'].map((path) => server.url(path, 'muet.test'));
    for (const path of ['/1', '/2', '/3', '/4']) server.answer(path, () => {});
    await anEdition(db, linking(server.url('/bonne'), ...mute));
    expect(await run(db, server, { timeoutMs: 1000 })).toMatchObject({
      checked: 5,
      verdicts: { ok: 1, unreachable: 4 },
    });
    expect(server.asked.filter(({ host }) => host === 'muet.test')).toHaveLength(2);
  });
});

describe('une machine coupée du réseau', () => {
  test('ne fait pas passer tous les liens pour cassés', async ({ db, server }) => {
    const urls = [1, 2, 3, 4, 5, 6].map((site) => `http://site-${site}.example/`);
    await anEdition(db, linking(...urls));
    expect(await run(db, server)).toMatchObject({ checked: 0, isOffline: true });
    expect(await db.linkCheck.count({ where: { verdict: 'unchecked', checkedAt: null } })).toBe(6);
    expect(await db.journalEntry.count()).toBe(0);
  });

  test('n’est pas en cause dès qu’un seul site répond', async ({ db, server }) => {
    const urls = [1, 2].map((site) => `http://site-${site}.example/`);
    await anEdition(db, linking(...urls, server.url('/bonne', 'zz.test')));
    expect(await run(db, server)).toMatchObject({
      checked: 3,
      isOffline: false,
      verdicts: { gone: 2, ok: 1 },
    });
  });
});

describe('deux vérifications', () => {
  test('ne se font pas en même temps', async ({ db, server }) => {
    await anEdition(db, linking(server.url('/bonne')));
    await asOnlyChecker(db, async () => {
      expect(await run(db, server)).toBeNull();
    });
    expect(server.asked).toEqual([]);
    expect(await run(db, server)).toMatchObject({ checked: 1 });
  });

  test('ne se suivent pas quand la première a fait le travail', async ({ db, server }) => {
    await anEdition(db, linking(server.url('/bonne')));
    expect(await run(db, server, { isStillDue: async () => false })).toBeNull();
    expect(server.asked).toEqual([]);
  });

  test('lancées ensemble ne demandent chaque page qu’une fois', async ({ db, server }) => {
    const paths = ['/a', '/b', '/c'];
    for (const path of paths) server.answer(path, after(30, 200));
    await anEdition(db, linking(...paths.map((path) => server.url(path))));
    const runs = await Promise.all([run(db, server), run(db, server)]);
    expect(runs.filter((each) => each?.checked === 3)).toHaveLength(1);
    expect(server.asked.map(({ path }) => path)).toEqual(paths);
  });
});

describe('une vérification arrêtée', () => {
  test('garde ce qu’elle a trouvé, et la suivante reprend où elle en était', async ({ db, server }) => {
    const stopping = new AbortController();
    server.answer('/b', () => stopping.abort());
    await anEdition(db, linking(...['/a', '/b', '/c'].map((path) => server.url(path))));
    expect(await run(db, server, { signal: stopping.signal })).toMatchObject({
      checked: 1,
      left: 2,
      isCancelled: true,
    });
    expect(await db.journalEntry.count()).toBe(0);
    server.answer('/b', (_request, response) => response.writeHead(200).end());
    server.asked.length = 0;
    expect(await run(db, server)).toMatchObject({ checked: 2, left: 0 });
    expect(server.asked.map(({ path }) => path)).toEqual(['/b', '/c']);
  });
});
