import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { AccessPanel } from '@/components/account/access-panel';
import { SignInForm } from '@/components/account/sign-in-form';
import { DoneNotice } from '@/components/admin/done-notice';
import { Notice } from '@/components/ui/notice';
import { currentSession } from '@/lib/accounts/current-session';
import { nextPath } from '@/lib/accounts/next-path';
import { oidcLabel } from '@/lib/accounts/oidc-config';
import { signInAction } from './actions';
import { PROVIDER_FAULTS } from './provider-faults';

export const metadata: Metadata = { title: 'Connexion' };

type Query = { suite?: string | string[]; fait?: string; refus?: string };

export default async function SignInPage({ searchParams }: { searchParams: Promise<Query> }) {
  const { suite, fait, refus } = await searchParams;
  const next = nextPath(typeof suite === 'string' ? suite : null);
  if (await currentSession()) redirect(next);
  const provider = oidcLabel();
  const fault = PROVIDER_FAULTS.get(refus ?? '');
  return (
    <AccessPanel title="Connexion">
      <DoneNotice done={fait} />
      {fault && <Notice title="La connexion n’a pas abouti">{fault}</Notice>}
      <SignInForm action={signInAction} next={next} />
      {provider && (
        <p className="mt-6 border-t border-rule pt-5">
          {/* Not a Link: it leaves the site, and must not be fetched in advance. */}
          <a
            className="button button-quiet"
            href={`/admin/connexion/fournisseur?suite=${encodeURIComponent(next)}`}
          >
            Se connecter avec {provider}
          </a>
        </p>
      )}
    </AccessPanel>
  );
}
