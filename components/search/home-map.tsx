import Link from 'next/link';
import type { FacetOption } from '@/lib/search';
import { franceOutline } from '@/lib/territory/map/outlines';
import { parseTerritoryId, territoryPath } from '@/lib/territory/model';
import { countOf } from '@/lib/text/french';

/** France, its départements shaded by number of sheets; the same as a list is one link away. */
export function HomeMap({ territories }: { territories: FacetOption[] }) {
  const outline = franceOutline();
  const counted = new Map(
    territories.flatMap(({ id, label, count }) => {
      const parsed = parseTerritoryId(id);
      return parsed?.kind === 'departement' && count > 0
        ? [[parsed.code, { id, label, count }] as const]
        : [];
    }),
  );
  const most = Math.max(1, ...[...counted.values()].map(({ count }) => count));
  return (
    <figure className="mx-auto w-full max-w-[36rem]">
      <svg viewBox={outline.viewBox} className="w-full">
        <title>Carte des départements où le catalogue a des fiches</title>
        {outline.departements.map(({ code, path }) => {
          const here = counted.get(code);
          if (!here)
            return <path key={code} d={path} fill="var(--sunken)" stroke="var(--ground)" strokeWidth={1} />;
          const share = 30 + Math.round((70 * here.count) / most);
          return (
            <a
              key={code}
              href={territoryPath(here.id)}
              aria-label={`${here.label} : ${countOf(here.count, 'fiche')}`}
            >
              <path
                d={path}
                fill={`color-mix(in oklch, var(--accent) ${share}%, var(--sunken))`}
                stroke="var(--ground)"
                strokeWidth={1}
                className="hover:fill-marker"
              >
                <title>{`${here.label} : ${countOf(here.count, 'fiche')}`}</title>
              </path>
            </a>
          );
        })}
      </svg>
      <figcaption className="mt-2 text-[0.92rem] text-ink-soft">
        Les départements où le catalogue a des fiches. <Link href="/territoires">La même chose en liste</Link>
        .
      </figcaption>
    </figure>
  );
}
