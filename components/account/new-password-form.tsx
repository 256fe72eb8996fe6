'use client';

import { useActionState } from 'react';
import { ErrorSummary } from '@/components/ui/error-summary';
import { Field } from '@/components/ui/field';
import { EMPTY_FORM, type FormState } from '@/components/ui/form-state';
import { faultOf } from './fault-of';
import { PasswordField } from './password-field';
import { PASSWORD_HELP } from './sentences';

type Action = (state: FormState, form: FormData) => Promise<FormState>;

/** A password chosen through a link, and a name when the account does not exist yet. */
export function NewPasswordForm({
  action,
  email,
  asksName = false,
  submit,
}: {
  action: Action;
  email: string;
  asksName?: boolean;
  submit: string;
}) {
  const [state, send, isSending] = useActionState(action, EMPTY_FORM);
  return (
    <form action={send} className="space-y-4" noValidate>
      <ErrorSummary faults={state.faults} />
      {/* For password managers, which file the password under it. */}
      <input type="email" name="username" autoComplete="username" value={email} readOnly hidden />
      {asksName && (
        <Field
          id="name"
          label="Votre nom"
          help="Tel que l’équipe le verra dans l’historique des fiches."
          error={faultOf(state, 'name')}
        >
          {(control) => (
            <input
              {...control}
              name="name"
              className="field"
              defaultValue={state.values.name}
              autoComplete="name"
              required
              maxLength={80}
            />
          )}
        </Field>
      )}
      <PasswordField
        id="password"
        label="Nouveau mot de passe"
        help={PASSWORD_HELP}
        error={faultOf(state, 'password')}
        autoComplete="new-password"
      />
      <PasswordField
        id="again"
        label="Le même, encore une fois"
        error={faultOf(state, 'again')}
        autoComplete="new-password"
      />
      <button type="submit" className="button" aria-disabled={isSending}>
        {submit}
      </button>
    </form>
  );
}
