import { db } from '@/lib/db/client';
import { auth } from './auth';
import { currentSession, sessionHeaders } from './current-session';
import { writeJournal } from './write-journal';

/** Ends the session of this request, if there is one, and takes its cookie back. */
export async function signOut(): Promise<void> {
  const session = await currentSession();
  if (session) {
    const { actor } = session;
    await db().$transaction((tx) =>
      writeJournal(tx, { actor, action: 'account.signedOut', subject: actor.id }),
    );
  }
  await auth().api.signOut({ headers: await sessionHeaders() });
}
