import type { SearchResults } from '@/lib/search';
import { type CatalogueQuery, listPath, type Sort } from '@/lib/search/query';
import { FacetField } from './facet-field';
import { SearchFields } from './search-fields';
import { toTerritoryOptions } from './territory-options';

const SORT_LABELS: Record<Sort, string> = {
  pertinence: 'Pertinence',
  recent: 'Informations les plus récentes',
  nom: 'Nom, de A à Z',
};

/** Everything that narrows the list, as one form of native controls sent by GET. */
export function Filters({
  query,
  facets,
  place,
}: {
  query: CatalogueQuery;
  facets: SearchResults['facets'];
  place: string;
}) {
  return (
    <search>
      <form
        action="/initiatives"
        // Neither React nor the browser, on the way back, keeps what was ticked for another list.
        key={listPath(query)}
        autoComplete="off"
        method="get"
        aria-label="Chercher et filtrer les initiatives"
        className="grid content-start gap-5 print:hidden"
      >
        <SearchFields text={query.text} place={place} />
        {/* Folded on a phone, where the results come first; the style sheet keeps it open beside them on a wide screen. */}
        <details className="filters">
          <summary className="button button-quiet w-full">Filtrer et trier</summary>
          <div className="mt-5 grid gap-5">
            <FacetField
              legend="Territoires"
              name="territoire"
              options={toTerritoryOptions(facets.territories)}
              shown={9}
            />
            <FacetField legend="Secteurs" name="secteur" options={facets.sectors} shown={8} />
            <FacetField legend="Leviers" name="levier" options={facets.levers} />
            <FacetField legend="Types de structure" name="type" options={facets.types} />
            <FacetField legend="Nature" name="nature" options={facets.natures} />
            <div className="border-t border-rule pt-4">
              <label htmlFor="tri" className="display mb-2 block text-[1.05rem]">
                Trier par
              </label>
              <select id="tri" name="tri" className="field" defaultValue={query.sort}>
                {Object.entries(SORT_LABELS)
                  .filter(([sort]) => sort !== 'pertinence' || query.text !== '')
                  .map(([sort, label]) => (
                    <option key={sort} value={sort}>
                      {label}
                    </option>
                  ))}
              </select>
            </div>
          </div>
        </details>
        {query.view !== 'liste' && <input type="hidden" name="vue" value={query.view} />}
        <button type="submit" className="button sticky bottom-3 w-full">
          Appliquer les filtres
        </button>
      </form>
    </search>
  );
}
