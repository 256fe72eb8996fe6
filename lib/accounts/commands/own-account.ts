import type { Db } from '@/lib/db/client';
import { err, ok, type Result } from '@/lib/result';
import type { Actor } from '../actor';
import { hashPassword, isPasswordOf, setPassword } from '../credential';
import { findPasswordFault, type PasswordFault } from '../password-policy';
import { consumeGrowing, forgive } from '../throttle';
import { writeJournal } from '../write-journal';

export type OwnPasswordFault = { kind: 'wrong' } | { kind: 'throttled'; waitSeconds: number };

/**
 * Whether `password` is that of `actor`, who is signed in: asked again before what would lock them out, or let someone at
 * their desk in for good. Wrong ones are counted.
 */
export async function confirmPassword(
  db: Db,
  actor: Pick<Actor, 'id'>,
  password: string,
): Promise<Result<null, OwnPasswordFault>> {
  const key = `confirm:${actor.id}`;
  const counted = await consumeGrowing(db, key, { points: 5, seconds: 900 });
  if (!counted.ok) return err({ kind: 'throttled', waitSeconds: counted.waitSeconds });
  if (!(await isPasswordOf(db, actor.id, password))) return err({ kind: 'wrong' });
  await forgive(db, key);
  return ok(null);
}

/** Gives one's account another password, and ends its other sessions. */
export async function changeOwnPassword(
  db: Db,
  { actor, sessionId }: { actor: Actor; sessionId: string },
  { current, next }: { current: string; next: string },
): Promise<Result<null, OwnPasswordFault | { kind: PasswordFault }>> {
  const fault = findPasswordFault(next, actor.email);
  if (fault) return err({ kind: fault });
  const confirmed = await confirmPassword(db, actor, current);
  if (!confirmed.ok) return confirmed;
  const hash = await hashPassword(next);
  await db.$transaction(async (tx) => {
    await setPassword(tx, actor.id, hash);
    await tx.session.deleteMany({ where: { userId: actor.id, id: { not: sessionId } } });
    await writeJournal(tx, { actor, action: 'account.passwordChanged', subject: actor.id });
  });
  return ok(null);
}

/** Changes the name that others see. */
export async function changeOwnName(db: Db, actor: Actor, name: string): Promise<void> {
  await db.$transaction(async (tx) => {
    await tx.user.update({ where: { id: actor.id }, data: { name } });
    await writeJournal(tx, { actor, action: 'account.renamed', subject: actor.id });
  });
}

/** Ends one of one's own sessions. Nothing happens when it is over already, or someone else's. */
export async function endOwnSession(db: Db, actor: Actor, sessionId: string): Promise<void> {
  await db.$transaction(async (tx) => {
    const { count } = await tx.session.deleteMany({ where: { id: sessionId, userId: actor.id } });
    if (count > 0)
      await writeJournal(tx, {
        actor,
        action: 'account.sessionsEnded',
        subject: actor.id,
        detail: { count },
      });
  });
}

/** Ends all of one's own sessions but this one. */
export async function endOtherSessions(
  db: Db,
  { actor, sessionId }: { actor: Actor; sessionId: string },
): Promise<void> {
  await db.$transaction(async (tx) => {
    const { count } = await tx.session.deleteMany({ where: { userId: actor.id, id: { not: sessionId } } });
    await writeJournal(tx, { actor, action: 'account.sessionsEnded', subject: actor.id, detail: { count } });
  });
}
