import type { Metadata } from 'next';
import { Breadcrumb } from '@/components/layout/breadcrumb';
import { ResultMap } from '@/components/search/result-map';
import { RegionList } from '@/components/territory/region-list';
import { TerritoryFinder } from '@/components/territory/territory-finder';
import { TerritoryHits } from '@/components/territory/territory-hits';
import { db } from '@/lib/db/client';
import { searchInitiatives } from '@/lib/search';
import { EMPTY_QUERY, fromPageParams } from '@/lib/search/query';
import { searchTerritories } from '@/lib/territory/search-territories';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const typedName = async (searchParams: Props['searchParams']) =>
  fromPageParams(await searchParams)
    .getAll('q')
    .join(' ')
    .trim()
    .slice(0, 120);

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const typed = await typedName(searchParams);
  return {
    title: typed === '' ? 'Territoires' : `Territoires : « ${typed} »`,
    description:
      'Ce qui existe dans votre quartier, votre commune, votre intercommunalité, votre département, votre région.',
    robots: typed === '' ? undefined : { index: false, follow: true },
  };
}

export default async function TerritoriesPage({ searchParams }: Props) {
  const typed = await typedName(searchParams);
  const hits = typed === '' ? null : await searchTerritories(db(), typed, 30);
  const { facets } = await searchInitiatives(db(), EMPTY_QUERY, 1);
  return (
    <>
      <Breadcrumb steps={[{ label: 'Territoires' }]} />
      <h1 className="mt-4 text-4xl">Territoires</h1>
      <TerritoryFinder typed={typed} />
      {hits && <TerritoryHits typed={typed} hits={hits} />}
      <section aria-labelledby="carte" className="mt-10">
        <h2 id="carte" className="text-2xl">
          Où sont les fiches
        </h2>
        <ResultMap query={EMPTY_QUERY} territories={facets.territories} />
        <RegionList territories={facets.territories} />
      </section>
    </>
  );
}
