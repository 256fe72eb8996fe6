import { randomUUID } from 'node:crypto';
import type { Db } from '@/lib/db/client';
import { isUniqueViolation } from '@/lib/db/violations';
import { err, ok, type Result } from '@/lib/result';
import type { Role } from '../actor';
import { credentialRow, hashPassword } from '../credential';
import { findPasswordFault, type PasswordFault } from '../password-policy';
import { toEmail } from '../to-email';
import { writeJournal } from '../write-journal';

export type NewAccount = { email: string; name: string; role: Role; password: string | null };

/** Makes an account from the command line: nobody acts. Without a password, none can sign in until a link chooses it. */
export async function createAccount(
  db: Db,
  { email: typed, name, role, password }: NewAccount,
): Promise<Result<{ id: string; email: string }, 'exists' | PasswordFault>> {
  const email = toEmail(typed);
  const fault = password === null ? null : findPasswordFault(password, email);
  if (fault) return err(fault);
  const id = randomUUID();
  const accounts =
    password === null ? undefined : { create: credentialRow(id, await hashPassword(password)) };
  try {
    await db.$transaction(async (tx) => {
      await tx.user.create({ data: { id, name, email, role, emailVerified: true, accounts } });
      await writeJournal(tx, { actor: null, action: 'account.created', subject: id, detail: { role } });
    });
    return ok({ id, email });
  } catch (error) {
    if (isUniqueViolation(error)) return err('exists');
    throw error;
  }
}
