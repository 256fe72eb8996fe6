import Link from 'next/link';
import { type Actor, hasRole, ROLE_LABELS } from '@/lib/accounts/actor';
import { SITE_NAME } from './site';
import { StaffNav } from './staff-nav';

/** The head of every staff page: where one is, who one is, and the way out. */
export function StaffHeader({ actor, signOut }: { actor: Actor; signOut: () => Promise<void> }) {
  return (
    <header className="border-t-4 border-accent border-b border-b-rule bg-surface print:hidden">
      <div className="page flex flex-wrap items-center justify-between gap-x-8 gap-y-1 pt-2">
        <p className="flex flex-wrap items-baseline gap-x-3 leading-tight">
          <Link href="/admin" className="display text-[1.15rem] text-ink no-underline hover:text-accent">
            Espace de l’équipe
          </Link>
          <Link href="/" className="text-[0.88rem] text-ink-soft">
            <span className="sr-only">Site public&nbsp;: </span>
            {SITE_NAME}
          </Link>
        </p>
        <div className="flex flex-wrap items-center gap-x-4 text-[0.94rem]">
          <p>
            <span className="sr-only">Connecté&nbsp;: </span>
            <strong>{actor.name}</strong> <span className="text-ink-soft">{ROLE_LABELS[actor.role]}</span>
          </p>
          <form action={signOut} aria-label="Déconnexion">
            <button type="submit" className="min-h-11 font-semibold text-accent underline">
              Se déconnecter
            </button>
          </form>
        </div>
      </div>
      <div className="page">
        <StaffNav showsAccounts={hasRole(actor, 'administration')} />
      </div>
    </header>
  );
}
