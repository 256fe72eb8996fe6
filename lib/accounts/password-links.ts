import { randomUUID } from 'node:crypto';
import type { Db } from '@/lib/db/client';
import { err, ok, type Result } from '@/lib/result';
import { hashPassword, setPassword } from './credential';
import { findPasswordFault, type PasswordFault } from './password-policy';
import { hashToken, newToken } from './tokens';
import { writeJournal } from './write-journal';

/** How long a link to choose a password is good: asked for by mail, or handed over by whoever made the account. */
export const RESET_MS = 3600 * 1000;
export const FIRST_PASSWORD_MS = 7 * 24 * RESET_MS;

const PREFIX = 'password-link:';

/** A token that lets its holder choose the password of the account, once. Those made before are good no more. */
export async function makePasswordLink(
  db: Db,
  userId: string,
  lifetimeMs: number,
  now = new Date(),
): Promise<string> {
  const token = newToken();
  await db.$transaction([
    db.verification.deleteMany({ where: { value: userId, identifier: { startsWith: PREFIX } } }),
    db.verification.create({
      data: {
        id: randomUUID(),
        identifier: PREFIX + hashToken(token),
        value: userId,
        expiresAt: new Date(now.getTime() + lifetimeMs),
      },
    }),
  ]);
  return token;
}

/** Whose password the link lets one choose; null when it has been used, has expired, or never was. */
export async function findPasswordLink(
  db: Db,
  token: string,
  now = new Date(),
): Promise<{ userId: string; email: string } | null> {
  const link = await db.verification.findFirst({
    where: { identifier: PREFIX + hashToken(token), expiresAt: { gt: now } },
  });
  const user = link && (await db.user.findUnique({ where: { id: link.value } }));
  return user && !user.disabledAt ? { userId: user.id, email: user.email } : null;
}

/**
 * Gives the account of the link the password chosen, uses the link up, and ends every session of the account: one who forgot a
 * password may also have lost a device.
 */
export async function applyPasswordLink(
  db: Db,
  token: string,
  password: string,
  now = new Date(),
): Promise<Result<null, 'gone' | PasswordFault>> {
  const link = await findPasswordLink(db, token, now);
  if (!link) return err('gone');
  const fault = findPasswordFault(password, link.email);
  if (fault) return err(fault);
  const hash = await hashPassword(password);
  return db.$transaction(async (tx) => {
    const used = await tx.verification.deleteMany({
      where: { identifier: PREFIX + hashToken(token), expiresAt: { gt: now } },
    });
    if (used.count === 0) return err('gone' as const);
    await setPassword(tx, link.userId, hash);
    await tx.session.deleteMany({ where: { userId: link.userId } });
    await writeJournal(tx, {
      actor: { id: link.userId },
      action: 'account.passwordReset',
      subject: link.userId,
    });
    return ok(null);
  });
}
