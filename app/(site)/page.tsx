import { InitiativeCard } from '@/components/initiative/initiative-card';
import { LeverList } from '@/components/lever/lever-list';
import { HomeFigures } from '@/components/search/home-figures';
import { HomeMap } from '@/components/search/home-map';
import { SearchBox } from '@/components/search/search-box';
import { SectorGrid } from '@/components/search/sector-grid';
import { TerritoryFinder } from '@/components/territory/territory-finder';
import { countCatalogue } from '@/lib/catalogue/queries/count-catalogue';
import { listLevers } from '@/lib/catalogue/queries/levers';
import { listSectors } from '@/lib/catalogue/queries/sectors';
import { db } from '@/lib/db/client';
import { searchInitiatives } from '@/lib/search';
import { EMPTY_QUERY } from '@/lib/search/query';

export const dynamic = 'force-dynamic';

export default async function HomePage() {
  const [results, levers, sectors, counts] = await Promise.all([
    searchInitiatives(db(), EMPTY_QUERY, 5),
    listLevers(db()),
    listSectors(db()),
    countCatalogue(db()),
  ]);
  return (
    <>
      <div className="grid gap-x-12 gap-y-8 pb-4 pt-10 lg:grid-cols-[1.15fr_1fr] lg:items-center lg:pt-14">
        <div>
          <h1 className="text-[clamp(2.5rem,6.2vw,4.6rem)]">
            Ce qui se fait <span className="highlighted">déjà</span>, ici et ailleurs
          </h1>
          <p className="mt-5 max-w-[54ch] text-[1.22rem] leading-relaxed">
            Les initiatives d’économie sociale et solidaire dans les quartiers prioritaires&nbsp;: qui fait
            quoi, où, avec qui, avec quel argent et quel résultat. Chaque fait renvoie au passage d’où il
            vient.
          </p>
          <div className="mt-7 rounded-lg border-2 border-ink bg-surface p-5 sm:p-6">
            <SearchBox />
          </div>
        </div>
        <HomeMap territories={results.facets.territories} />
      </div>

      <HomeFigures counts={counts} />

      <section aria-labelledby="territoire-titre" className="mt-14 border-t-2 border-ink pt-6">
        <h2 id="territoire-titre" className="text-3xl">
          Partir de votre territoire
        </h2>
        <p className="mt-2 max-w-[62ch]">
          Ce qui existe dans votre quartier, puis autour, puis dans d’autres quartiers, et les leviers que
          cela montre.
        </p>
        <TerritoryFinder />
      </section>

      <section aria-labelledby="secteurs-titre" className="mt-14 border-t-2 border-ink pt-6">
        <h2 id="secteurs-titre" className="text-3xl">
          Par secteur
        </h2>
        <SectorGrid sectors={sectors} options={results.facets.sectors} />
      </section>

      <section aria-labelledby="leviers-titre" className="mt-14 border-t-2 border-ink pt-6">
        <h2 id="leviers-titre" className="text-3xl">
          Ce que vous pouvez faire
        </h2>
        <p className="mt-2 max-w-[62ch]">
          Pour les élus et leurs services&nbsp;: un levier, une page, trois minutes.
        </p>
        <LeverList levers={levers} level={3} />
      </section>

      <section aria-labelledby="fiches-titre" className="mt-14 border-t-2 border-ink pt-6">
        <h2 id="fiches-titre" className="mb-4 text-3xl">
          Les informations les plus récentes
        </h2>
        {results.items.map((initiative) => (
          <InitiativeCard key={initiative.slug} initiative={initiative} />
        ))}
      </section>
    </>
  );
}
