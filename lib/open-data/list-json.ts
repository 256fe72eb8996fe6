import type { SearchResults } from '@/lib/search';
import { FACET_PARAMETERS, FACETS, type Misunderstood } from '@/lib/search/query';
import { toSummaryJson } from './initiative-json';
import { problem } from './problem';

/** Sheets on a page of the API at most. */
export const MAX_PAGE_SIZE = 100;

/** The `pageSize` of an address: 20 unless said otherwise, or what was not understood. */
export function readPageSize(params: URLSearchParams): { pageSize: number; misunderstood: Misunderstood[] } {
  const given = params.get('pageSize');
  if (given === null || given === '') return { pageSize: 20, misunderstood: [] };
  const pageSize = Number(given);
  if (/^\d{1,3}$/.test(given) && pageSize >= 1 && pageSize <= MAX_PAGE_SIZE)
    return { pageSize, misunderstood: [] };
  const expected = `un nombre de 1 à ${MAX_PAGE_SIZE}`;
  return { pageSize: 20, misunderstood: [{ parameter: 'pageSize', value: given.slice(0, 60), expected }] };
}

/** A page of the list with its facets, named as the parameters that choose them, in the plural. */
export function toListJson({ total, page, pageSize, items, facets, engine }: SearchResults) {
  return {
    total,
    page,
    pageSize,
    items: items.map(toSummaryJson),
    facets: Object.fromEntries(
      FACETS.map((facet) => [
        `${FACET_PARAMETERS[facet]}s`,
        facets[facet].map(({ id, label, context, count }) => ({
          id,
          label: context ? `${label} (${context})` : label,
          count,
        })),
      ]),
    ),
    engine,
  };
}

/** The 400 that lists each parameter that was not understood and what was expected. */
export function misunderstoodProblem(misunderstood: Misunderstood[]): Response {
  const detail = misunderstood
    .map(({ parameter, value, expected }) => `${parameter} « ${value} » : attendu ${expected}`)
    .join(' ; ');
  return problem(400, 'Paramètres non compris', detail, { invalidParams: misunderstood });
}
