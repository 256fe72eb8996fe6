import Link from 'next/link';
import type { ReactNode } from 'react';
import { InitiativeCard } from '@/components/initiative/initiative-card';
import { Pagination } from '@/components/ui/pagination';
import type { SearchResults } from '@/lib/search';
import { type CatalogueQuery, listPath } from '@/lib/search/query';
import { countOf, formatNumber } from '@/lib/text/french';
import { EmptyResult } from './empty-result';
import { ReadingNotes } from './reading-notes';
import { ResultMap } from './result-map';

/** The results of a query: how many, what narrows them, and the sheets of the page as a list or on the map. */
export function ResultList({
  query,
  results,
  children,
}: {
  query: CatalogueQuery;
  results: SearchResults;
  children: ReactNode;
}) {
  const { total, items, page, pageCount, pageSize, reading, relations, explanations } = results;
  const first = (page - 1) * pageSize + 1;
  return (
    <>
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2">
        <h2 id="resultats" className="text-2xl">
          <span role="status">{total === 0 ? 'Aucune initiative' : countOf(total, 'initiative')}</span>
        </h2>
        <ViewSwitch query={query} />
      </div>
      {children}
      {reading && <ReadingNotes query={query} reading={reading} total={total} />}
      {total === 0 && <EmptyResult query={query} facets={results.facets} reading={reading} />}
      {total > 0 && query.view === 'carte' && (
        <ResultMap query={query} territories={results.facets.territories} />
      )}
      {total > 0 && query.view === 'liste' && items.length === 0 && (
        <p className="mt-5">
          Il n’y a que {countOf(pageCount, 'page')} de résultats&nbsp;:{' '}
          <Link href={listPath({ ...query, page: 1 })}>revenir à la première page</Link>.
        </p>
      )}
      {query.view === 'liste' && items.length > 0 && (
        <>
          {pageCount > 1 && (
            <p className="mt-2 text-ink-soft">
              {formatNumber(first)} à {formatNumber(first + items.length - 1)} sur {formatNumber(total)}
            </p>
          )}
          <div className="mt-4">
            {items.map((initiative) => (
              <InitiativeCard
                key={initiative.slug}
                initiative={initiative}
                relation={relations.get(initiative.slug)}
                reading={reading}
                explanation={explanations.get(initiative.slug)}
              />
            ))}
          </div>
          <Pagination page={page} pageCount={pageCount} href={(n) => listPath({ ...query, page: n })} />
        </>
      )}
    </>
  );
}

function ViewSwitch({ query }: { query: CatalogueQuery }) {
  const views = [
    { view: 'liste', label: 'Liste' },
    { view: 'carte', label: 'Carte' },
  ] as const;
  return (
    <nav aria-label="Présentation des résultats" className="print:hidden">
      <ul className="flex gap-4">
        {views.map(({ view, label }) => (
          <li key={view}>
            <Link
              href={listPath({ ...query, view, page: 1 })}
              aria-current={query.view === view ? 'true' : undefined}
              className="inline-block py-1.5 font-semibold no-underline aria-[current]:text-ink aria-[current]:shadow-[inset_0_-3px_0_var(--marker)]"
            >
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
