import { exportPath, feedPath } from '@/lib/open-data/export-paths';
import type { CatalogueQuery } from '@/lib/search/query';
import { countOf } from '@/lib/text/french';

/** Where the list of a query may be taken away whole: a line of links, nothing when the list is empty. */
export function Exports({ query, total }: { query: CatalogueQuery; total: number }) {
  if (total === 0) return null;
  const links = [
    { href: exportPath('csv', query), label: 'CSV', what: 'pour un tableur', type: 'text/csv' },
    {
      href: exportPath('geojson', query),
      label: 'GeoJSON',
      what: 'pour une carte',
      type: 'application/geo+json',
    },
    {
      href: exportPath('jsonld', query),
      label: 'JSON-LD',
      what: 'données liées',
      type: 'application/ld+json',
    },
    { href: feedPath(query), label: 'flux Atom', what: 'pour suivre la liste', type: 'application/atom+xml' },
  ];
  const name = total === 1 ? 'Exporter cette fiche' : `Exporter ces ${countOf(total, 'fiche')}`;
  return (
    <nav aria-labelledby="exports" className="mt-8 text-[0.92rem] text-ink-soft print:hidden">
      <p id="exports" className="inline">
        {name}&nbsp;:
      </p>{' '}
      <ul className="inline">
        {links.map(({ href, label, what, type }, index) => (
          <li key={label} className="inline">
            {index > 0 && <span aria-hidden="true"> · </span>}
            <a href={href} type={type} className="inline-block py-1.5">
              {label}
              <span className="sr-only"> ({what})</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
