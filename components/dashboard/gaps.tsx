import type { Dashboard } from '@/lib/publishing/queries/read-dashboard';
import type { FruitlessSearch } from '@/lib/search/list-searches';
import type { SearchState } from '@/lib/search/state';
import { countOf, formatMoment, quoted } from '@/lib/text/french';
import { Block } from './block';

/** What people look for and do not find. */
export function FruitlessSearches({ searches }: { searches: { total: number; items: FruitlessSearch[] } }) {
  return (
    <Block
      id="recherches"
      title="Recherches sans résultat"
      total={searches.total}
      nothing="Toutes les recherches comptées ont trouvé quelque chose."
      more={{ href: '/admin/recherches', label: 'Toutes les recherches sans résultat' }}
    >
      <ul className="mt-1 divide-y divide-rule">
        {searches.items.map(({ text, filters, filterWords, times }) => (
          <li key={`${text} ${filters}`} className="flex justify-between gap-4 py-2">
            <span className="min-w-0 wrap-anywhere">
              {text ? quoted(text) : 'Sans mot'}
              {filterWords && <span className="text-ink-soft">, {filterWords}</span>}
            </span>
            <span className="shrink-0 text-ink-soft">{countOf(times, 'fois', 'fois')}</span>
          </li>
        ))}
      </ul>
    </Block>
  );
}

/** Where no sheet is. */
export function ThinSpots({ coverage }: Pick<Dashboard, 'coverage'>) {
  const { sectors, levers, regions, emptyCount } = coverage;
  const empty = regions.filter(({ count }) => count === 0);
  return (
    <Block
      id="blancs"
      title="Blancs de la carte"
      total={emptyCount}
      nothing="Chaque secteur a une fiche pour chaque levier."
      more={{ href: '/admin/blancs', label: 'Voir la carte des secteurs et des leviers' }}
    >
      <p className="mt-2">
        {countOf(emptyCount, 'croisement', 'croisements')} d’un secteur et d’un levier sans aucune fiche, sur{' '}
        {sectors.length * levers.length}.
      </p>
      {empty.length > 0 && (
        <p className="mt-2">
          {countOf(empty.length, 'région', 'régions')} sans fiche&nbsp;:{' '}
          {empty.map(({ label }) => label).join(', ')}.
        </p>
      )}
    </Block>
  );
}

/** Whether what people search is up to date. */
export function IndexState({ search }: { search: SearchState }) {
  const { serving, degraded, documents, pending, syncedAt } = search;
  return (
    <Block
      id="index"
      title="Index de recherche"
      total={null}
      more={{ href: '/etat', label: 'État du service' }}
    >
      <p className={`mt-2 ${degraded ? 'text-warn' : ''}`}>
        {degraded
          ? `Meilisearch ne répond pas, la base de données le remplace\u00a0: ${degraded}`
          : `${serving === 'meilisearch' ? 'Meilisearch répond' : 'La base de données répond'}, ${countOf(documents, 'fiche trouvable', 'fiches trouvables')}.`}
      </p>
      {pending !== null && (
        <p className="mt-1 text-ink-soft">
          {pending === 0
            ? 'Aucun changement en attente'
            : countOf(pending, 'changement en attente', 'changements en attente')}
          {syncedAt && `, index complet le ${formatMoment(syncedAt)}`}.
        </p>
      )}
    </Block>
  );
}
