'use client';

import { useActionState } from 'react';
import { Field } from '@/components/ui/field';
import { EMPTY_FORM, type FormState } from '@/components/ui/form-state';
import { faultOf } from './fault-of';

type Action = (state: FormState, form: FormData) => Promise<FormState>;

/** The name that the team sees. */
export function NameForm({ action, name }: { action: Action; name: string }) {
  const [state, send, isSending] = useActionState(action, EMPTY_FORM);
  return (
    <form action={send} className="max-w-[26rem] space-y-3" noValidate>
      <Field id="name" label="Nom montré à l’équipe" error={faultOf(state, 'name')}>
        {(control) => (
          <input
            {...control}
            name="name"
            className="field"
            defaultValue={state.values.name ?? name}
            autoComplete="name"
            required
            maxLength={80}
          />
        )}
      </Field>
      <button type="submit" className="button button-quiet" aria-disabled={isSending}>
        Enregistrer le nom
      </button>
    </form>
  );
}
