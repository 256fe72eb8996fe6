import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { SkipLink } from '@/components/layout/skip-link';
import { StaffFooter } from '@/components/layout/staff-footer';
import { StaffHeader } from '@/components/layout/staff-header';
import { requireRole } from '@/lib/accounts/require-role';
import { signOutAction } from './actions';

export const metadata: Metadata = {
  title: { template: '%s – Espace de l’équipe', default: 'Espace de l’équipe' },
  robots: { index: false, follow: false },
};

/** Who asks is known at each visit only: nothing here is made beforehand. */
export const dynamic = 'force-dynamic';

/** The gate of the staff's side. Each page and each action behind it checks again: a layout is not run at each visit. */
export default async function StaffLayout({ children }: { children: ReactNode }) {
  const actor = await requireRole('redaction');
  return (
    <>
      <SkipLink />
      <StaffHeader actor={actor} signOut={signOutAction} />
      <main id="contenu" tabIndex={-1} className="page min-h-[70vh] pb-16 outline-none">
        {children}
      </main>
      <StaffFooter />
    </>
  );
}
