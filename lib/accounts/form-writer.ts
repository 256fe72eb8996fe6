import { db } from '@/lib/db/client';
import type { Actor } from './actor';
import { currentSession } from './current-session';
import { readFormToken } from './form-token';

/**
 * Whose text a form brings: of whoever is signed in and was shown that form; otherwise (the session is over, or someone else
 * signed in since) of the person it was shown to, for whom it may be kept and nothing more.
 */
export type FormWriter = { isSignedIn: true; actor: Actor } | { isSignedIn: false; userId: string };

/** @returns null when the form says nothing of whom it was shown to and nobody is signed in, or when their account is closed. */
export async function writerOfForm(token: string, editionId: number, now: Date): Promise<FormWriter | null> {
  const [session, shownTo] = [await currentSession(), readFormToken(token, editionId, now)];
  if (session && (shownTo === null || shownTo === session.actor.id))
    return { isSignedIn: true, actor: session.actor };
  if (shownTo === null) return null;
  const isOpen = await db().user.count({ where: { id: shownTo, disabledAt: null } });
  return isOpen ? { isSignedIn: false, userId: shownTo } : null;
}
