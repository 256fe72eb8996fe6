import Link from 'next/link';
import type { ReactNode } from 'react';
import { formatNumber } from '@/lib/text/french';

/** One thing to look after: how many there are, the first of them, and where the rest is. */
export function Block({
  id,
  title,
  total,
  nothing,
  more,
  children,
}: {
  id: string;
  title: string;
  /** Null where a number says nothing. */
  total: number | null;
  /** What is said when there is none. */
  nothing?: string;
  more?: { href: string; label: string };
  children?: ReactNode;
}) {
  return (
    <section aria-labelledby={id} className="mb-10 break-inside-avoid border-t-2 border-ink pt-3">
      <h2 id={id} className="flex items-baseline justify-between gap-3 text-xl">
        {title}
        {total !== null && <span className="tabular-nums">{formatNumber(total)}</span>}
      </h2>
      {total === 0 && nothing ? <p className="mt-2 text-ink-soft">{nothing}</p> : children}
      {more && total !== 0 && (
        <p className="mt-3">
          <Link href={more.href}>{more.label}</Link>
        </p>
      )}
    </section>
  );
}
