import type { Metadata } from 'next';
import Link from 'next/link';
import { AccessPanel } from '@/components/account/access-panel';
import { EmailForm } from '@/components/account/email-form';
import { sendsMail } from '@/lib/mail/send-mail';
import { requestResetAction } from './actions';

export const metadata: Metadata = { title: 'Mot de passe oublié' };

export default async function ForgottenPage({ searchParams }: { searchParams: Promise<{ fait?: string }> }) {
  const { fait } = await searchParams;
  return (
    <AccessPanel title="Mot de passe oublié">
      {fait === 'demande' ? (
        <p role="status">
          Si un compte actif porte cette adresse, un lien vient de lui être envoyé. Il sert une fois, dans
          l’heure. Rien n’arrive&nbsp;? Regardez dans les indésirables, puis demandez à une personne du rôle
          «&nbsp;Administration&nbsp;».
        </p>
      ) : (
        <>
          <p className="mb-4">Un lien pour choisir un autre mot de passe vous sera envoyé.</p>
          {!sendsMail() && (
            <p className="mb-4 border-l-4 border-warn bg-warn-ground px-4 py-3">
              Ce site n’envoie pas de courriels&nbsp;: le lien ne sera écrit que dans le journal du serveur.
              Adressez-vous à la personne qui l’administre.
            </p>
          )}
          <EmailForm action={requestResetAction} />
        </>
      )}
      <p className="mt-6 border-t border-rule pt-4">
        <Link href="/admin/connexion">Revenir à la connexion</Link>
      </p>
    </AccessPanel>
  );
}
