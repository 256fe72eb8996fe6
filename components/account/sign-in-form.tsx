'use client';

import Link from 'next/link';
import { useActionState } from 'react';
import { ErrorSummary } from '@/components/ui/error-summary';
import { Field } from '@/components/ui/field';
import { EMPTY_FORM, type FormState } from '@/components/ui/form-state';
import { faultOf } from './fault-of';
import { PasswordField } from './password-field';

type Action = (state: FormState, form: FormData) => Promise<FormState>;

/** E-mail and password. `next` is where to go once signed in. */
export function SignInForm({ action, next }: { action: Action; next: string }) {
  const [state, send, isSending] = useActionState(action, EMPTY_FORM);
  return (
    <form action={send} className="space-y-4" noValidate>
      <ErrorSummary faults={state.faults} title="La connexion n’a pas abouti" />
      <input type="hidden" name="suite" value={next} />
      <Field id="email" label="Adresse électronique" error={faultOf(state, 'email')}>
        {(control) => (
          <input
            {...control}
            name="email"
            type="email"
            className="field"
            defaultValue={state.values.email}
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            required
            maxLength={254}
          />
        )}
      </Field>
      <PasswordField
        id="password"
        label="Mot de passe"
        error={faultOf(state, 'password')}
        autoComplete="current-password"
      />
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 pt-1">
        <button type="submit" className="button" aria-disabled={isSending}>
          Se connecter
        </button>
        <Link href="/admin/mot-de-passe-oublie">Mot de passe oublié</Link>
      </div>
    </form>
  );
}
