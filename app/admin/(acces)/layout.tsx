import type { Metadata } from 'next';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { SkipLink } from '@/components/layout/skip-link';
import { StaffFooter } from '@/components/layout/staff-footer';
import { Wordmark } from '@/components/layout/wordmark';

export const metadata: Metadata = {
  title: { template: '%s – Espace de l’équipe', default: 'Espace de l’équipe' },
  robots: { index: false, follow: false },
};

/** Whether someone is signed in already is known at each visit only. */
export const dynamic = 'force-dynamic';

/** Pages of the staff's side that one opens without a session: to sign in, or through a link. */
export default function AccessLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <SkipLink />
      <header className="border-b border-rule bg-surface">
        <div className="page flex flex-wrap items-center justify-between gap-x-8 gap-y-2 py-3">
          <Link href="/" className="text-ink no-underline hover:text-accent">
            <Wordmark />
          </Link>
          <p className="text-ink-soft">Espace de l’équipe</p>
        </div>
      </header>
      <main id="contenu" tabIndex={-1} className="page min-h-[70vh] pb-16 outline-none">
        {children}
      </main>
      <StaffFooter />
    </>
  );
}
