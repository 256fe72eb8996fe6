'use client';

import { X } from 'lucide-react';
import type { CiteSource } from '@/lib/catalogue/cite-text';
import { passageLabel } from '@/lib/catalogue/notes';
import type { Passage } from '@/lib/catalogue/schemas';

/** The passages that a field names, in words, each with a button that takes it out. */
export function PassageChips({
  passages,
  sources,
  onRemove,
}: {
  passages: Passage[];
  sources: CiteSource[];
  onRemove: (passage: Passage) => void;
}) {
  if (passages.length === 0) return null;
  return (
    <ul className="mt-2 flex flex-wrap gap-2">
      {passages.map((passage) => {
        const words = passageWords(passage, sources);
        return (
          <li
            key={`${passage.source} ${passage.from} ${passage.to}`}
            className="flex items-center rounded-md bg-sunken pl-3 text-[0.9rem]"
          >
            {words}
            <button type="button" className="ml-1 p-2.5" onClick={() => onRemove(passage)}>
              <X aria-hidden="true" className="size-4" />
              <span className="sr-only">Retirer {words}</span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}

/** « RepèrESS, p. 52, lignes 2943 à 2950 » */
export function passageWords({ source: id, from, to }: Passage, sources: CiteSource[]): string {
  const source = sources.find((one) => one.id === id);
  const pages = source?.pages.filter((page) => page.from <= to && page.to >= from).map(({ page }) => page);
  const label = passageLabel({
    lineFrom: from,
    lineTo: to,
    pages: pages ?? [],
  });
  return `${source?.title ?? id}, ${label}`;
}
