import { randomUUID } from 'node:crypto';
import { hashPassword, verifyPassword } from 'better-auth/crypto';
import type { Prisma } from '@/lib/db/generated/client';

/** The name that better-auth gives to a password, among the ways to sign in. */
const PROVIDER = 'credential';

/** The row of a password (scrypt), for a new account or one that had none. `hash` comes from `hashPassword`. */
export function credentialRow(userId: string, hash: string) {
  return { id: randomUUID(), accountId: userId, providerId: PROVIDER, password: hash };
}

/** Gives the account this password, in place of the one it had, if any. */
export async function setPassword(tx: Prisma.TransactionClient, userId: string, hash: string): Promise<void> {
  await tx.account.upsert({
    where: { providerId_accountId: { providerId: PROVIDER, accountId: userId } },
    create: { ...credentialRow(userId, hash), userId },
    update: { password: hash },
  });
}

/** The hash of an account's password; null when it has none. */
export async function readPasswordHash(db: Prisma.TransactionClient, userId: string): Promise<string | null> {
  const row = await db.account.findUnique({
    where: { providerId_accountId: { providerId: PROVIDER, accountId: userId } },
    select: { password: true },
  });
  return row?.password ?? null;
}

/** Whether `password` is that of the account. */
export async function isPasswordOf(
  db: Prisma.TransactionClient,
  userId: string,
  password: string,
): Promise<boolean> {
  const hash = await readPasswordHash(db, userId);
  return hash !== null && verifyPassword({ hash, password });
}

export { hashPassword };
