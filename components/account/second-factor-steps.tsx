'use client';

import Link from 'next/link';
import { useActionState } from 'react';
import type { FormState } from '@/components/ui/form-state';
import { type CodesState, NO_CODES } from './codes-state';
import { ConfirmCodeForm } from './confirm-code-form';
import { PasswordConfirmForm } from './password-confirm-form';
import { RecoveryCodes } from './recovery-codes';
import { RecoveryCodesForm } from './recovery-codes-form';
import { SecretToCopy } from './secret-to-copy';

type FormAction = (state: FormState, form: FormData) => Promise<FormState>;
type CodesAction = (state: CodesState, form: FormData) => Promise<CodesState>;

type Factor = { state: 'off' | 'on' } | { state: 'pending'; secret: string; uri: string };

/**
 * The second factor, from its secret to its recovery codes. The answers that hold codes are kept here, over what the state of
 * the account shows: confirming a code changes that state in the same answer.
 */
export function SecondFactorSteps({
  factor,
  prepare,
  cancel,
  confirm,
  renewCodes,
  disable,
}: {
  factor: Factor;
  prepare: FormAction;
  cancel: () => Promise<void>;
  confirm: CodesAction;
  renewCodes: CodesAction;
  disable: FormAction;
}) {
  const [confirmed, sendCode] = useActionState(confirm, NO_CODES);
  const [renewed, sendRenewal] = useActionState(renewCodes, NO_CODES);
  const codes = renewed.codes.length > 0 ? renewed.codes : confirmed.codes;
  if (factor.state === 'off') {
    return (
      <>
        <p className="mt-4 mb-5">
          Une application de votre téléphone (FreeOTP, Aegis, Google Authenticator…) ou de votre ordinateur
          montrera un code de six chiffres, demandé à chaque connexion après le mot de passe.
        </p>
        <PasswordConfirmForm action={prepare} submit="Commencer" />
      </>
    );
  }
  if (factor.state === 'pending') {
    return (
      <>
        <SecretToCopy secret={factor.secret} uri={factor.uri} />
        <ConfirmCodeForm state={confirmed} send={sendCode} />
        <form action={cancel} className="mt-3">
          <button type="submit" className="min-h-11 font-semibold text-accent underline">
            Abandonner
          </button>
        </form>
      </>
    );
  }
  return (
    <>
      <p className="mt-4">
        Elle est activée&nbsp;: un code de votre application vous est demandé à chaque connexion.
      </p>
      {codes.length > 0 && (
        <>
          <RecoveryCodes codes={codes} />
          <p>
            <Link href="/admin/compte" className="button">
              Je les ai gardés
            </Link>
          </p>
        </>
      )}
      <h2 className="mt-9 mb-3 text-2xl">Changer de codes de secours</h2>
      <RecoveryCodesForm state={renewed} send={sendRenewal} />
      <h2 className="mt-9 mb-3 text-2xl">Désactiver</h2>
      <PasswordConfirmForm action={disable} submit="Désactiver" id="password-off" isQuiet />
    </>
  );
}
