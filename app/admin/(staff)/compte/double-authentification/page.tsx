import type { Metadata } from 'next';
import Link from 'next/link';
import { SecondFactorSteps } from '@/components/account/second-factor-steps';
import { requireRole } from '@/lib/accounts/require-role';
import { readSecondFactor } from '@/lib/accounts/second-factor';
import { cancelAction, confirmAction, disableAction, prepareAction, renewCodesAction } from './actions';

export const metadata: Metadata = { title: 'Double authentification' };

export default async function SecondFactorPage() {
  const actor = await requireRole('redaction');
  const factor = await readSecondFactor(actor);
  return (
    <div className="max-w-[44rem]">
      <p className="mt-6">
        <Link href="/admin/compte">Mon compte</Link>
      </p>
      <h1 className="mt-2 text-4xl">Double authentification</h1>
      {factor.state === 'without-password' ? (
        <p className="mt-4">
          Votre compte n’a pas de mot de passe&nbsp;: vous entrez par votre fournisseur d’identité, qui se
          charge de vérifier que c’est vous. Pour en choisir un, passez par{' '}
          <Link href="/admin/mot-de-passe-oublie">Mot de passe oublié</Link>.
        </p>
      ) : (
        <SecondFactorSteps
          factor={factor}
          prepare={prepareAction}
          cancel={cancelAction}
          confirm={confirmAction}
          renewCodes={renewCodesAction}
          disable={disableAction}
        />
      )}
    </div>
  );
}
