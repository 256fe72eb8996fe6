import type { Db } from '@/lib/db/client';
import type { Role } from './actor';
import { deviceWords } from './device-words';
import type { AccountDetail, AccountSummary, OwnSession, PendingInvitation } from './model';

/** Every account, by name: a team, not a crowd. Two queries. */
export async function listAccounts(db: Db): Promise<AccountSummary[]> {
  const [users, signIns] = await Promise.all([
    db.user.findMany({ orderBy: [{ name: 'asc' }, { id: 'asc' }] }),
    db.journalEntry.groupBy({
      by: ['actorId'],
      where: { action: 'account.signedIn' },
      _max: { at: true },
    }),
  ]);
  const last = new Map(signIns.map(({ actorId, _max }) => [actorId, _max.at]));
  return users.map((user) => ({ ...summary(user), lastSignIn: last.get(user.id) ?? null }));
}

/** One account, with how many sessions it has open; null when there is none of that identifier. */
export async function getAccount(db: Db, id: string, now = new Date()): Promise<AccountDetail | null> {
  const user = await db.user.findUnique({ where: { id } });
  if (!user) return null;
  const [signIn, sessions] = await Promise.all([
    db.journalEntry.findFirst({
      where: { actorId: id, action: 'account.signedIn' },
      orderBy: { at: 'desc' },
      select: { at: true },
    }),
    db.session.count({ where: { userId: id, expiresAt: { gt: now } } }),
  ]);
  return { ...summary(user), lastSignIn: signIn?.at ?? null, sessions };
}

/** Invitations neither accepted nor taken back, the latest first. */
export async function listPendingInvitations(db: Db, now = new Date()): Promise<PendingInvitation[]> {
  const rows = await db.invitation.findMany({
    where: { acceptedAt: null, revokedAt: null },
    orderBy: { id: 'desc' },
    select: { id: true, email: true, role: true, expiresAt: true },
  });
  return rows.map((row) => ({ ...row, isExpired: row.expiresAt <= now }));
}

/** The open sessions of an account, the last used first. */
export async function listOwnSessions(db: Db, userId: string, now = new Date()): Promise<OwnSession[]> {
  const rows = await db.session.findMany({
    where: { userId, expiresAt: { gt: now } },
    orderBy: { updatedAt: 'desc' },
  });
  return rows.map(({ id, userAgent, createdAt, updatedAt }) => ({
    id,
    device: deviceWords(userAgent),
    openedAt: createdAt,
    seenAt: updatedAt,
  }));
}

type UserRow = {
  id: string;
  name: string;
  email: string;
  role: Role;
  disabledAt: Date | null;
  twoFactorEnabled: boolean | null;
};

function summary({ id, name, email, role, disabledAt, twoFactorEnabled }: UserRow) {
  return {
    id,
    name,
    email,
    role,
    isDisabled: disabledAt !== null,
    hasSecondFactor: twoFactorEnabled === true,
  };
}
