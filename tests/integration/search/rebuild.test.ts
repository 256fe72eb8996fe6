import { describe, expect } from 'vitest';
import { searchReindex } from '@/lib/cli/commands/search-reindex';
import { searchStatus } from '@/lib/cli/commands/search-status';
import { searchSync } from '@/lib/cli/commands/search-sync';
import { searchInitiatives } from '@/lib/search';
import { meilisearchEngine } from '@/lib/search/engines/meilisearch';
import { EMPTY_QUERY } from '@/lib/search/query';
import { anInitiative, putOnline } from '@/tests/support/an-initiative';
import { type Served, test } from '@/tests/support/search-catalogue';

const INDEX = 'initiatives';

/** What a command prints, and its exit code. */
async function run(command: (print: (line: string) => void) => Promise<number>) {
  const lines: string[] = [];
  const code = await command((line) => lines.push(line));
  return { code, text: lines.join('\n').replace(/[\u00a0\u202f]/g, ' ') };
}
const status = ({ db, config }: Served, options: { repair?: boolean; json?: boolean } = {}) =>
  run((print) => searchStatus({ repair: false, json: false, ...options }, db, print, config));

describe('search reindex', () => {
  test('makes a fresh index while sheets change, and no search ever misses one', async ({ served }) => {
    const { db, double, config, rename, setState, sync } = served;
    await sync();
    const engine = meilisearchEngine(db, config);
    const before = double.indexes.get(INDEX);
    const totals: number[] = [];
    const changes = [
      () => rename('une', 'Calebasse'),
      () => setState('deux', 'withdrawn'),
      () => putOnline(db, [anInitiative({ slug: 'quatre', title: 'Dromadaire quatre' })]),
      () => setState('deux', 'published'),
      () => rename('trois', 'Brimborion'),
    ];
    let isAsking = false;
    let atSwap: [fresh: number[], online: number[]] = [[], []];
    double.faults = {
      before: async (request) => {
        if (isAsking || request === 'POST /multi-search') return;
        isAsking = true;
        if (request === 'POST /swap-indexes') {
          const [fresh] = [...double.indexes].filter(([uid]) => uid !== INDEX).map(([, { docs }]) => docs);
          const rows = await db.searchDocument.findMany();
          atSwap = [
            [...(fresh?.values() ?? [])].filter(({ online }) => online).map(({ rev }) => rev as number),
            rows.map(({ revision }) => revision),
          ];
        }
        const total = await engine
          .search({ terms: null, query: EMPTY_QUERY, pageSize: 1 })
          // While a change is on its way the database answers.
          .catch(() => searchInitiatives(db, EMPTY_QUERY));
        totals.push(total.total);
        if (/documents|swap/.test(request)) await changes.shift()?.();
        isAsking = false;
      },
    };
    expect(await run((print) => searchReindex(db, print, config))).toEqual({
      code: 0,
      text: '4 fiches dans la recherche.',
    });
    double.faults = {};
    expect(changes).toEqual([]);
    // What changed meanwhile was in it before it took its place.
    expect(atSwap[0].sort()).toEqual(atSwap[1].sort());
    expect(atSwap[0]).toHaveLength(4);
    expect(Math.min(...totals)).toBeGreaterThanOrEqual(2);
    expect(double.indexes.get(INDEX)).not.toBe(before);
    expect([...double.indexes.keys()]).toEqual([INDEX]);
    await sync();
    expect(await status(served)).toMatchObject({ code: 0 });
    const { items } = await searchInitiatives(db, { ...EMPTY_QUERY, sort: 'nom' }, 10, engine);
    expect(items.map(({ title }) => title)).toEqual([
      'Brimborion',
      'Calebasse',
      'Dromadaire deux',
      'Dromadaire quatre',
    ]);
  });

  test('that fails leaves the index that serves, and what it began is removed by the next', async ({
    served,
  }) => {
    const { db, double, config, sync } = served;
    await sync();
    const before = double.indexes.get(INDEX);
    double.faults = { failing: ['settingsUpdate'] };
    await expect(searchReindex(db, () => {}, config)).rejects.toThrow('La synchronisation n’a pas abouti');
    expect([...double.indexes.keys()]).toEqual([INDEX]);
    double.faults = { failing: ['indexSwap', 'indexDeletion'] };
    await expect(searchReindex(db, () => {}, config)).rejects.toThrow('indexSwap');
    expect(double.indexes.size).toBe(2);
    expect(double.indexes.get(INDEX)).toBe(before);
    double.faults = {};
    await searchReindex(db, () => {}, config);
    expect([...double.indexes.keys()]).toEqual([INDEX]);
  });

  test('without Meilisearch rewrites the documents', async ({ served }) => {
    const { db } = served;
    await db.searchDocument.deleteMany();
    expect(await run((print) => searchReindex(db, print, null))).toEqual({
      code: 0,
      text: '3 fiches dans la recherche.',
    });
  });
});

describe('search status', () => {
  test('tells each drift apart, mends it, and says so by its exit code', async ({ served }) => {
    const { double, ids, sync } = served;
    expect(await status(served)).toMatchObject({ code: 1, text: expect.stringContaining('n’existe pas') });
    await sync();
    expect(await status(served)).toEqual({
      code: 0,
      text: [
        'Meilisearch répond aux recherches, PostgreSQL à sa place s’il le faut.',
        '3 fiches en ligne, dont 3 dans la recherche.',
        'Documents de recherche : à jour.',
        '0 fiche en attente d’envoi à Meilisearch.',
        'Index Meilisearch : à jour.',
      ].join('\n'),
    });
    const docs = double.indexes.get(INDEX)?.docs;
    docs?.delete(ids.une as number);
    docs?.set(ids.deux as number, { id: ids.deux as number, rev: 1, online: true });
    docs?.set(99, { id: 99, rev: 4, online: true });
    const { code, text } = await status(served);
    expect(code).toBe(1);
    expect(text).toContain('Index Meilisearch : 1 fiche manquante (une)');
    expect(text).toContain('1 fiche périmée (deux)');
    expect(text).toContain('1 fiche en trop (n° 99)');
    const asJson = JSON.parse((await status(served, { json: true })).text);
    expect(asJson).toMatchObject({
      ok: false,
      engine: 'meilisearch',
      index: { drift: { missing: [ids.une], outdated: [ids.deux], excess: [99] } },
    });
    const mended = await status(served, { repair: true });
    expect(mended).toMatchObject({ code: 0, text: expect.stringContaining('Réparation faite') });
    expect(await status(served, { json: true })).toMatchObject({ code: 0 });
    expect(double.held(INDEX, 99)).toEqual({ id: 99, rev: 5, online: false });
  });

  test('mends an index that was never made, and says when it cannot', async ({ served }) => {
    served.double.faults = { status: 500 };
    expect(await status(served, { repair: true })).toMatchObject({
      code: 1,
      text: expect.stringContaining('La réparation n’a pas abouti'),
    });
    served.double.faults = {};
    expect(await status(served, { repair: true, json: true })).toMatchObject({ code: 0 });
  });

  test('without Meilisearch compares the documents with the sheets', async ({ served }) => {
    const { db, ids } = served;
    const alone = { ...served, config: null as never };
    expect(await status(alone)).toMatchObject({
      code: 0,
      text: expect.stringContaining('PostgreSQL répond aux recherches.'),
    });
    await db.searchDocument.delete({ where: { initiativeId: ids.une as number } });
    // A change that did not go through the commands.
    await db.initiative.update({ where: { slug: 'deux' }, data: { title: 'Autre' } });
    await db.initiative.update({ where: { slug: 'trois' }, data: { state: 'withdrawn' } });
    expect(JSON.parse((await status(alone, { json: true })).text)).toMatchObject({
      ok: false,
      engine: 'postgres',
      documents: { missing: [ids.une], outdated: [ids.deux], excess: [ids.trois] },
      index: null,
    });
    expect(await status(alone)).toMatchObject({ code: 1 });
    expect(await status(alone, { repair: true })).toMatchObject({ code: 0 });
  });
});

describe('search sync', () => {
  test('sends what has changed, once, and fails when it cannot', async ({ served }) => {
    const { db, double, config, rename } = served;
    const sync = () => run((print) => searchSync(db, print, config));
    expect(await sync()).toEqual({ code: 0, text: 'Index Meilisearch refait.' });
    await rename('une', 'Calebasse');
    expect(await sync()).toEqual({ code: 0, text: '1 fiche envoyée à Meilisearch.' });
    double.faults = { status: 401 };
    await expect(sync()).rejects.toThrow('Meilisearch refuse la clé (MEILI_KEY)');
    expect(await run((print) => searchSync(db, print, null))).toMatchObject({ code: 0 });
  });
});
