'use client';

import { usePathname } from 'next/navigation';

/** The way past the filters, on the one page that has some. */
export function SkipToResults({ className }: { className: string }) {
  if (usePathname() !== '/initiatives') return null;
  return (
    <a className={className} href="#liste">
      Aller aux résultats
    </a>
  );
}
