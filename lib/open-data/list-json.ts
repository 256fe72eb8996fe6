import type { SearchResults } from '@/lib/search';
import { FACET_PARAMETERS, FACETS, type Misunderstood, shown } from '@/lib/search/query';
import { toSummaryJson } from './initiative-json';
import { problem } from './problem';

/** Sheets on a page of the API at most. */
export const MAX_PAGE_SIZE = 100;

/** The `pageSize` of an address: 20 unless said otherwise, or what was not understood. */
export function readPageSize(params: URLSearchParams): { pageSize: number; misunderstood: Misunderstood[] } {
  const given = params.getAll('pageSize').filter(Boolean);
  const [text = '20'] = given;
  const pageSize = Number(text);
  if (given.length <= 1 && /^\d{1,3}$/.test(text) && pageSize >= 1 && pageSize <= MAX_PAGE_SIZE)
    return { pageSize, misunderstood: [] };
  const expected = `un nombre de 1 à ${MAX_PAGE_SIZE}`;
  return {
    pageSize: 20,
    misunderstood: [{ parameter: 'pageSize', value: shown(given.join(' ')), expected }],
  };
}

/** What is wrong with a page beyond the last. Without a result, there is still the first page, and it is empty. */
export function pageBeyondLast({
  page,
  pageCount,
}: Pick<SearchResults, 'page' | 'pageCount'>): Misunderstood[] {
  if (page <= pageCount) return [];
  const expected = pageCount === 1 ? 'la page 1, la seule' : `une page de 1 à ${pageCount}`;
  return [{ parameter: 'page', value: String(page), expected }];
}

/**
 * A page of the list with its facets, named as the parameters that choose them, in the plural. With a text, how it was read
 * and why each sheet answers.
 */
export function toListJson(results: SearchResults) {
  const { total, page, pageSize, items, facets, engine, reading, explanations } = results;
  return {
    total,
    page,
    pageSize,
    items: items.map((item) => ({
      ...toSummaryJson(item),
      ...(reading && { matches: explanations.get(item.slug)?.reasons ?? [] }),
    })),
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
    ...(reading && {
      corrections: reading.corrections,
      setAside: reading.setAside,
      unknownWords: reading.unknown,
    }),
  };
}

/** The 400 that lists each parameter that was not understood and what was expected. */
export function misunderstoodProblem(misunderstood: Misunderstood[]): Response {
  const detail = misunderstood
    .map(({ parameter, value, expected }) => `${parameter} « ${value} » : attendu ${expected}`)
    .join(' ; ');
  return problem(400, 'Paramètres non compris', detail, { invalidParams: misunderstood });
}
