import type { MultiSearchParams, MultiSearchQuery } from 'meilisearch';
import { isWide } from '../documents/document';
import { type CatalogueQuery, FACETS, type Facet } from '../query';
import type { EngineRequest } from '../results';
import { toQueryText } from './wordings';

/** Where each facet is searched. */
const FILTERED: Record<Facet, string> = {
  territories: 'territoryIds',
  sectors: 'sectorSlugs',
  levers: 'leverSlugs',
  types: 'typeSlugs',
  natures: 'nature',
};

/** Where each facet is counted: of the territories, those that a list offers. */
export const COUNTED: Record<Facet, string> = { ...FILTERED, territories: 'wideTerritoryIds' };

/** What a query of the request is for, in the order they are sent. */
export type Part = { kind: 'page' } | { kind: 'facet'; facet: Facet } | { kind: 'territory'; id: string };

/**
 * The one request of a page of results: the page with the facets that choose nothing; each facet that chooses, counted as if
 * it did not; each small territory chosen, alone. All in page mode, where totals and counts are exact.
 */
export function toMultiSearch(
  { terms, query, pageSize }: EngineRequest,
  indexUid: string,
): { parts: Part[]; body: MultiSearchParams } {
  const q = terms ? { q: toQueryText(terms), matchingStrategy: 'all' as const } : {};
  const base = { indexUid, ...q, attributesToRetrieve: ['id'] };
  const chosen = FACETS.filter((facet) => query[facet].length > 0);
  const page: MultiSearchQuery = {
    ...base,
    filter: filterOf(query),
    facets: FACETS.filter((facet) => !chosen.includes(facet)).map((facet) => COUNTED[facet]),
    ...orderOf(query, terms),
    page: query.page,
    hitsPerPage: pageSize,
  };
  const count = { ...base, page: 1, hitsPerPage: 0 };
  const facets = chosen.map((facet) => ({
    part: { kind: 'facet', facet } as const,
    search: { ...count, filter: filterOf({ ...query, [facet]: [] }), facets: [COUNTED[facet]] },
  }));
  const territories = query.territories
    .filter((id) => !isWide(id))
    .map((id) => ({
      part: { kind: 'territory', id } as const,
      search: { ...count, filter: filterOf({ ...query, territories: [id] }) },
    }));
  const counts = [...facets, ...territories];
  return {
    parts: [{ kind: 'page' }, ...counts.map(({ part }) => part)],
    body: { queries: [page, ...counts.map(({ search }) => search)] },
  };
}

/** Online, and one of the values of each facet that chooses. */
function filterOf(query: CatalogueQuery): (string | string[])[] {
  const choices = FACETS.filter((facet) => query[facet].length > 0).map((facet) =>
    query[facet].map((value) => `${FILTERED[facet]} = ${quoted(value)}`),
  );
  return ['online = true', ...choices];
}

function quoted(value: string): string {
  return `"${value.replace(/["\\]/g, '\\$&')}"`;
}

/** As the database does: without a text nothing is more pertinent than anything else. */
function orderOf({ sort }: CatalogueQuery, terms: EngineRequest['terms']): { sort?: string[] } {
  if (sort === 'nom') return { sort: ['sortTitle:asc', 'id:asc'] };
  if (sort === 'pertinence' && terms) return {};
  return { sort: ['asOf:desc', 'publishedAt:desc', 'sortTitle:asc', 'id:asc'] };
}
