import type { Metadata } from 'next';
import Link from 'next/link';
import { AccessPanel } from '@/components/account/access-panel';
import { NewPasswordForm } from '@/components/account/new-password-form';
import { GONE_LINK } from '@/components/account/sentences';
import { findPasswordLink } from '@/lib/accounts/password-links';
import { db } from '@/lib/db/client';
import { choosePasswordAction } from './actions';

export const metadata: Metadata = { title: 'Choisir un mot de passe' };

export default async function PasswordLinkPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const link = await findPasswordLink(db(), token);
  return (
    <AccessPanel title="Choisir un mot de passe">
      {link ? (
        <>
          <p className="mb-4">
            Pour le compte <strong className="wrap-anywhere">{link.email}</strong>. Ses sessions ouvertes
            seront fermées.
          </p>
          <NewPasswordForm
            action={choosePasswordAction.bind(null, token)}
            email={link.email}
            submit="Enregistrer le mot de passe"
          />
        </>
      ) : (
        <>
          <p>{GONE_LINK}</p>
          <p className="mt-4">
            <Link href="/admin/mot-de-passe-oublie">Demander un autre lien</Link>
          </p>
        </>
      )}
    </AccessPanel>
  );
}
