import type { Db } from '@/lib/db/client';
import { writeJournal } from './write-journal';

/** Leaves a line for a session that was opened. `means`: what was shown for it. */
export async function noteSignIn(db: Db, userId: string, means: string): Promise<void> {
  await db.$transaction((tx) =>
    writeJournal(tx, {
      actor: { id: userId },
      action: 'account.signedIn',
      subject: userId,
      detail: { means },
    }),
  );
}
