import type { Metadata } from 'next';
import { AccessPanel } from '@/components/account/access-panel';
import { NewPasswordForm } from '@/components/account/new-password-form';
import { ROLE_LABELS, ROLE_PURPOSES } from '@/lib/accounts/actor';
import { findInvitation } from '@/lib/accounts/commands/invitations';
import { db } from '@/lib/db/client';
import { acceptInvitationAction } from './actions';

export const metadata: Metadata = { title: 'Ouvrir votre compte' };

export default async function InvitationPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const invitation = await findInvitation(db(), token);
  return (
    <AccessPanel title="Ouvrir votre compte">
      {invitation ? (
        <>
          <p className="mb-2">
            Vous rejoignez l’équipe avec l’adresse{' '}
            <strong className="wrap-anywhere">{invitation.email}</strong>.
          </p>
          <p className="mb-4">
            Votre rôle&nbsp;: <strong>{ROLE_LABELS[invitation.role]}</strong>.{' '}
            {ROLE_PURPOSES[invitation.role]}
          </p>
          <NewPasswordForm
            action={acceptInvitationAction.bind(null, token)}
            email={invitation.email}
            asksName
            submit="Ouvrir mon compte"
          />
        </>
      ) : (
        <p>
          Cette invitation a déjà servi, a été retirée ou a expiré. Demandez-en une autre à la personne qui
          vous l’a envoyée.
        </p>
      )}
    </AccessPanel>
  );
}
