'use client';

import { useActionState } from 'react';
import { ErrorSummary } from '@/components/ui/error-summary';
import { ROLE_LABELS } from '@/lib/accounts/actor';
import type { PendingInvitation } from '@/lib/accounts/model';
import { formatMoment } from '@/lib/text/french';
import { type LinkState, NO_LINK } from './link-state';
import { LinkToHand } from './link-to-hand';

type Renew = (state: LinkState, form: FormData) => Promise<LinkState>;

/** Invitations that nobody has accepted yet: to send again, or to take back. */
export function InvitationList({
  invitations,
  renew,
  revoke,
}: {
  invitations: PendingInvitation[];
  renew: Renew;
  revoke: (form: FormData) => Promise<void>;
}) {
  const [state, send] = useActionState(renew, NO_LINK);
  const button = 'min-h-11 font-semibold text-accent underline';
  return (
    <>
      <ErrorSummary faults={state.faults} />
      {state.link && <LinkToHand link={state.link} />}
      {invitations.length === 0 && <p>Aucune invitation n’attend de réponse.</p>}
      <ul className="divide-y divide-rule">
        {invitations.map(({ id, email, role, expiresAt, isExpired }) => (
          <li key={id} className="py-3">
            <p className="font-semibold wrap-anywhere">{email}</p>
            <p className="text-[0.92rem] text-ink-soft">
              {ROLE_LABELS[role]},{' '}
              {isExpired ? (
                <span className="font-semibold text-warn">expirée</span>
              ) : (
                `jusqu’au ${formatMoment(expiresAt)}`
              )}
            </p>
            <div className="flex flex-wrap gap-x-6">
              <form action={send}>
                <input type="hidden" name="invitation" value={id} />
                <button type="submit" className={button}>
                  Envoyer de nouveau<span className="sr-only"> à {email}</span>
                </button>
              </form>
              <form action={revoke}>
                <input type="hidden" name="invitation" value={id} />
                <button type="submit" className={button}>
                  Retirer<span className="sr-only"> l’invitation de {email}</span>
                </button>
              </form>
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
