import Link from 'next/link';
import type { CSSProperties } from 'react';
import { Pictogram } from '@/components/ui/pictogram';

export type SectorLook = { slug: string; label: string; hue: number; icon: string };

/** The hue of a sector as the style sheet reads it. */
export function hueOf({ hue }: { hue: number }): CSSProperties {
  return { '--hue': hue } as CSSProperties;
}

/** A sector, in its colour and with its pictogram, leading to its sheets. */
export function SectorTag({ sector }: { sector: SectorLook }) {
  return (
    <Link
      href={`/initiatives?secteur=${sector.slug}`}
      style={hueOf(sector)}
      className="sector inline-flex min-h-7 items-center gap-1.5 rounded-full py-0.5 pl-2 pr-3 text-[0.86rem] font-semibold no-underline hover:underline"
    >
      <Pictogram name={sector.icon} size={16} />
      {sector.label}
    </Link>
  );
}
