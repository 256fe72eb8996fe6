import { ApiError } from './api-error';
import { type Doc, type Filter, toFilter, valuesOf } from './filters';
import { type Match, matchesOf, toAsked, type WordSettings } from './words';

export type IndexSettings = WordSettings & {
  displayedAttributes: string[];
  filterableAttributes: string[];
  sortableAttributes: string[];
  rankingRules: string[];
  stopWords: string[];
  typoTolerance: { enabled: boolean };
  proximityPrecision: string;
  faceting: { maxValuesPerFacet: number; sortFacetValuesBy: Record<string, string> };
  pagination: { maxTotalHits: number };
};

/** The default settings: get_settings.rs. */
export const DEFAULT_SETTINGS: IndexSettings = {
  searchableAttributes: ['*'],
  displayedAttributes: ['*'],
  filterableAttributes: [],
  sortableAttributes: [],
  rankingRules: ['words', 'typo', 'proximity', 'attribute', 'sort', 'exactness'],
  stopWords: [],
  synonyms: {},
  typoTolerance: { enabled: true },
  prefixSearch: 'indexingTime',
  proximityPrecision: 'byWord',
  faceting: { maxValuesPerFacet: 100, sortFacetValuesBy: { '*': 'alpha' } },
  pagination: { maxTotalHits: 1000 },
};

export type SearchQuery = {
  indexUid: string;
  q?: string;
  matchingStrategy?: string;
  filter?: Filter;
  facets?: string[];
  sort?: string[];
  page?: number;
  hitsPerPage?: number;
  attributesToRetrieve?: string[];
};

/** What the routes of 1.15 take of it; anything else is refused, as they do. */
const KNOWN = [
  'indexUid',
  'q',
  'matchingStrategy',
  'filter',
  'facets',
  'sort',
  'page',
  'hitsPerPage',
  'attributesToRetrieve',
];

/** A search in page mode, as perform_search() of crates/meilisearch/src/search/mod.rs answers it. */
export function search(docs: Doc[], settings: IndexSettings, query: SearchQuery) {
  check(query, settings);
  const asked = toAsked(query.q ?? '');
  const passes = toFilter(query.filter, settings.filterableAttributes);
  const found = docs
    .filter(passes)
    .map((doc) => ({ doc, matches: matchesOf(doc, asked, settings) }))
    .filter((one): one is { doc: Doc; matches: Match[] } => one.matches !== null)
    .sort((a, b) => compare(a, b, settings, query.sort ?? []));
  const { page = 1, hitsPerPage = 20 } = query;
  const totalHits = Math.min(found.length, settings.pagination.maxTotalHits);
  const shown = page === 0 ? [] : found.slice((page - 1) * hitsPerPage, page * hitsPerPage);
  return {
    hits: shown.map(({ doc }) => retrieve(doc, query.attributesToRetrieve, settings)),
    query: query.q ?? '',
    processingTimeMs: 0,
    hitsPerPage,
    page,
    totalPages: hitsPerPage === 0 ? 0 : Math.ceil(totalHits / hitsPerPage),
    totalHits,
    ...(query.facets && {
      facetDistribution: facetsOf(
        found.map(({ doc }) => doc),
        query.facets,
        settings,
      ),
      facetStats: {},
    }),
  };
}

function check(query: SearchQuery, settings: IndexSettings): void {
  for (const name of Object.keys(query))
    if (!KNOWN.includes(name)) throw new ApiError(400, 'bad_request', `Unknown field \`${name}\``);
  if (query.page === undefined && query.hitsPerPage === undefined)
    throw new Error('this double only knows page mode, where counts are exact');
  if (settings.typoTolerance.enabled) throw new Error('this double does not know typos');
  for (const facet of query.facets ?? [])
    if (!settings.filterableAttributes.includes(facet))
      throw new ApiError(
        400,
        'invalid_search_facets',
        `Invalid facet distribution: Pattern \`${facet}\` is not filterable.`,
      );
  for (const [field] of (query.sort ?? []).map((rule) => rule.split(':')))
    if (!settings.sortableAttributes.includes(field ?? '') || !settings.rankingRules.includes('sort'))
      throw new ApiError(400, 'invalid_search_sort', `Attribute \`${field}\` is not sortable.`);
}

/** Values beyond the limit are left out, the rarest first when they are sorted by count. */
function facetsOf(docs: Doc[], facets: string[], { faceting }: IndexSettings) {
  return Object.fromEntries(
    facets.map((facet) => {
      const counts = new Map<string, number>();
      for (const doc of docs)
        for (const value of new Set(valuesOf(doc, facet))) counts.set(value, (counts.get(value) ?? 0) + 1);
      const byName = [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
      const order = faceting.sortFacetValuesBy[facet] ?? faceting.sortFacetValuesBy['*'];
      const sorted = order === 'count' ? byName.sort(([, a], [, b]) => b - a) : byName;
      return [facet, Object.fromEntries(sorted.slice(0, faceting.maxValuesPerFacet))];
    }),
  );
}

type Found = { doc: Doc; matches: Match[] };

/** The ranking rules, one after the other. Of attribute, proximity and exactness this is an idea, not the arithmetic. */
function compare(a: Found, b: Found, { rankingRules }: IndexSettings, sort: string[]): number {
  for (const rule of rankingRules.flatMap((one) => (one === 'sort' ? sort : one))) {
    const difference = rule.includes(':')
      ? byField(a.doc, b.doc, rule)
      : byMatches(a.matches, b.matches, rule);
    if (difference !== 0) return difference;
  }
  return 0;
}

function byField(a: Doc, b: Doc, rule: string): number {
  const [field = '', direction] = rule.split(':');
  const [one, other] = [a[field], b[field]] as [string | number | undefined, string | number | undefined];
  // A document without the field comes last, either way.
  if (one === undefined || other === undefined)
    return Number(one === undefined) - Number(other === undefined);
  if (one === other) return 0;
  return (one < other ? -1 : 1) * (direction === 'desc' ? -1 : 1);
}

function byMatches(a: Match[], b: Match[], rule: string): number {
  const sum = (costs: number[]) => costs.reduce((total, cost) => total + cost, 0);
  const by = (cost: (matches: Match[]) => number) => cost(a) - cost(b);
  const rank = (matches: Match[]) =>
    sum(matches.map(({ places }) => Math.min(...places.map(({ field }) => field))));
  // positions of the query against those of the text: position/mod.rs
  const position = (matches: Match[]) =>
    sum(
      matches.map(({ places }, index) => Math.min(...places.map(({ at }) => costOf(Math.abs(at - index))))),
    );
  if (rule === 'attribute') return by(rank) || by(position);
  if (rule === 'proximity')
    return by((matches) =>
      sum(matches.slice(1).map((match, index) => distance(matches[index] as Match, match))),
    );
  if (rule === 'exactness') return by((matches) => sum(matches.map(({ isSynonym }) => Number(isSynonym))));
  return 0;
}

function costOf(distance: number): number {
  return [0, 1, 4, 7, 11, 16, 24, 64, 256, 1024].findIndex((most) => distance <= most) + 1 || 11;
}

function distance(left: Match, right: Match): number {
  const all = left.places.flatMap((one) =>
    right.places.flatMap((other) => {
      if (one.field !== other.field || one.at === other.at) return [];
      return one.at < other.at ? other.at - one.at : one.at - other.at + 1;
    }),
  );
  return Math.min(4, ...all);
}

function retrieve(doc: Doc, wanted: string[] = ['*'], { displayedAttributes }: IndexSettings) {
  const isShown = (name: string) =>
    [wanted, displayedAttributes].every((names) => names.includes('*') || names.includes(name));
  return Object.fromEntries(Object.entries(doc).filter(([name]) => isShown(name)));
}
