import Link from 'next/link';
import { territoryPath } from '@/lib/territory/model';
import type { TerritoryChild } from '@/lib/territory/queries';

/** The priority districts of a territory that the catalogue knows, the present ones first. */
export function DistrictList({ districts }: { districts: { total: number; items: TerritoryChild[] } }) {
  if (districts.total === 0) return null;
  const rest = districts.total - districts.items.length;
  return (
    <section aria-labelledby="quartiers" className="mt-9">
      <h2 id="quartiers" className="text-2xl">
        Quartiers prioritaires <span className="text-ink-soft">({districts.total})</span>
      </h2>
      <ul className="mt-3 grid gap-x-8 sm:grid-cols-2 lg:grid-cols-3">
        {districts.items.map(({ id, name, code, relation, generation }) => (
          <li key={id} className="border-t border-rule py-2">
            <Link href={territoryPath(id)}>{name}</Link>
            <span className="block text-[0.9rem] text-ink-soft">
              {code}
              {generation === 2015 && ' · périmètre de 2015'}
              {relation === 'intersects' && ' · en partie'}
            </span>
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <p className="mt-2 text-ink-soft">Et {rest} autres&nbsp;: cherchez-les par leur nom ou leur code.</p>
      )}
    </section>
  );
}
