import type { Db } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';
import { err, ok, type Result } from '@/lib/result';
import type { Actor, Role } from '../actor';
import { writeJournal } from '../write-journal';

/** « changed »: someone has changed it since the page was shown. */
export type AdministerFault = 'changed' | 'last-administrator';

/** Gives an account another role, from the next request on. `seen` is the role that the page showed. */
export async function changeRole(
  db: Db,
  actor: Actor,
  { userId, seen, role }: { userId: string; seen: Role; role: Role },
): Promise<Result<null, AdministerFault>> {
  return db.$transaction(async (tx) => {
    if (role !== 'administration' && !(await leavesAnAdministrator(tx, userId)))
      return err('last-administrator' as const);
    const changed = await tx.user.updateMany({ where: { id: userId, role: seen }, data: { role } });
    if (changed.count === 0) return err('changed' as const);
    const detail = { from: seen, to: role };
    await writeJournal(tx, { actor, action: 'account.roleChanged', subject: userId, detail });
    return ok(null);
  });
}

/** Closes an account: its sessions and its links to choose a password end at once, and nothing opens any. */
export async function disableAccount(
  db: Db,
  actor: Actor,
  userId: string,
  now = new Date(),
): Promise<Result<null, AdministerFault>> {
  return db.$transaction(async (tx) => {
    if (!(await leavesAnAdministrator(tx, userId))) return err('last-administrator' as const);
    const closed = await tx.user.updateMany({
      where: { id: userId, disabledAt: null },
      data: { disabledAt: now },
    });
    if (closed.count === 0) return err('changed' as const);
    await tx.session.deleteMany({ where: { userId } });
    await tx.verification.deleteMany({ where: { value: userId } });
    await writeJournal(tx, { actor, action: 'account.disabled', subject: userId });
    return ok(null);
  });
}

/** Opens a closed account again. */
export async function enableAccount(
  db: Db,
  actor: Actor,
  userId: string,
): Promise<Result<null, AdministerFault>> {
  return db.$transaction(async (tx) => {
    const opened = await tx.user.updateMany({
      where: { id: userId, disabledAt: { not: null } },
      data: { disabledAt: null },
    });
    if (opened.count === 0) return err('changed' as const);
    await writeJournal(tx, { actor, action: 'account.enabled', subject: userId });
    return ok(null);
  });
}

/** For someone who has lost both the telephone and the codes. Sessions end: whoever asked may not be who they said. */
export async function removeSecondFactor(
  db: Db,
  actor: Actor,
  userId: string,
): Promise<Result<null, AdministerFault>> {
  return db.$transaction(async (tx) => {
    const removed = await tx.user.updateMany({
      where: { id: userId, twoFactorEnabled: true },
      data: { twoFactorEnabled: false },
    });
    if (removed.count === 0) return err('changed' as const);
    await tx.twoFactor.deleteMany({ where: { userId } });
    await tx.session.deleteMany({ where: { userId } });
    await writeJournal(tx, { actor, action: 'account.secondFactorRemoved', subject: userId });
    return ok(null);
  });
}

/** Ends every session of an account. */
export async function endSessions(db: Db, actor: Actor, userId: string): Promise<void> {
  await db.$transaction(async (tx) => {
    const { count } = await tx.session.deleteMany({ where: { userId } });
    await writeJournal(tx, { actor, action: 'account.sessionsEnded', subject: userId, detail: { count } });
  });
}

/**
 * Whether an administrator remains without this account. Those there are stay locked until the transaction ends, in one order:
 * two who would each take the other's role away do it one after the other, and the second is refused.
 */
async function leavesAnAdministrator(tx: Prisma.TransactionClient, userId: string): Promise<boolean> {
  const administrators = await tx.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "User" WHERE "role" = 'administration' AND "disabledAt" IS NULL ORDER BY "id" FOR UPDATE`;
  return administrators.some(({ id }) => id !== userId);
}
