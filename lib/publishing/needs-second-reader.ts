import type { Actor } from '@/lib/accounts/actor';
import type { StaffEdition } from './queries/get-edition';

/**
 * Whether `actor` must say why it is urgent to put this edition online: they wrote its last version, and nobody else approved
 * it. The same rule as `requireSecondReader`, which has the last word.
 */
export function needsSecondReader(
  { author, approvals, step }: Pick<StaffEdition, 'author' | 'approvals' | 'step'>,
  actor: Pick<Actor, 'id'>,
): boolean {
  if (step === 'settled' || author?.id !== actor.id) return false;
  return !approvals.some(({ user }) => user.id !== actor.id);
}
