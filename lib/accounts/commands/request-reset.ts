import type { Db } from '@/lib/db/client';
import { makePasswordLink, RESET_MS } from '../password-links';
import { toEmail } from '../to-email';
import { writeJournal } from '../write-journal';

/**
 * The token to send to `email` so that its owner chooses another password; null when nothing is to be sent: no such account, or
 * a closed one. Call it once the answer has left, so that its duration tells nothing either.
 */
export async function requestReset(db: Db, email: string): Promise<{ to: string; token: string } | null> {
  const user = await db.user.findUnique({ where: { email: toEmail(email) } });
  if (!user || user.disabledAt) return null;
  const token = await makePasswordLink(db, user.id, RESET_MS);
  await db.$transaction((tx) =>
    writeJournal(tx, { actor: null, action: 'account.resetRequested', subject: user.id }),
  );
  return { to: user.email, token };
}
