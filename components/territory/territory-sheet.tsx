import Link from 'next/link';
import { InitiativeCard } from '@/components/initiative/initiative-card';
import type { Around } from '@/lib/search';
import { EMPTY_QUERY, listPath } from '@/lib/search/query';
import { KIND_LABELS, SUBTYPE_LABELS } from '@/lib/territory/model';
import type { TerritoryChild, TerritoryRecord } from '@/lib/territory/queries';
import { inTerritory } from '@/lib/territory/wording';
import { countOf, formatNumber, withFrenchSpaces } from '@/lib/text/french';
import { DistrictList } from './district-list';
import { OtherGenerations } from './other-generations';
import { TerritoryMap } from './territory-map';

/** A territory: what exists there, then around it, then elsewhere; its districts; the levers at work. */
export function TerritorySheet({
  territory,
  around,
  districts,
}: {
  territory: TerritoryRecord;
  around: Around;
  districts: { total: number; items: TerritoryChild[] };
}) {
  const { here, rings, elsewhere, levers } = around;
  const facts = [
    territory.subtype && SUBTYPE_LABELS[territory.subtype],
    territory.population && `${formatNumber(territory.population)} habitants`,
    territory.kind === 'qpv' && territory.generation && `géographie prioritaire de ${territory.generation}`,
  ].filter(Boolean);
  return (
    <article>
      <header className="mt-4 grid items-start gap-x-10 gap-y-6 md:grid-cols-[1fr_16rem]">
        <div>
          <p className="display text-accent">
            {sentence(KIND_LABELS[territory.kind].singular)} · {territory.code}
          </p>
          <h1 className="mt-1 text-[clamp(2.1rem,5vw,3.4rem)]">{territory.name}</h1>
          {facts.length > 0 && <p className="mt-2 text-ink-soft">{withFrenchSpaces(facts.join(' · '))}</p>}
          <OtherGenerations territory={territory} />
          <p className="mt-5 max-w-[60ch] text-[1.2rem]">
            {here.total > 0 ? (
              <>
                <strong>{countOf(here.total, 'fiche')}</strong> {inTerritory(territory)}
                {rings.length > 0 && ', et d’autres alentour'}.
              </>
            ) : (
              <>
                Le catalogue n’a pas encore de fiche {inTerritory(territory)}.{' '}
                {rings.length > 0
                  ? 'Voici ce qui existe alentour.'
                  : 'Voici ce qui s’est fait dans d’autres quartiers.'}
              </>
            )}
          </p>
        </div>
        <TerritoryMap territory={territory} />
      </header>

      {here.total > 0 && (
        <section aria-labelledby="ici" className="mt-9">
          <h2 id="ici" className="mb-3 text-2xl">
            Ici
          </h2>
          {here.items.map((initiative) => (
            <InitiativeCard key={initiative.slug} initiative={initiative} />
          ))}
          {here.total > here.items.length && (
            <Link
              className="button button-quiet mt-4"
              href={listPath({ ...EMPTY_QUERY, territories: [territory.id] })}
            >
              Voir les {formatNumber(here.total)} fiches
            </Link>
          )}
        </section>
      )}
      {rings.map(({ territory: wider, total, items }) => (
        <section key={wider.id} aria-labelledby={wider.code} className="mt-9">
          <h2 id={wider.code} className="mb-3 text-2xl">
            Ailleurs {inTerritory(wider)}
          </h2>
          {items.map((initiative) => (
            <InitiativeCard key={initiative.slug} initiative={initiative} />
          ))}
          <p className="mt-2">
            <Link href={listPath({ ...EMPTY_QUERY, territories: [wider.id] })}>
              {total < 2
                ? 'Voir cette fiche dans la liste'
                : `Voir les ${formatNumber(total)} fiches ${inTerritory(wider)}`}
            </Link>
          </p>
        </section>
      ))}
      {elsewhere.length > 0 && (
        <section aria-labelledby="autres-quartiers" className="mt-9">
          <h2 id="autres-quartiers" className="mb-3 text-2xl">
            Dans d’autres quartiers prioritaires
          </h2>
          {elsewhere.map((initiative) => (
            <InitiativeCard key={initiative.slug} initiative={initiative} />
          ))}
        </section>
      )}
      {levers.length > 0 && (
        <section aria-labelledby="leviers" className="mt-9">
          <h2 id="leviers" className="text-2xl">
            Leviers que ces fiches montrent
          </h2>
          <ul className="mt-3 grid gap-2">
            {levers.map(({ slug, title, count }) => (
              <li key={slug}>
                <Link href={`/leviers/${slug}`} className="display font-semibold">
                  {withFrenchSpaces(title)}
                </Link>{' '}
                <span className="text-ink-soft">({countOf(count, 'fiche')})</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {territory.kind !== 'qpv' && <DistrictList districts={districts} />}
    </article>
  );
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
