import type { Prisma } from '@/lib/db/generated/client';
import type { Actor } from './actor';

/** One line of the journal. `action` is « domain.done », in English: « edition.published », « account.invited ». */
export type JournalLine = {
  /** None: the server by itself, or the command line. */
  actor: Pick<Actor, 'id'> | null;
  action: string;
  /** What it was done to, as it is called now: a title, a label. Never an e-mail or anyone's name. */
  subject: string;
  editionId?: number;
  detail?: Prisma.InputJsonObject;
};

/** Writes who did what, in the transaction that does it: nothing is done without its line, and no line tells of what was undone. */
export async function writeJournal(
  tx: Prisma.TransactionClient,
  { actor, action, subject, editionId, detail = {} }: JournalLine,
): Promise<void> {
  await tx.journalEntry.create({ data: { actorId: actor?.id ?? null, action, subject, editionId, detail } });
}
