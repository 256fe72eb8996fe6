import { cookies } from 'next/headers';
import { cache } from 'react';
import { db } from '@/lib/db/client';
import type { Actor, Role } from './actor';
import { auth } from './auth';

/** A session that nobody has used for so long is over. */
const IDLE_MS = 12 * 3600 * 1000;
/** Its last use is written down no more often. */
const SEEN_EVERY_MS = 5 * 60 * 1000;

export type CurrentSession = { actor: Actor; sessionId: string; hasSecondFactor: boolean };

/**
 * The session of this request, as the database has it now: a session that was ended, an account that was closed and a role
 * that was changed count from the next request on. Null for anyone else. Read once per rendering.
 */
export const currentSession = cache(async (): Promise<CurrentSession | null> => {
  const found = await auth().api.getSession({ headers: await sessionHeaders() });
  if (!found || found.user.disabledAt) return null;
  const { session, user } = found;
  const unused = Date.now() - session.updatedAt.getTime();
  if (unused > IDLE_MS) {
    await db().session.deleteMany({ where: { id: session.id } });
    return null;
  }
  if (unused > SEEN_EVERY_MS)
    await db().session.updateMany({ where: { id: session.id }, data: { updatedAt: new Date() } });
  return {
    actor: { id: user.id, name: user.name, email: user.email, role: user.role as Role },
    sessionId: session.id,
    hasSecondFactor: user.twoFactorEnabled === true,
  };
});

/**
 * The cookies of this request as the headers that better-auth reads them from. Those that the action has just set are among
 * them, so that the page made in its answer knows the session that replaced another.
 */
export async function sessionHeaders(): Promise<Headers> {
  return new Headers({ cookie: (await cookies()).toString() });
}
