'use client';

import { useActionState } from 'react';
import { EMPTY_FORM, type FormState } from '@/components/ui/form-state';
import { faultOf } from './fault-of';
import { PasswordField } from './password-field';

type Action = (state: FormState, form: FormData) => Promise<FormState>;

/** One's password again, before something that would lock one out. */
export function PasswordConfirmForm({
  action,
  submit,
  id = 'password',
  isQuiet = false,
}: {
  action: Action;
  submit: string;
  id?: string;
  isQuiet?: boolean;
}) {
  const [state, send, isSending] = useActionState(action, EMPTY_FORM);
  return (
    <form action={send} className="max-w-[26rem] space-y-3" noValidate>
      <PasswordField
        id={id}
        label="Votre mot de passe"
        error={faultOf(state, id)}
        autoComplete="current-password"
      />
      <button type="submit" className={`button ${isQuiet ? 'button-quiet' : ''}`} aria-disabled={isSending}>
        {submit}
      </button>
    </form>
  );
}
