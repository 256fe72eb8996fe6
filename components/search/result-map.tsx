import Link from 'next/link';
import type { FacetOption } from '@/lib/search';
import { type CatalogueQuery, listPath } from '@/lib/search/query';
import { franceOutline } from '@/lib/territory/map/outlines';
import { parseTerritoryId } from '@/lib/territory/model';
import { countOf } from '@/lib/text/french';

/** Where the results are: départements shaded by number, and the same numbers as a list of links. */
export function ResultMap({ query, territories }: { query: CatalogueQuery; territories: FacetOption[] }) {
  const departements = territories.filter(
    ({ id, count }) => parseTerritoryId(id)?.kind === 'departement' && count > 0,
  );
  const countOfCode = new Map(departements.map(({ id, count }) => [parseTerritoryId(id)?.code, count]));
  const most = Math.max(1, ...countOfCode.values());
  const outline = franceOutline();
  const link = (id: string) => listPath({ ...query, territories: [id], view: 'liste', page: 1 });
  return (
    <div className="mt-5 grid gap-8 md:grid-cols-2">
      <svg viewBox={outline.viewBox} className="w-full" aria-hidden="true" focusable="false">
        {outline.departements.map(({ code, path }) => {
          const count = countOfCode.get(code) ?? 0;
          const share = count === 0 ? 0 : 25 + Math.round((75 * count) / most);
          return (
            <path
              key={code}
              d={path}
              fill={
                count === 0 ? 'var(--sunken)' : `color-mix(in oklch, var(--accent) ${share}%, var(--sunken))`
              }
              stroke="var(--ground)"
              strokeWidth={1}
            />
          );
        })}
      </svg>
      <div>
        <h3 className="text-lg">Par département</h3>
        {departements.length === 0 ? (
          <p className="mt-2">Aucun résultat n’est situé dans un département.</p>
        ) : (
          <ul className="mt-2 columns-2 gap-6">
            {departements.map(({ id, label, count }) => (
              <li key={id} className="break-inside-avoid py-0.5">
                <Link href={link(id)}>{label}</Link>{' '}
                <span className="text-ink-soft">({countOf(count, 'fiche')})</span>
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}
