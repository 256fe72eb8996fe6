import Link from 'next/link';
import type { ReactNode } from 'react';
import { staffPath } from '@/lib/publishing/model';
import type { NamedEdition } from '@/lib/publishing/queries/dashboard/shortlist';

/** Editions by their titles, each with what there is to know of it and where it is looked after. */
export function EditionLines<Item extends NamedEdition>({
  items,
  below = '',
  note,
}: {
  items: Item[];
  /** « /modifier »: the page of the edition that its title leads to. */
  below?: string;
  note: (item: Item) => ReactNode;
}) {
  return (
    <ul className="mt-1 divide-y divide-rule">
      {items.map((item) => (
        <li key={`${item.kind} ${item.id}`} className="py-2 wrap-anywhere">
          <Link href={`${staffPath(item)}${below}`} prefetch={false}>
            {item.title || 'Sans titre'}
          </Link>
          <div className="text-[0.92rem] text-ink-soft">{note(item)}</div>
        </li>
      ))}
    </ul>
  );
}
