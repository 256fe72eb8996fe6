import { writeJournal } from '@/lib/accounts/write-journal';
import type { PrismaClient } from '@/lib/db/generated/client';
import type { LinkVerdict } from './model';

/** `left`: due, and not looked at. `isOffline`: no site answered at all, and nothing was kept. */
export type LinkRun = {
  checked: number;
  left: number;
  verdicts: Partial<Record<LinkVerdict, number>>;
  isOffline: boolean;
  isCancelled: boolean;
};

/** What the journal calls a run: the next one is counted from it. */
const RUN_ACTION = 'links.checked';

/** Leaves a run in the journal. */
export async function noteRun(db: PrismaClient, { checked, left, verdicts }: LinkRun): Promise<void> {
  await db.$transaction((tx) =>
    writeJournal(tx, {
      actor: null,
      action: RUN_ACTION,
      subject: 'Liens sortants',
      detail: { checked, left, ...verdicts },
    }),
  );
}

/** When the last run ended; null before the first. */
export async function getLatestRun(db: PrismaClient): Promise<Date | null> {
  const last = await db.journalEntry.findFirst({
    where: { action: RUN_ACTION },
    orderBy: { at: 'desc' },
    select: { at: true },
  });
  return last?.at ?? null;
}
