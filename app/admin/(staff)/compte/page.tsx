import type { Metadata } from 'next';
import Link from 'next/link';
import { ChangePasswordForm } from '@/components/account/change-password-form';
import { NameForm } from '@/components/account/name-form';
import { SessionList } from '@/components/account/session-list';
import { DoneNotice } from '@/components/admin/done-notice';
import { ROLE_LABELS, ROLE_PURPOSES } from '@/lib/accounts/actor';
import { requireSession } from '@/lib/accounts/require-role';
import { listOwnSessions } from '@/lib/accounts/staff-queries';
import { db } from '@/lib/db/client';
import { changeNameAction, changePasswordAction, endOtherSessionsAction, endSessionAction } from './actions';

export const metadata: Metadata = { title: 'Mon compte' };

export default async function OwnAccountPage({ searchParams }: { searchParams: Promise<{ fait?: string }> }) {
  const { actor, sessionId, hasSecondFactor } = await requireSession();
  const [{ fait }, sessions] = await Promise.all([searchParams, listOwnSessions(db(), actor.id)]);
  return (
    <>
      <h1 className="mt-8 text-4xl">Mon compte</h1>
      <DoneNotice done={fait} />
      <p className="mt-3 max-w-[62ch]">
        <strong className="wrap-anywhere">{actor.email}</strong>, rôle «&nbsp;{ROLE_LABELS[actor.role]}
        &nbsp;». {ROLE_PURPOSES[actor.role]}
      </p>
      <div className="mt-8 grid gap-x-14 gap-y-10 lg:grid-cols-2">
        <div className="space-y-10">
          <section>
            <h2 className="mb-3 text-2xl">Nom</h2>
            <NameForm action={changeNameAction} name={actor.name} />
          </section>
          <section>
            <h2 className="mb-3 text-2xl">Double authentification</h2>
            <p className="max-w-[62ch]">
              {hasSecondFactor
                ? 'Activée : un code de votre téléphone vous est demandé à chaque connexion.'
                : 'Désactivée : qui connaît votre mot de passe peut entrer. Avec elle, il faudrait aussi votre téléphone.'}
            </p>
            <p className="mt-3">
              <Link href="/admin/compte/double-authentification" className="button button-quiet">
                {hasSecondFactor ? 'La régler' : 'L’activer'}
              </Link>
            </p>
          </section>
          <section>
            <h2 className="mb-3 text-2xl">Mot de passe</h2>
            <ChangePasswordForm action={changePasswordAction} email={actor.email} />
          </section>
        </div>
        <section>
          <h2 className="mb-3 text-2xl">Sessions ouvertes</h2>
          <SessionList
            sessions={sessions}
            currentId={sessionId}
            endOne={endSessionAction}
            endOthers={endOtherSessionsAction}
          />
        </section>
      </div>
    </>
  );
}
