import type { ReactNode } from 'react';
import { SiteFooter } from '@/components/layout/site-footer';
import { SiteHeader } from '@/components/layout/site-header';
import { SkipLinks } from '@/components/layout/skip-links';

export default function SiteLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <SkipLinks />
      <SiteHeader />
      <main id="contenu" tabIndex={-1} className="page min-h-[60vh] outline-none">
        {children}
      </main>
      <SiteFooter />
    </>
  );
}
