import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Db } from '@/lib/db/client';
import { TERRITORY_KINDS } from '@/lib/territory/model';
import { findCurrentId, getTerritory, listDescendants } from '@/lib/territory/queries';
import { importReference } from '@/lib/territory/reference/import-reference';
import { readReference } from '@/lib/territory/reference/read-reference';
import { searchTerritories } from '@/lib/territory/search-territories';
import { openWholeReference } from '@/tests/support/whole-reference';

/** One copy for the whole file: nothing here writes. */
let db: Db;

beforeAll(async () => {
  db = await openWholeReference('territoires');
});
afterAll(() => db.$disconnect());

describe('the whole reference', () => {
  it('is all of France', async () => {
    const { changed, counts, vanished } = await importReference(db);
    expect(counts).toMatchObject({ communes: 34_969, epci: 1_266, departements: 109, regions: 18 });
    expect(counts.pays).toBeGreaterThan(20);
    expect({ changed, vanished }).toEqual({ changed: false, vanished: [] });
  });

  it.each([
    ['commune:69149', 'Oullins-Pierre-Bénite'],
    ['commune:93066', 'Saint-Denis'],
    ['commune:06069', 'Grasse'],
    ['departement:2A', 'Corse-du-Sud'],
    ['commune:2A004', 'Ajaccio'],
    ['commune:97611', 'Mamoudzou'],
    ['commune:75056', 'Paris'],
    ['departement:976', 'Mayotte'],
    ['epci:200046977', 'Métropole de Lyon'],
    ['pays:BE', 'Belgique'],
  ])('%s is %s', async (id, name) => {
    expect(await getTerritory(db, id)).toMatchObject({ id, name });
  });

  it.each([
    ['commune', '69152', 'commune:69149'],
    ['commune', '69149', 'commune:69149'],
    ['commune', '93059', 'commune:93066'],
    ['commune', '75118', 'commune:75056'],
    ['commune', '69389', 'commune:69123'],
    ['commune', '20004', 'commune:2A004'],
    ['region', '31', 'region:32'],
    ['commune', '99999', null],
    ['commune', "' OR 1=1", null],
    ['qpv', 'QP093054', 'qpv:QP093054'],
  ] as const)('%s %s is now %s', async (kind, code, id) => {
    expect(await findCurrentId(db, kind, code)).toBe(id);
  });
});

describe('the hierarchy', () => {
  const codes = async (id: string) => {
    const territory = await getTerritory(db, id);
    return territory?.breadcrumb.map((crumb) => crumb.id);
  };

  it('shows the EPT of the inner suburbs, the métropole for Paris', async () => {
    expect(await codes('commune:93072')).toEqual(['region:11', 'departement:93', 'epci:200057867']);
    expect(await codes('commune:75056')).toEqual(['region:11', 'departement:75', 'epci:200054781']);
    expect(await codes('qpv:QN09347M')).toEqual([
      'region:11',
      'departement:93',
      'epci:200057867',
      'commune:93072',
    ]);
    const members = await listDescendants(db, 'epci:200057867', 'commune');
    expect(members.items.map(({ code }) => code)).toContain('93072');
  });

  it('puts the Métropole de Lyon in the Rhône, and no EPCI over the islands that have none', async () => {
    expect(await codes('epci:200046977')).toEqual(['region:84', 'departement:69']);
    expect(await codes('commune:29155')).toEqual(['region:53', 'departement:29']);
    expect(await codes('commune:98735')).toEqual(['departement:987']);
    expect(await codes('region:32')).toEqual(['pays:FR']);
  });

  it('intersects the départements that an EPCI crosses', async () => {
    // CA Redon Agglomération: Ille-et-Vilaine and Morbihan in Bretagne, Loire-Atlantique in another region.
    const redon = await getTerritory(db, 'epci:243500741');
    expect(redon?.parents.departement.map(({ code, relation }) => `${code} ${relation}`)).toEqual([
      '35 intersects',
      '44 intersects',
      '56 intersects',
    ]);
    expect(redon?.parents.region.every(({ relation }) => relation === 'intersects')).toBe(true);
    expect(redon?.breadcrumb).toEqual([expect.objectContaining({ id: 'pays:FR' })]);
  });

  it('equals the closure recomputed from the communes of each territory', async () => {
    const edges = await db.$queryRaw<{ edge: string }[]>`
      SELECT concat_ws(' ', "ancestorId", "relation", "descendantId") AS edge
      FROM "TerritoryEdge" WHERE NOT starts_with("descendantId", 'qpv:')`;
    const stored = new Set(edges.map(({ edge }) => edge));
    const expected = recomputeClosure();
    expect([...expected].filter((edge) => !stored.has(edge)).slice(0, 5)).toEqual([]);
    expect([...stored].filter((edge) => !expected.has(edge)).slice(0, 5)).toEqual([]);
  });

  it('is transitive, districts included, without a cycle', async () => {
    const [broken] = await db.$queryRaw<{ count: bigint }[]>`
      SELECT count(*) FROM "TerritoryEdge" a JOIN "TerritoryEdge" b ON b."ancestorId" = a."descendantId"
      WHERE a."relation" = 'contains' AND b."relation" = 'contains' AND NOT EXISTS (
        SELECT FROM "TerritoryEdge" c WHERE c."ancestorId" = a."ancestorId"
          AND c."descendantId" = b."descendantId" AND c."relation" = 'contains')`;
    const [cyclic] = await db.$queryRaw<{ count: bigint }[]>`
      SELECT count(*) FROM "TerritoryEdge" a JOIN "TerritoryEdge" b
      ON b."ancestorId" = a."descendantId" AND b."descendantId" = a."ancestorId"`;
    expect([broken?.count, cyclic?.count]).toEqual([0n, 0n]);
  });

  it('puts every commune in one département, and in one région but for the overseas collectivities', async () => {
    const rows = await db.$queryRaw<
      { departements: bigint; regions: bigint; communes: bigint; overseas: bigint }[]
    >`
      SELECT departements, regions, count(*) AS communes, count(*) FILTER (WHERE "code" LIKE '97%' OR "code" LIKE '98%') AS overseas
      FROM (
        SELECT commune."code", count(*) FILTER (WHERE starts_with("ancestorId", 'departement:')) AS departements,
          count(*) FILTER (WHERE starts_with("ancestorId", 'region:')) AS regions
        FROM "Territory" commune LEFT JOIN "TerritoryEdge" ON "descendantId" = commune."id" AND "relation" = 'contains'
        WHERE commune."kind" = 'commune' GROUP BY commune."id"
      ) counted GROUP BY 1, 2 ORDER BY 2`;
    expect(rows).toMatchObject([
      { departements: 1n, regions: 0n, communes: 94n, overseas: 94n },
      { departements: 1n, regions: 1n, communes: 34_875n },
    ]);
  });
});

describe('searchTerritories', () => {
  const ids = async (text: string, limit?: number) =>
    (await searchTerritories(db, text, limit)).map(({ id }) => id);

  it.each([
    ['denain', 'commune:59172'],
    ['DENAIN', 'commune:59172'],
    ['denian', 'commune:59172'],
    ['Bobiny', 'commune:93008'],
    ['corneuve', 'commune:93027'],
    ['St-Étienne', 'commune:42218'],
    ["L'Île-Saint-Denis", 'commune:93039'],
    ['L’Île-Saint-Denis', 'commune:93039'],
    ['ile saint denis', 'commune:93039'],
    ['courneuve', 'commune:93027'],
    ['vaulx en v', 'commune:69256'],
    ['59220', 'commune:59172'],
    // The commune of that very name, rather than Oullins with a letter missing.
    ['Oulins', 'commune:28293'],
    ['commune:69152', 'commune:69149'],
    ['QP059050', 'qpv:QP059050'],
    ['qn05950m', 'qpv:QN05950M'],
    ['2a', 'departement:2A'],
    ['nord', 'departement:59'],
    ['plaine commune', 'epci:200057867'],
    ['métropole de Lille', 'epci:200093201'],
    ['communauté d’agglomération de la porte du hainaut', 'epci:200042190'],
    ['Belgique', 'pays:BE'],
    ['saint denis 93', 'commune:93066'],
    ['Saint-Denis (974)', 'commune:97411'],
    ['59220 Denain', 'commune:59172'],
    ['Y', 'commune:80829'],
  ])('%s → %s first', async (text, id) => {
    expect((await ids(text))[0]).toBe(id);
  });

  it.each([
    ['Oullins', 'commune:69149', 'Oullins'],
    ['Pierrefitte-sur-Seine', 'commune:93066', 'Pierrefitte-sur-Seine'],
    ['Nord-Pas-de-Calais', 'region:32', 'Nord-Pas-de-Calais'],
    ['rhone alpes', 'region:84', 'Rhône-Alpes'],
    ['Paris 18', 'commune:75056', 'Paris 18e Arrondissement'],
    ['Lyon 9e', 'commune:69123', 'Lyon 9e Arrondissement'],
    ['PACA', 'region:93', 'PACA'],
  ])('%s finds %s under the name %s', async (text, id, matchedName) => {
    expect((await searchTerritories(db, text))[0]).toMatchObject({ id, matchedName });
  });

  it('tells homonyms apart', async () => {
    const hits = await searchTerritories(db, 'saint denis');
    expect(hits.slice(0, 2).map(({ id, context }) => `${id} ${context}`)).toEqual([
      'commune:97411 La Réunion',
      'commune:93066 Seine-Saint-Denis · Île-de-France',
    ]);
    const denain = await searchTerritories(db, 'Denain');
    expect(denain.slice(0, 2)).toMatchObject([
      { id: 'commune:59172', context: 'Nord · Hauts-de-France' },
      { id: 'qpv:QN05950M', context: 'Denain · Nord' },
    ]);
    expect(await searchTerritories(db, 'QP059050')).toMatchObject([
      { context: 'Denain · Nord · contour de 2015' },
    ]);
  });

  it('lists every commune of a postal code, the biggest first', async () => {
    expect(await ids('59220')).toEqual(['commune:59172', 'commune:59651', 'commune:59515', 'commune:59220']);
  });

  it('answers both the postal code and the INSEE code of five digits', async () => {
    expect(await ids('59172')).toEqual(['commune:59504', 'commune:59391', 'commune:59172']);
  });

  it.each(['xqzt wkpf', 'zzzzzz', '%', '_____', '99999', '\u0000', '   ', '', "'; DROP TABLE", 'QP999'])(
    'answers nothing to %j',
    async (text) => {
      expect(await ids(text)).toEqual([]);
    },
  );

  it('bounds what it answers', async () => {
    expect(await ids('saint', 3)).toHaveLength(3);
    expect(await ids('saint', 10_000)).toHaveLength(50);
    expect(await ids('saint', -1)).toHaveLength(1);
    expect(await ids('saint', Number.NaN)).toHaveLength(1);
  });

  it('survives any text', async () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.stringMatching(/^[a-zéèQPN0-9' :%_-]{1,30}$/),
    );
    await fc.assert(
      fc.asyncProperty(text, async (typed) => {
        for (const hit of await searchTerritories(db, typed)) expect(TERRITORY_KINDS).toContain(hit.kind);
      }),
      { numRuns: 60 },
    );
    expect(await ids('x'.repeat(10_000))).toEqual([]);
  });

  it('reads names through the trigram index', async () => {
    const plan = await db.$queryRaw<Record<string, string>[]>`
      EXPLAIN SELECT "id" FROM "Territory"
      WHERE "foldedName" LIKE 'saint denis%' OR "foldedName" LIKE '% saint denis%'`;
    expect(plan.map((line) => line['QUERY PLAN']).join('\n')).toContain('Territory_foldedName_idx');
  });
});

/** Another way to the same edges: from the set of communes of each territory, without looking at what lies in what. */
function recomputeClosure(): Set<string> {
  const files = readReference().files();
  const regions = new Set(files.regions.filter(({ zone }) => zone !== 'com').map(({ code }) => code));
  const communesOf = new Map<string, Set<string>>();
  const holdersOf = new Map<string, string[]>();
  const put = (holder: string, commune: string) => {
    communesOf.set(holder, (communesOf.get(holder) ?? new Set()).add(commune));
    holdersOf.set(commune, [...(holdersOf.get(commune) ?? []), holder]);
  };
  for (const { code, type, departement, region } of files.communes) {
    if (type !== 'commune-actuelle') continue;
    put(`commune:${code}`, code);
    put(`departement:${departement}`, code);
    if (regions.has(region)) put(`region:${region}`, code);
    put('pays:FR', code);
  }
  for (const group of [...files.epci, ...files.ept])
    for (const { code } of group.membres) put(`epci:${group.code}`, code);

  const rank = (id: string) => TERRITORY_KINDS.findIndex((kind) => id.startsWith(`${kind}:`));
  const edges = new Set<string>();
  for (const [id, communes] of communesOf) {
    const around = new Set([...communes].flatMap((commune) => holdersOf.get(commune) ?? []));
    for (const other of around) {
      if (rank(other) < rank(id)) continue;
      const wider = communesOf.get(other) ?? new Set();
      const isInside = [...communes].every((code) => wider.has(code));
      const isEptOfMetropole =
        other === 'epci:200054781' && rank(id) === rank(other) && isInside && other !== id;
      if (rank(other) > rank(id)) edges.add(`${other} ${isInside ? 'contains' : 'intersects'} ${id}`);
      else if (isEptOfMetropole) edges.add(`${other} contains ${id}`);
    }
  }
  return edges;
}
