'use client';

import { useActionState } from 'react';
import { ErrorSummary } from '@/components/ui/error-summary';
import { Field } from '@/components/ui/field';
import { EMPTY_FORM, type FormState } from '@/components/ui/form-state';
import { faultOf } from './fault-of';

type Action = (state: FormState, form: FormData) => Promise<FormState>;

/** One's e-mail, to be sent a link that lets one choose another password. */
export function EmailForm({ action }: { action: Action }) {
  const [state, send, isSending] = useActionState(action, EMPTY_FORM);
  return (
    <form action={send} className="space-y-4" noValidate>
      <ErrorSummary faults={state.faults} />
      <Field id="email" label="Adresse électronique de votre compte" error={faultOf(state, 'email')}>
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
      <button type="submit" className="button" aria-disabled={isSending}>
        Recevoir un lien
      </button>
    </form>
  );
}
