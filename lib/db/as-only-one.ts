import type { PrismaClient } from '@/lib/db/generated/client';

/**
 * Runs `work` while no other process of the catalogue runs one of that name; null when one does. The lock is that of a
 * transaction that does nothing else, on a connection of its own: a process that dies, even killed, gives it back.
 * @param longestMs after which the lock is lost: more than the work may ever take.
 */
export async function asOnlyOne<Answer>(
  db: PrismaClient,
  name: string,
  longestMs: number,
  work: () => Promise<Answer>,
): Promise<{ answer: Answer } | null> {
  return db.$transaction(
    async (tx) => {
      await tx.$executeRaw`SET LOCAL idle_in_transaction_session_timeout = 0`;
      const [row] = await tx.$queryRaw<{ held: boolean }[]>`
        SELECT pg_try_advisory_xact_lock(hashtextextended(${name}, 0)) AS held`;
      return row?.held ? { answer: await work() } : null;
    },
    { timeout: longestMs, maxWait: 10_000 },
  );
}
