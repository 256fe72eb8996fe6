import Link from 'next/link';
import type { FacetOption } from '@/lib/search';
import { parseTerritoryId, territoryPath } from '@/lib/territory/model';
import { countOf } from '@/lib/text/french';

/** Regions and countries that hold sheets, each leading to its page. */
export function RegionList({ territories }: { territories: FacetOption[] }) {
  const wide = territories.filter(({ id, count }) => {
    const kind = parseTerritoryId(id)?.kind;
    return count > 0 && (kind === 'region' || kind === 'pays');
  });
  return (
    <>
      <h3 className="mt-8 text-lg">Par région et par pays</h3>
      <ul className="mt-2 grid gap-x-8 sm:grid-cols-2 lg:grid-cols-3">
        {wide.map(({ id, label, count }) => (
          <li key={id} className="border-t border-rule py-2">
            <Link href={territoryPath(id)}>{label}</Link>{' '}
            <span className="text-ink-soft">({countOf(count, 'fiche')})</span>
          </li>
        ))}
      </ul>
    </>
  );
}
