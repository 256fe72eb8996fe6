'use client';

import { useActionState } from 'react';
import { ErrorSummary } from '@/components/ui/error-summary';
import { EMPTY_FORM, type FormState } from '@/components/ui/form-state';
import { faultOf } from './fault-of';
import { PasswordField } from './password-field';
import { PASSWORD_HELP } from './sentences';

type Action = (state: FormState, form: FormData) => Promise<FormState>;

/** One's password, the one before being asked again. */
export function ChangePasswordForm({ action, email }: { action: Action; email: string }) {
  const [state, send, isSending] = useActionState(action, EMPTY_FORM);
  return (
    <form action={send} className="max-w-[26rem] space-y-4" noValidate>
      <ErrorSummary faults={state.faults} title="Le mot de passe n’est pas changé" />
      {/* For password managers, which file the password under it. */}
      <input type="email" name="username" autoComplete="username" value={email} readOnly hidden />
      <PasswordField
        id="current"
        label="Mot de passe actuel"
        error={faultOf(state, 'current')}
        autoComplete="current-password"
      />
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
      <button type="submit" className="button button-quiet" aria-disabled={isSending}>
        Changer le mot de passe
      </button>
      <p className="text-[0.88rem] text-ink-soft">Vos autres sessions seront fermées.</p>
    </form>
  );
}
