import fc from 'fast-check';
import { expect } from 'vitest';
import type { InitiativeContent } from '@/lib/catalogue/schemas';
import type { Db } from '@/lib/db/client';
import { type CatalogueQuery, FACETS, type Facet } from '@/lib/search/query';
import { fold } from '@/lib/text/fold';
import { anInitiative, aPlace, aTie, LEVERS, putOnline, SECTORS, TYPES } from '@/tests/support/an-initiative';
import { DISTRICTS } from '@/tests/support/places';

export const NATURES = ['initiative', 'demarche', 'dispositif'] as const;
/** Words that no other field of a sheet holds, and that no slip turns into one another. */
const WORDS = ['brimborion', 'calebasse', 'dromadaire', 'écrevisse'];
const NOT_ONLINE = ['draft', 'in_review', 'archived', 'withdrawn'] as const;

/** A sheet, and whether it is online. */
export type Sheet = { content: InitiativeContent; state: 'published' | (typeof NOT_ONLINE)[number] };

const some = <Value>(values: readonly Value[], minLength: number, maxLength: number) =>
  fc.uniqueArray(fc.constantFrom(...values), { minLength, maxLength });

/** Sheets at every level of the territories, some of them not online. */
export function anyCatalogue(territories: string[]): fc.Arbitrary<Sheet[]> {
  const place = fc.record({
    territory: fc.option(fc.constantFrom(...territories), { freq: 8 }),
    qpv: fc.constantFrom('unknown', 'none', ...DISTRICTS.map(({ code }) => code)),
  });
  const sheet = fc.record({
    places: fc.array(place, { minLength: 1, maxLength: 3 }),
    sectors: some(SECTORS, 1, 3),
    types: some(TYPES, 1, 2),
    levers: some(LEVERS, 1, 3),
    nature: fc.constantFrom(...NATURES),
    words: some(WORDS, 1, 3),
    asOf: fc.constantFrom('2015', '2016', '2016-09', '2023-06'),
    state: fc.oneof(
      { weight: 5, arbitrary: fc.constant('published' as const) },
      fc.constantFrom(...NOT_ONLINE),
    ),
  });
  return fc.array(sheet, { minLength: 10, maxLength: 40 }).map((sheets) =>
    sheets.map(({ places, types, levers, words, state, ...rest }, index) => ({
      state,
      content: anInitiative({
        ...rest,
        slug: `fiche-${index}`,
        title: words.join(' '),
        places: places.map(aPlace),
        structure: { name: null, types },
        levers: levers.map(aTie),
      }),
    })),
  );
}

export function anyQuery(territories: string[]): fc.Arbitrary<CatalogueQuery> {
  return fc.record({
    text: fc.oneof(
      { weight: 2, arbitrary: fc.constant('') },
      some([...WORDS, 'Ecrevisses', 'DROMADAIRE'], 1, 2).map((words) => words.join(' ')),
    ),
    territories: some(territories, 0, 2),
    sectors: some(SECTORS, 0, 2),
    levers: some(LEVERS, 0, 2),
    types: some(TYPES, 0, 2),
    natures: some(NATURES, 0, 2),
    sort: fc.constantFrom('pertinence', 'recent', 'nom'),
    page: fc.constant(1),
    view: fc.constant('liste'),
  });
}

/** What the reference says, read plainly: the territories of the tests, what is above each, and what continues what. */
export async function readReference(db: Db) {
  const across = await db.$queryRaw<{ id: string }[]>`
    SELECT epci.id FROM "Territory" epci JOIN "TerritoryEdge" e ON e."descendantId" = epci.id AND e.relation = 'intersects'
    JOIN "Territory" wide ON wide.id = e."ancestorId" AND wide.kind IN ('departement', 'region')
    WHERE epci.kind = 'epci' GROUP BY epci.id HAVING count(*) >= 4 ORDER BY epci.id LIMIT 2`;
  const communes = await db.territoryEdge.findMany({
    where: { ancestorId: across[0]?.id ?? '', descendant: { kind: 'commune' } },
    orderBy: { descendantId: 'asc' },
    take: 3,
  });
  const base = [
    ...DISTRICTS.map(({ code }) => `qpv:${code}`),
    ...across.map(({ id }) => id),
    ...communes.map(({ descendantId }) => descendantId),
  ];
  const near = await db.territoryEdge.findMany({ where: { descendantId: { in: base } } });
  const ids = [...new Set([...base, ...near.map(({ ancestorId }) => ancestorId), 'pays:BE'])];
  const edges = await db.territoryEdge.findMany({ where: { descendantId: { in: ids } } });
  const successions = DISTRICTS.flatMap(({ code, predecessors }) =>
    predecessors.map((predecessor) => [`qpv:${predecessor}`, `qpv:${code}`] as const),
  );
  expect(edges.some(({ relation }) => relation === 'intersects')).toBe(true);
  return { ids, edges, successions };
}

/** Where a sheet must be found, worked out without the index. */
function reachOf(
  sheet: InitiativeContent,
  { edges, successions }: Awaited<ReturnType<typeof readReference>>,
) {
  const named = sheet.places.flatMap(({ territory, qpv }) => [
    territory,
    qpv.startsWith('Q') ? `qpv:${qpv}` : null,
  ]);
  const bases = new Set(named.filter((id) => id !== null));
  for (const [old, now] of successions) {
    if (named.includes(old)) bases.add(now);
    if (named.includes(now)) bases.add(old);
  }
  const above = edges
    .filter(({ descendantId }) => bases.has(descendantId))
    .map(({ ancestorId }) => ancestorId);
  return new Set([...bases, ...above]);
}

/** The catalogue counted by hand. */
export function byHand(sheets: Sheet[], reference: Awaited<ReturnType<typeof readReference>>) {
  const online = sheets
    .filter(({ state }) => state === 'published')
    .map(({ content }) => ({
      slug: content.slug,
      words: fold(content.title).split(' '),
      values: {
        territories: reachOf(content, reference),
        sectors: new Set(content.sectors),
        levers: new Set(content.levers.map(({ id }) => id)),
        types: new Set(content.structure.types),
        natures: new Set<string>([content.nature]),
      } satisfies Record<Facet, Set<string>>,
    }));
  const found = (query: CatalogueQuery) =>
    online.filter(
      ({ words, values }) =>
        fold(query.text)
          .split(' ')
          .filter(Boolean)
          .every((word) => words.includes(word.replace(/s$/, ''))) &&
        FACETS.every(
          (facet) => query[facet].length === 0 || query[facet].some((value) => values[facet].has(value)),
        ),
    );
  const valuesOf = (facet: Facet) => new Set(online.flatMap(({ values }) => [...values[facet]]));
  return { found, valuesOf };
}

export async function fill(db: Db, sheets: Sheet[]) {
  await db.initiative.deleteMany();
  await putOnline(
    db,
    sheets.map(({ content }) => content),
  );
  for (const state of NOT_ONLINE) {
    const slugs = sheets.filter((sheet) => sheet.state === state).map(({ content }) => content.slug);
    await db.initiative.updateMany({ where: { slug: { in: slugs } }, data: { state } });
  }
  await putOnline(db, []);
}
