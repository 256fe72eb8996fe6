import type { Role } from '@/lib/db/generated/enums';

export type { Role };

/** Whoever acts: what a command needs to know of a signed-in member of the staff. */
export type Actor = { id: string; name: string; email: string; role: Role };

/** Roles from the narrowest to the widest: each may do all that those before it may. */
const RANKS: Record<Role, number> = { redaction: 1, publication: 2, administration: 3 };

export const ROLES = Object.keys(RANKS) as Role[];

export const ROLE_LABELS: Record<Role, string> = {
  redaction: 'Rédaction',
  publication: 'Publication',
  administration: 'Administration',
};

/** What each role is for, in a sentence that an invitation can quote. */
export const ROLE_PURPOSES: Record<Role, string> = {
  redaction: 'Écrit et corrige des brouillons, les propose à la relecture.',
  publication: 'Relit, publie, archive et retire.',
  administration: 'Tient les comptes, le vocabulaire et les réglages.',
};

/** Whether `actor` may do what `role` may. */
export function hasRole(actor: Pick<Actor, 'role'>, role: Role): boolean {
  return RANKS[actor.role] >= RANKS[role];
}
