'use client';

import { useActionState } from 'react';
import { ErrorSummary } from '@/components/ui/error-summary';
import { Field } from '@/components/ui/field';
import type { Role } from '@/lib/accounts/actor';
import { faultOf } from './fault-of';
import { type LinkState, NO_LINK } from './link-state';
import { LinkToHand } from './link-to-hand';
import { RoleChoices } from './role-choices';

type Action = (state: LinkState, form: FormData) => Promise<LinkState>;

/** Invites someone to open an account. */
export function InviteForm({ action }: { action: Action }) {
  const [state, send, isSending] = useActionState(action, NO_LINK);
  return (
    <>
      {state.link && <LinkToHand link={state.link} />}
      <form action={send} className="max-w-[30rem] space-y-4" noValidate>
        <ErrorSummary faults={state.faults} />
        <Field id="email" label="Adresse électronique" error={faultOf(state, 'email')}>
          {(control) => (
            <input
              {...control}
              name="email"
              type="email"
              className="field"
              defaultValue={state.values.email}
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
              required
              maxLength={254}
            />
          )}
        </Field>
        <RoleChoices
          key={state.values.role}
          legend="Rôle"
          chosen={(state.values.role as Role | undefined) ?? 'redaction'}
          error={faultOf(state, 'role')}
        />
        <button type="submit" className="button" aria-disabled={isSending}>
          Inviter
        </button>
      </form>
    </>
  );
}
