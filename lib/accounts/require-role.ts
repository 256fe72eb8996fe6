import { headers } from 'next/headers';
import { forbidden, redirect } from 'next/navigation';
import type { Actor, Role } from './actor';
import { hasRole } from './actor';
import { type CurrentSession, currentSession } from './current-session';
import { nextPath } from './next-path';

/**
 * Who asks for this page or this action, provided that they may do what `role` may. Anyone without a session is led to sign in
 * and back here afterwards; a role too narrow gets the page « Accès refusé » (403). Every page and every action calls it.
 */
export async function requireRole(role: Role): Promise<Actor> {
  const { actor } = await requireSession();
  if (!hasRole(actor, role)) forbidden();
  return actor;
}

/** Whoever is signed in, of whatever role, with their session: for what concerns their own account. */
export async function requireSession(): Promise<CurrentSession> {
  return (await currentSession()) ?? redirect(await signInPath());
}

/** The same for a route handler, which answers a bare 401 or 403 rather than a page. */
export async function actorOfRequest(role: Role): Promise<Actor | Response> {
  const session = await currentSession();
  if (!session) return refusal(401, 'Connectez-vous pour obtenir ce document.');
  if (!hasRole(session.actor, role)) return refusal(403, 'Votre rôle ne permet pas d’obtenir ce document.');
  return session.actor;
}

/** The sign-in page, which leads back to the page asked for. The server writes that header itself, over any that is received. */
async function signInPath(): Promise<string> {
  const wanted = nextPath((await headers()).get('x-catalogue-path'));
  return wanted === '/admin' ? '/admin/connexion' : `/admin/connexion?suite=${encodeURIComponent(wanted)}`;
}

function refusal(status: 401 | 403, sentence: string): Response {
  return new Response(`${sentence}\n`, {
    status,
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' },
  });
}
