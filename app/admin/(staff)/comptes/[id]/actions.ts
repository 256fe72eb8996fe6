'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
import type { FormState } from '@/components/ui/form-state';
import { ROLES, type Role } from '@/lib/accounts/actor';
import {
  type AdministerFault,
  changeRole,
  disableAccount,
  enableAccount,
  endSessions,
  removeSecondFactor,
} from '@/lib/accounts/commands/administer';
import { requireRole } from '@/lib/accounts/require-role';
import { db } from '@/lib/db/client';
import type { Result } from '@/lib/result';

const FAULTS: Record<AdministerFault, string> = {
  changed: 'Quelqu’un a changé ce compte entre-temps : relisez la page, puis recommencez si c’est utile.',
  'last-administrator':
    'C’est le dernier compte actif du rôle « Administration » : donnez d’abord ce rôle à quelqu’un d’autre.',
};

const roleSchema = z.enum(ROLES as [Role, ...Role[]]);

/** Gives the account another role. */
export async function changeRoleAction(id: string, _: FormState, form: FormData): Promise<FormState> {
  const actor = await requireRole('administration');
  const [seen, role] = ['seen', 'role'].map((name) => roleSchema.safeParse(form.get(name)));
  if (!seen?.success || !role?.success)
    return { faults: [{ id: 'role', message: 'Choisissez un rôle.' }], values: {} };
  return conclude(
    id,
    'role-change',
    await changeRole(db(), actor, { userId: id, seen: seen.data, role: role.data }),
  );
}

/** Closes the account. */
export async function disableAction(id: string, _: FormState): Promise<FormState> {
  const actor = await requireRole('administration');
  return conclude(id, 'compte-ferme', await disableAccount(db(), actor, id));
}

/** Opens it again. */
export async function enableAction(id: string, _: FormState): Promise<FormState> {
  const actor = await requireRole('administration');
  return conclude(id, 'compte-ouvert', await enableAccount(db(), actor, id));
}

/** Takes its second factor away. */
export async function removeSecondFactorAction(id: string, _: FormState): Promise<FormState> {
  const actor = await requireRole('administration');
  return conclude(id, 'compte-second-facteur', await removeSecondFactor(db(), actor, id));
}

/** Ends its sessions. */
export async function endSessionsAction(id: string, _: FormState): Promise<FormState> {
  const actor = await requireRole('administration');
  await endSessions(db(), actor, id);
  return done(id, 'sessions-fermees');
}

function conclude(id: string, key: string, result: Result<null, AdministerFault>): FormState {
  return result.ok ? done(id, key) : { faults: [{ id: null, message: FAULTS[result.error] }], values: {} };
}

function done(id: string, key: string): never {
  redirect(`/admin/comptes/${encodeURIComponent(id)}?fait=${key}`);
}
