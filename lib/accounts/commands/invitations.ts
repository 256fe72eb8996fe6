import { randomUUID } from 'node:crypto';
import type { Db } from '@/lib/db/client';
import { isUniqueViolation } from '@/lib/db/violations';
import { err, ok, type Result } from '@/lib/result';
import type { Actor, Role } from '../actor';
import { credentialRow, hashPassword } from '../credential';
import { findPasswordFault, type PasswordFault } from '../password-policy';
import { toEmail } from '../to-email';
import { hashToken, newToken } from '../tokens';
import { writeJournal } from '../write-journal';

const INVITATION_MS = 7 * 24 * 3600 * 1000;

/** Invitations that can still be accepted. */
const open = (now: Date) => ({ acceptedAt: null, revokedAt: null, expiresAt: { gt: now } });

/** Whom to write to, and the token of the link: it is told here and nowhere else. */
export type Invited = { email: string; role: Role; token: string };

/** Invites `email` to open an account of that role. Invitations sent to it before are good no more. */
export async function invite(
  db: Db,
  actor: Actor,
  { email: typed, role }: { email: string; role: Role },
  now = new Date(),
): Promise<Result<Invited, 'exists'>> {
  const email = toEmail(typed);
  if (await db.user.findUnique({ where: { email }, select: { id: true } })) return err('exists');
  const token = newToken();
  await db.$transaction(async (tx) => {
    await tx.invitation.updateMany({ where: { email, ...open(now) }, data: { revokedAt: now } });
    const { id } = await tx.invitation.create({
      data: {
        email,
        role,
        tokenHash: hashToken(token),
        invitedById: actor.id,
        expiresAt: new Date(now.getTime() + INVITATION_MS),
      },
    });
    await writeJournal(tx, {
      actor,
      action: 'account.invited',
      subject: `invitation ${id}`,
      detail: { role },
    });
  });
  return ok({ email, role, token });
}

/** Takes an invitation back: its link leads nowhere. */
export async function revokeInvitation(
  db: Db,
  actor: Actor,
  id: number,
  now = new Date(),
): Promise<Result<null, 'gone'>> {
  return db.$transaction(async (tx) => {
    const revoked = await tx.invitation.updateMany({
      where: { id, acceptedAt: null, revokedAt: null },
      data: { revokedAt: now },
    });
    if (revoked.count === 0) return err('gone' as const);
    await writeJournal(tx, { actor, action: 'account.invitationRevoked', subject: `invitation ${id}` });
    return ok(null);
  });
}

/** Makes a new link for an invitation, for as long as the first: the one before leads nowhere. */
export async function renewInvitation(
  db: Db,
  actor: Actor,
  id: number,
  now = new Date(),
): Promise<Result<Invited, 'gone'>> {
  const token = newToken();
  return db.$transaction(async (tx) => {
    const [renewed] = await tx.invitation.updateManyAndReturn({
      where: { id, acceptedAt: null, revokedAt: null },
      data: { tokenHash: hashToken(token), expiresAt: new Date(now.getTime() + INVITATION_MS) },
    });
    if (!renewed) return err('gone' as const);
    await writeJournal(tx, { actor, action: 'account.invitationRenewed', subject: `invitation ${id}` });
    return ok({ email: renewed.email, role: renewed.role, token });
  });
}

/** The invitation of a link; null when it has been accepted, taken back, has expired, or never was. */
export async function findInvitation(
  db: Db,
  token: string,
  now = new Date(),
): Promise<{ email: string; role: Role } | null> {
  return db.invitation.findFirst({
    where: { tokenHash: hashToken(token), ...open(now) },
    select: { email: true, role: true },
  });
}

/** Opens the account that the invitation is for, once. Its e-mail is taken as verified: the link was sent there. */
export async function acceptInvitation(
  db: Db,
  { token, name, password }: { token: string; name: string; password: string },
  now = new Date(),
): Promise<Result<{ userId: string }, 'gone' | PasswordFault>> {
  const invitation = await findInvitation(db, token, now);
  if (!invitation) return err('gone');
  const fault = findPasswordFault(password, invitation.email);
  if (fault) return err(fault);
  const hash = await hashPassword(password);
  const id = randomUUID();
  try {
    return await db.$transaction(async (tx) => {
      const accepted = await tx.invitation.updateMany({
        where: { tokenHash: hashToken(token), ...open(now) },
        data: { acceptedAt: now },
      });
      if (accepted.count === 0) return err('gone' as const);
      const { email, role } = invitation;
      const accounts = { create: credentialRow(id, hash) };
      await tx.user.create({ data: { id, name, email, role, emailVerified: true, accounts } });
      await writeJournal(tx, { actor: { id }, action: 'account.created', subject: id, detail: { role } });
      return ok({ userId: id });
    });
  } catch (error) {
    // An account of that e-mail has been made meanwhile.
    if (isUniqueViolation(error)) return err('gone');
    throw error;
  }
}
