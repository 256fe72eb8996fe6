import { X } from 'lucide-react';
import Link from 'next/link';
import type { SearchResults } from '@/lib/search';
import { type CatalogueQuery, EMPTY_QUERY, FACETS, isNarrowed, listPath, toggled } from '@/lib/search/query';
import { withFrenchSpaces } from '@/lib/text/french';

/** What narrows the list, each with the link that removes it. */
export function ActiveFilters({ query, facets }: { query: CatalogueQuery; facets: SearchResults['facets'] }) {
  if (!isNarrowed(query)) return null;
  const chosen = FACETS.flatMap((facet) =>
    facets[facet]
      .filter(({ isChosen }) => isChosen)
      .map(({ id, label, context }) => ({
        id,
        label: context ? `${label}, ${context}` : label,
        href: listPath(toggled(query, facet, id)),
      })),
  );
  const text =
    query.text === ''
      ? []
      : [{ id: 'q', label: `« ${query.text} »`, href: listPath({ ...query, text: '', page: 1 }) }];
  return (
    <ul aria-label="Filtres choisis" className="mt-3 flex flex-wrap items-center gap-2 print:hidden">
      {[...text, ...chosen].map(({ id, label, href }) => (
        <li key={id}>
          <Link
            href={href}
            className="inline-flex min-h-9 items-center gap-1.5 rounded-full border border-ink bg-surface px-3 text-[0.92rem] text-ink no-underline hover:border-warn hover:text-warn"
          >
            <span className="sr-only">Retirer le filtre </span>
            {withFrenchSpaces(label)}
            <X aria-hidden="true" size={15} />
          </Link>
        </li>
      ))}
      <li>
        <Link href={listPath({ ...EMPTY_QUERY, view: query.view })} className="px-2 py-2 text-[0.92rem]">
          Tout effacer
        </Link>
      </li>
    </ul>
  );
}
