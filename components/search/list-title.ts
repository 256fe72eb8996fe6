import type { SearchResults } from '@/lib/search';
import { type CatalogueQuery, FACETS } from '@/lib/search/query';
import { countOf, withFrenchSpaces } from '@/lib/text/french';

/**
 * « 3 initiatives : « garage », Mobilité, Nord – page 2 »: what the list holds and why, for the title of its page; what is
 * to be settled first, when an address or a place was not understood.
 */
export function listTitle(
  query: CatalogueQuery,
  { total, facets }: SearchResults,
  { isUnderstood, place }: { isUnderstood: boolean; place: string },
): string {
  const chosen = FACETS.flatMap((facet) =>
    facets[facet].filter(({ isChosen }) => isChosen).map(({ label }) => label),
  );
  const first = isUnderstood
    ? place === ''
      ? ''
      : `Quel territoire : « ${place} » ? `
    : 'Adresse mal comprise – ';
  const why = [query.text === '' ? [] : `« ${query.text} »`, chosen].flat().join(', ');
  const view = query.view === 'carte' ? ' – carte' : '';
  const page = query.page > 1 ? ` – page ${query.page}` : '';
  return withFrenchSpaces(
    `${first}${countOf(total, 'initiative')}${why === '' ? '' : ` : ${why}`}${view}${page}`,
  );
}
