import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { after } from 'next/server';
import { cache } from 'react';
import { Breadcrumb } from '@/components/layout/breadcrumb';
import { ActiveFilters } from '@/components/search/active-filters';
import { Exports } from '@/components/search/exports';
import { Filters } from '@/components/search/filters';
import { listTitle } from '@/components/search/list-title';
import { MisunderstoodNotice } from '@/components/search/misunderstood-notice';
import { PlaceChoices } from '@/components/search/place-choices';
import { ResultList } from '@/components/search/result-list';
import { db } from '@/lib/db/client';
import { log } from '@/lib/log';
import { feedPath } from '@/lib/open-data/export-paths';
import { countSearch, searchInitiatives } from '@/lib/search';
import { fromPageParams, isNarrowed, listPath, parseQuery } from '@/lib/search/query';
import { chooseTyped } from '@/lib/territory/choose-typed';
import { searchTerritories } from '@/lib/territory/search-territories';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** The title and the body of one request share one search. */
const readList = cache(async (address: string) => {
  const { query, misunderstood } = parseQuery(new URLSearchParams(address));
  return { query, misunderstood, results: await searchInitiatives(db(), query) };
});

const typedPlace = (params: URLSearchParams) => params.getAll('lieu').join(' ').trim().slice(0, 120);

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const params = fromPageParams(await searchParams);
  const { query, misunderstood, results } = await readList(params.toString());
  const isIndexable = !isNarrowed(query) && query.page === 1;
  const isUnderstood = misunderstood.length + results.unknown.length === 0;
  return {
    title: listTitle(query, results, { isUnderstood, place: typedPlace(params) }),
    robots: isIndexable ? undefined : { index: false, follow: true },
    alternates: isUnderstood ? { types: { 'application/atom+xml': feedPath(query) } } : undefined,
  };
}

export default async function InitiativesPage({ searchParams }: Props) {
  const params = fromPageParams(await searchParams);
  const { query, misunderstood, results } = await readList(params.toString());
  const place = typedPlace(params);
  const hits = place === '' ? [] : await searchTerritories(db(), place, 12);
  const chosen = chooseTyped(place, hits);
  if (chosen)
    redirect(listPath({ ...query, territories: [...new Set([...query.territories, chosen.id])], page: 1 }));
  after(() =>
    countSearch(db(), query, results.total).catch((error: unknown) =>
      log.error({ error }, 'list: search not counted'),
    ),
  );

  return (
    <>
      <Breadcrumb steps={[{ label: 'Initiatives' }]} />
      <h1 className="mt-4 text-4xl">Initiatives</h1>
      <MisunderstoodNotice items={[...misunderstood, ...results.unknown]} />
      {place !== '' && <PlaceChoices place={place} hits={hits} query={query} />}
      <div className="mt-5 grid gap-x-12 gap-y-8 lg:grid-cols-[17.5rem_1fr]">
        <Filters query={query} facets={results.facets} place={place} />
        <section id="liste" tabIndex={-1} aria-labelledby="resultats" className="outline-none">
          <ResultList query={query} results={results}>
            <ActiveFilters query={query} facets={results.facets} />
          </ResultList>
          <Exports query={query} total={results.total} />
        </section>
      </div>
    </>
  );
}
