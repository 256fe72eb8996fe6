import fc from 'fast-check';
import { describe, expect } from 'vitest';
import type { InitiativeContent } from '@/lib/catalogue/schemas';
import type { Db } from '@/lib/db/client';
import { searchInitiatives } from '@/lib/search';
import { type CatalogueQuery, EMPTY_QUERY, FACETS, type Facet, toggled } from '@/lib/search/query';
import { fold } from '@/lib/text/fold';
import { anInitiative, aPlace, aTie, LEVERS, putOnline, SECTORS, TYPES } from '@/tests/support/an-initiative';
import { DISTRICTS, test } from '@/tests/support/places';

const NATURES = ['initiative', 'demarche', 'dispositif'] as const;
/** Words that no other field of a sheet holds, and that no slip turns into one another. */
const WORDS = ['brimborion', 'calebasse', 'dromadaire', 'écrevisse'];
const NOT_ONLINE = ['draft', 'in_review', 'archived', 'withdrawn'] as const;

type Sheet = { content: InitiativeContent; state: 'published' | (typeof NOT_ONLINE)[number] };

const some = <Value>(values: readonly Value[], minLength: number, maxLength: number) =>
  fc.uniqueArray(fc.constantFrom(...values), { minLength, maxLength });

/** Sheets at every level of the territories, some of them not online. */
function anyCatalogue(territories: string[]): fc.Arbitrary<Sheet[]> {
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

function anyQuery(territories: string[]): fc.Arbitrary<CatalogueQuery> {
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
async function readReference(db: Db) {
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
function byHand(sheets: Sheet[], reference: Awaited<ReturnType<typeof readReference>>) {
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

async function fill(db: Db, sheets: Sheet[]) {
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

describe('counts', () => {
  test('of every option are the results that choosing it gives, whatever else is chosen', async ({
    placesDb: db,
  }) => {
    const reference = await readReference(db);
    const catalogue = anyCatalogue(reference.ids);
    const queries = fc.array(anyQuery(reference.ids), { minLength: 3, maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(catalogue, queries, fc.infiniteStream(fc.nat()), async (sheets, asked, numbers) => {
        await fill(db, sheets);
        const { found, valuesOf } = byHand(sheets, reference);
        for (const query of [EMPTY_QUERY, ...asked]) {
          const results = await searchInitiatives(db, query, 100);
          expect(results.total).toBe(found(query).length);
          expect(results.items.map(({ slug }) => slug).sort()).toEqual(
            found(query)
              .map(({ slug }) => slug)
              .sort(),
          );

          for (const facet of FACETS) {
            const alone = (value: string) => ({ ...query, [facet]: [value] });
            const shown = new Map(results.facets[facet].map(({ id, count }) => [id, count]));
            expect(shown.size).toBe(results.facets[facet].length);
            for (const [id, count] of shown) expect([id, count]).toEqual([id, found(alone(id)).length]);
            // No option is left out: what some result has (of territories, the wide ones), what is chosen, and the whole of a closed list.
            const listed = {
              territories: [],
              sectors: SECTORS,
              levers: LEVERS,
              types: TYPES,
              natures: NATURES,
            };
            const isOffered = (id: string) =>
              facet !== 'territories' || /^(departement|region|pays):/.test(id);
            const wanted = [...valuesOf(facet)].filter((id) => isOffered(id) && found(alone(id)).length > 0);
            expect([...shown.keys()]).toEqual(
              expect.arrayContaining([...wanted, ...query[facet], ...listed[facet]]),
            );
            expect(
              results.facets[facet]
                .filter(({ isChosen }) => isChosen)
                .map(({ id }) => id)
                .sort(),
            ).toEqual([...query[facet]].sort());

            // The same, by clicking: alone, then added to what is chosen or taken away from it.
            const clicked = results.facets[facet].filter(
              () => facet !== 'territories' || (numbers.next().value ?? 0) % 8 === 0,
            );
            for (const { id, count } of clicked) {
              expect((await searchInitiatives(db, alone(id), 1)).total).toBe(count);
              const next = toggled(query, facet, id);
              const { total } = await searchInitiatives(db, next, 1);
              expect(total).toBe(found(next).length);
              if (query[facet].length === 0) expect(total).toBe(count);
            }
          }
        }
      }),
      // Shrinking such a catalogue takes minutes: the seed tells enough.
      { numRuns: 3, endOnFailure: true },
    );
  }, 120_000);
});

describe('pages', () => {
  test('share the results out, in one order, whatever their size', async ({ placesDb: db }) => {
    const twins = Array.from({ length: 23 }, (_, index) =>
      anInitiative({
        slug: `fiche-${index}`,
        title: ['Calebasse', 'Brimborion', 'Écrevisse'][index % 3],
        asOf: index % 2 === 0 ? '2016' : '2023-06',
      }),
    );
    await putOnline(db, twins);
    for (const sort of ['recent', 'nom', 'pertinence'] as const) {
      for (const text of ['', 'habitants']) {
        const query = { ...EMPTY_QUERY, text, sort };
        const whole = await searchInitiatives(db, query, 100);
        expect(whole).toMatchObject({ total: 23, pageCount: 1 });
        expect(new Set(whole.items.map(({ slug }) => slug)).size).toBe(23);
        for (const pageSize of [1, 5, 23]) {
          const pages: string[] = [];
          const { pageCount } = await searchInitiatives(db, query, pageSize);
          expect(pageCount).toBe(Math.ceil(23 / pageSize));
          for (let page = 1; page <= pageCount; page++) {
            const { items, total } = await searchInitiatives(db, { ...query, page }, pageSize);
            expect(total).toBe(23);
            pages.push(...items.map(({ slug }) => slug));
          }
          expect(pages).toEqual(whole.items.map(({ slug }) => slug));
          expect(await searchInitiatives(db, { ...query, page: pageCount + 1 }, pageSize)).toMatchObject({
            items: [],
            total: 23,
          });
        }
      }
    }
  });

  test('go by date or by name as asked', async ({ placesDb: db }) => {
    await putOnline(db, [
      anInitiative({ slug: 'a', title: 'Zèbre', asOf: '2015' }),
      anInitiative({ slug: 'b', title: 'écrevisse', asOf: '2016' }),
      anInitiative({ slug: 'c', title: 'Dromadaire', asOf: '2016-09' }),
      anInitiative({ slug: 'd', title: 'Épervier', asOf: '2016' }),
    ]);
    const slugs = async (query: Partial<CatalogueQuery>) =>
      (await searchInitiatives(db, { ...EMPTY_QUERY, ...query })).items.map(({ slug }) => slug).join('');
    expect(await slugs({ sort: 'recent' })).toBe('cbda');
    expect(await slugs({ sort: 'nom' })).toBe('cbda');
    expect(await slugs({ sort: 'pertinence' })).toBe('cbda');
  });

  test('put first what says the word in its title', async ({ placesDb: db }) => {
    const CITE = [{ source: 'guide', from: 1, to: 1 }];
    await putOnline(db, [
      anInitiative({
        slug: 'texte',
        sections: [{ kind: 'activities', markdown: 'Un dromadaire.', cite: CITE }],
      }),
      anInitiative({ slug: 'resume', summary: 'On y mène un dromadaire.' }),
      anInitiative({ slug: 'titre', title: 'Le dromadaire du quartier' }),
    ]);
    const { items } = await searchInitiatives(db, { ...EMPTY_QUERY, text: 'dromadaire', sort: 'pertinence' });
    expect(items.map(({ slug }) => slug)).toEqual(['titre', 'resume', 'texte']);
  });
});
