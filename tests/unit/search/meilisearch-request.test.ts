import { describe, expect, it } from 'vitest';
import { toStems } from '@/lib/search/analysis/words';
import { readAnswer } from '@/lib/search/meilisearch/read-answer';
import { SETTINGS } from '@/lib/search/meilisearch/settings';
import { toMultiSearch } from '@/lib/search/meilisearch/to-request';
import { asIndexed, toQueryText, toSynonyms, wordFor } from '@/lib/search/meilisearch/wordings';
import { type CatalogueQuery, EMPTY_QUERY } from '@/lib/search/query';
import { toMeanings } from '@/lib/search/typed/meanings';
import type { Term } from '@/lib/search/typed/terms';
import { toTerms } from '@/tests/support/to-terms';

const MEANINGS = toMeanings([
  { typed: ['CJS', 'coopérative jeunesse de services'], means: ['CJS', 'coopérative jeunesse de services'] },
]);

/** What is sent for a query, whole. */
function sent(query: Partial<CatalogueQuery>, text: string | null = null) {
  const terms = text === null ? null : toTerms(text, MEANINGS);
  return toMultiSearch({ terms, query: { ...EMPTY_QUERY, ...query }, pageSize: 20 }, 'initiatives').body;
}
const CJS = wordFor(toTerms('CJS', MEANINGS)[0] as Term);
const IN_FULL = wordFor(toTerms('coopérative jeunesse de services', MEANINGS)[0] as Term);

describe('what is sent', () => {
  it('for the whole list is one query, in page mode, the most recent first', () => {
    expect(sent({ page: 3 })).toEqual({
      queries: [
        {
          indexUid: 'initiatives',
          attributesToRetrieve: ['id'],
          filter: ['online = true'],
          facets: ['wideTerritoryIds', 'sectorSlugs', 'leverSlugs', 'typeSlugs', 'nature'],
          sort: ['asOf:desc', 'publishedAt:desc', 'sortTitle:asc', 'id:asc'],
          page: 3,
          hitsPerPage: 20,
        },
      ],
    });
  });

  it('for a text is sorted by the ranking rules alone, unless another order is asked', () => {
    expect(sent({ sort: 'pertinence' }, 'le garage "à Denain" CJS').queries[0]).toEqual({
      indexUid: 'initiatives',
      q: `"denain" "garag" ${CJS}`,
      matchingStrategy: 'all',
      attributesToRetrieve: ['id'],
      filter: ['online = true'],
      facets: ['wideTerritoryIds', 'sectorSlugs', 'leverSlugs', 'typeSlugs', 'nature'],
      page: 1,
      hitsPerPage: 20,
    });
    expect(sent({ sort: 'nom' }, 'garage').queries[0]).toMatchObject({ sort: ['sortTitle:asc', 'id:asc'] });
    expect(sent({ sort: 'recent' }, 'garage').queries[0]).toMatchObject({
      sort: ['asOf:desc', 'publishedAt:desc', 'sortTitle:asc', 'id:asc'],
    });
    expect(sent({ sort: 'pertinence' }).queries[0]).toHaveProperty('sort');
  });

  it('for choices adds a query for each facet that chooses, and for each small territory', () => {
    const territories = ['departement:59', 'qpv:QP059050'];
    const base = { indexUid: 'initiatives', attributesToRetrieve: ['id'] };
    const sectors = ['sectorSlugs = "habitat"', 'sectorSlugs = "mobilite"'];
    const places = ['territoryIds = "departement:59"', 'territoryIds = "qpv:QP059050"'];
    const count = { ...base, page: 1, hitsPerPage: 0 };
    expect(
      sent({ territories, sectors: ['habitat', 'mobilite'], natures: ['initiative'], sort: 'nom' }),
    ).toEqual({
      queries: [
        {
          ...base,
          filter: ['online = true', places, sectors, ['nature = "initiative"']],
          facets: ['leverSlugs', 'typeSlugs'],
          sort: ['sortTitle:asc', 'id:asc'],
          page: 1,
          hitsPerPage: 20,
        },
        {
          ...count,
          filter: ['online = true', sectors, ['nature = "initiative"']],
          facets: ['wideTerritoryIds'],
        },
        { ...count, filter: ['online = true', places, ['nature = "initiative"']], facets: ['sectorSlugs'] },
        { ...count, filter: ['online = true', places, sectors], facets: ['nature'] },
        {
          ...count,
          filter: ['online = true', ['territoryIds = "qpv:QP059050"'], sectors, ['nature = "initiative"']],
        },
      ],
    });
  });

  it('only names what the settings let it filter, count and sort by', () => {
    const body = sent({ territories: ['qpv:QP059050'], types: ['scic'], sort: 'nom' }, 'garage');
    const names = body.queries.flatMap(({ filter = [], facets = [] }) => [
      ...[filter].flat(2).map((condition) => String(condition).split(' ')[0]),
      ...facets,
    ]);
    expect(SETTINGS.filterableAttributes).toEqual(expect.arrayContaining(names));
    for (const { sort = [] } of body.queries)
      for (const rule of sort) expect(SETTINGS.sortableAttributes).toContain(rule.split(':')[0]);
  });

  it('quotes values so that they are values', () => {
    expect(sent({ sectors: ['a" OR online = "true', 'b\\'] }).queries[0]?.filter).toEqual([
      'online = true',
      ['sectorSlugs = "a\\" OR online = \\"true"', 'sectorSlugs = "b\\\\"'],
    ]);
  });
});

describe('the words of a query', () => {
  it('are letters and digits of ASCII, in whatever script they were typed', () => {
    expect(asIndexed(['garag', 'qp059050'])).toBe('garag qp059050');
    for (const text of ['Привет', 'مقهى', '東京', '½', 'ǅ', 'a'.repeat(400)])
      expect(asIndexed(toStems(text))).toMatch(/^[a-z0-9]{1,240}$/);
    expect(asIndexed(['привет'])).not.toBe(asIndexed(['приват']));
  });

  it('are phrases, even alone: bare words would be cut in two and joined', () => {
    const term = (text: string): Term => ({ text, stems: toStems(text), isPhrase: false, alternatives: [] });
    expect(toQueryText([term('garage'), term('auto-école')])).toBe('"garag" "auto ecol"');
  });

  it('stand for all the wordings of what means the same, and change with them', () => {
    expect(toSynonyms(MEANINGS)).toEqual({
      [CJS]: ['cjs', 'cooper jeuness servic'],
      [IN_FULL]: ['cooper jeuness servic', 'cjs'],
    });
    expect(CJS).toMatch(/^zq[0-9a-f]{20}$/);
    const others = toMeanings([{ typed: ['CJS'], means: ['coopérative'] }]);
    expect(Object.keys(toSynonyms(others))).not.toContain(CJS);
  });

  it('follow no more wordings than Meilisearch does', () => {
    const means = Array.from({ length: 80 }, (_, index) => `mot${index} deux${index} trois${index}`);
    const [wordings = []] = Object.values(
      toSynonyms(toMeanings([{ typed: ['tout'], means: ['x', ...means] }])),
    );
    const typed = toMeanings([{ typed: ['mille'], means }]);
    const [kept = []] = Object.values(toSynonyms(typed));
    expect(kept[0]).toBe('mill');
    expect(kept.join(' ').split(' ').length).toBeLessThanOrEqual(100);
    expect(wordings.length).toBeLessThanOrEqual(50);
  });
});

describe('what comes back', () => {
  const page = {
    hits: [{ id: 3 }, { id: 1 }],
    totalHits: 12,
    query: '',
    hitsPerPage: 20,
    page: 1,
    totalPages: 1,
  };
  const parts = toMultiSearch(
    {
      terms: null,
      query: { ...EMPTY_QUERY, sectors: ['habitat'], territories: ['commune:59172'] },
      pageSize: 20,
    },
    'initiatives',
  ).parts;

  it('is identifiers, a total, and the counts of each facet from its own query', () => {
    const results = [
      { ...page, facetDistribution: { leverSlugs: { foncier: 2 }, typeSlugs: {} } },
      { ...page, hits: [], totalHits: 40, facetDistribution: { wideTerritoryIds: { 'region:32': 9 } } },
      { ...page, hits: [], totalHits: 30, facetDistribution: { sectorSlugs: { habitat: 12, culture: 5 } } },
      { ...page, hits: [], totalHits: 7 },
    ];
    expect(readAnswer({ results }, parts)).toEqual({
      total: 12,
      ids: [3, 1],
      facets: {
        territories: [
          { id: 'region:32', count: 9 },
          { id: 'commune:59172', count: 7 },
        ],
        sectors: [
          { id: 'habitat', count: 12 },
          { id: 'culture', count: 5 },
        ],
        levers: [{ id: 'foncier', count: 2 }],
        types: [],
        natures: [],
      },
      engine: 'meilisearch',
    });
  });

  it.each([
    ['nothing', undefined],
    ['an error', { message: 'Index not found.', code: 'index_not_found' }],
    ['too few results', { results: [page] }],
    ['estimates', { results: parts.map(() => ({ ...page, totalHits: undefined, estimatedTotalHits: 12 })) }],
    ['hits without identifier', { results: parts.map(() => ({ ...page, hits: [{ title: 'x' }] })) }],
    [
      'counts that are no counts',
      { results: parts.map(() => ({ ...page, facetDistribution: { nature: { a: -1 } } })) },
    ],
  ])('is refused when it is %s', (_, answer) => {
    expect(() => readAnswer(answer, parts)).toThrow('forme attendue');
  });
});
