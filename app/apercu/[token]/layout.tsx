import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { SiteHeader } from '@/components/layout/site-header';
import { SkipLink } from '@/components/layout/skip-link';

/** Whoever holds the link is told of nothing else: neither engines nor the sites linked from here learn its address. */
export const metadata: Metadata = {
  robots: { index: false, follow: false, noarchive: true },
  referrer: 'no-referrer',
};

export default function PreviewLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <SkipLink />
      <SiteHeader />
      <main id="contenu" tabIndex={-1} className="page min-h-[60vh] pb-16 outline-none">
        {children}
      </main>
    </>
  );
}
