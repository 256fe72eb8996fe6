import Link from 'next/link';
import { hueOf, type SectorLook } from '@/components/initiative/sector-tag';
import { Pictogram } from '@/components/ui/pictogram';
import type { FacetOption } from '@/lib/search';
import { countOf } from '@/lib/text/french';

/** Every sector that has sheets, in its colour. */
export function SectorGrid({ sectors, options }: { sectors: SectorLook[]; options: FacetOption[] }) {
  const count = new Map(options.map((option) => [option.id, option.count]));
  return (
    <ul className="mt-4 grid grid-cols-[repeat(auto-fill,minmax(min(100%,13rem),1fr))] gap-3">
      {sectors
        .filter(({ slug }) => (count.get(slug) ?? 0) > 0)
        .map((sector) => (
          <li key={sector.slug}>
            <Link
              href={`/initiatives?secteur=${sector.slug}`}
              style={hueOf(sector)}
              className="sector flex h-full min-h-20 items-center gap-3 rounded-lg p-3.5 no-underline hover:outline-3 hover:outline-offset-2"
            >
              <Pictogram name={sector.icon} size={30} />
              <span>
                <span className="display block leading-tight">{sector.label}</span>
                <span className="text-[0.88rem]">{countOf(count.get(sector.slug) ?? 0, 'fiche')}</span>
              </span>
            </Link>
          </li>
        ))}
    </ul>
  );
}
