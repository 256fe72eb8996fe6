'use client';

import { useActionState } from 'react';
import { ErrorSummary } from '@/components/ui/error-summary';
import { Field } from '@/components/ui/field';
import { EMPTY_FORM, type FormState } from '@/components/ui/form-state';
import { faultOf } from './fault-of';

type Action = (state: FormState, form: FormData) => Promise<FormState>;

/** The code of the application, or a recovery code. */
export function CodeForm({ action, next }: { action: Action; next: string }) {
  const [state, send, isSending] = useActionState(action, EMPTY_FORM);
  return (
    <form action={send} className="space-y-4" noValidate>
      <ErrorSummary faults={state.faults} title="La connexion n’a pas abouti" />
      <input type="hidden" name="suite" value={next} />
      <Field
        id="code"
        label="Code"
        help="Les six chiffres que montre votre application, ou l’un de vos codes de secours."
        error={faultOf(state, 'code')}
      >
        {(control) => (
          <input
            {...control}
            name="code"
            className="field max-w-[14rem] text-[1.2rem] tracking-[0.12em]"
            autoComplete="one-time-code"
            autoCapitalize="none"
            spellCheck={false}
            required
            maxLength={40}
          />
        )}
      </Field>
      <button type="submit" className="button" aria-disabled={isSending}>
        Continuer
      </button>
    </form>
  );
}
