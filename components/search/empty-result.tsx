import Link from 'next/link';
import type { SearchResults } from '@/lib/search';
import { type CatalogueQuery, EMPTY_QUERY, FACETS, listPath, toggled } from '@/lib/search/query';
import { territoryPath } from '@/lib/territory/model';
import { withFrenchSpaces } from '@/lib/text/french';

/** What to do when nothing answers: loosen one filter, look around the territory, or see everything. */
export function EmptyResult({ query, facets }: { query: CatalogueQuery; facets: SearchResults['facets'] }) {
  const chosen = FACETS.flatMap((facet) =>
    facets[facet].filter(({ isChosen }) => isChosen).map((option) => ({ facet, option })),
  );
  return (
    <div className="prose-fr mt-5">
      <p>
        Le catalogue ne contient pas encore de fiche qui réponde à tout ce que vous demandez. Vous
        pouvez&nbsp;:
      </p>
      <ul>
        {facets.territories
          .filter(({ isChosen }) => isChosen)
          .map(({ id, label }) => (
            <li key={id}>
              <Link href={territoryPath(id)}>voir ce qui existe autour de {label}</Link>&nbsp;: dans la
              commune, l’intercommunalité, le département, la région, et ce qui s’est fait dans d’autres
              quartiers&nbsp;;
            </li>
          ))}
        {chosen.length + (query.text === '' ? 0 : 1) > 1 &&
          chosen.map(({ facet, option }) => (
            <li key={`${facet} ${option.id}`}>
              <Link href={listPath(toggled(query, facet, option.id))}>
                retirer «&nbsp;{withFrenchSpaces(option.label)}&nbsp;»
              </Link>
              &nbsp;;
            </li>
          ))}
        {query.text !== '' && (
          <li>
            vérifier l’orthographe de «&nbsp;{query.text}&nbsp;», ou essayer un mot plus courant&nbsp;:
            «&nbsp;garage&nbsp;» plutôt que «&nbsp;réparation automobile&nbsp;»&nbsp;;
          </li>
        )}
        {query.text !== '' && (
          <li>
            si c’est un lieu,{' '}
            <Link href={`/territoires?q=${encodeURIComponent(query.text)}`}>
              le chercher parmi les territoires
            </Link>
            &nbsp;;
          </li>
        )}
        <li>
          <Link href={listPath(EMPTY_QUERY)}>voir toutes les initiatives</Link> ou{' '}
          <Link href="/leviers">les leviers</Link>.
        </li>
      </ul>
    </div>
  );
}
