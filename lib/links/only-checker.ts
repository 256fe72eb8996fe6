import { setTimeout as wait } from 'node:timers/promises';
import type { PrismaClient } from '@/lib/db/generated/client';

/** A run gives up well before. */
const LONGEST_MS = 3 * 60 * 60_000;
const ASK_MS = 250;

/**
 * Runs `work` while no other process of the catalogue checks links; null when one still does after `patienceMs`. The lock is
 * that of a transaction that does nothing else, on a connection of its own: a process that dies, even killed, gives it back.
 */
export async function asOnlyChecker<Answer>(
  db: PrismaClient,
  work: () => Promise<Answer>,
  patienceMs = 0,
): Promise<Answer | null> {
  for (const until = Date.now() + patienceMs; ; await wait(ASK_MS)) {
    const done = await tryOnce(db, work);
    if (done || Date.now() >= until) return done?.answer ?? null;
  }
}

function tryOnce<Answer>(db: PrismaClient, work: () => Promise<Answer>): Promise<{ answer: Answer } | null> {
  return db.$transaction(
    async (tx) => {
      await tx.$executeRaw`SET LOCAL idle_in_transaction_session_timeout = 0`;
      const [row] = await tx.$queryRaw<{ held: boolean }[]>`
        SELECT pg_try_advisory_xact_lock(hashtextextended('links check', 0)) AS held`;
      return row?.held ? { answer: await work() } : null;
    },
    { timeout: LONGEST_MS, maxWait: 10_000 },
  );
}
