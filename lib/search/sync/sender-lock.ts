import type { PrismaClient } from '@/lib/db/generated/client';
import type { MeiliConfig } from '../meilisearch/config';
import { targetOf } from '../meilisearch/config';

/** The rebuild of a hundred thousand sheets on a slow machine. */
const LONGEST_MS = 6 * 60 * 60_000;

/**
 * Runs `work` while no other process of the catalogue writes to this index; null when one does. The lock is that of a
 * transaction that does nothing else, on a connection of its own: a process that dies, even killed, gives it back.
 */
export async function asOnlySender<Answer>(
  db: PrismaClient,
  config: MeiliConfig,
  work: () => Promise<Answer>,
): Promise<Answer | null> {
  return db.$transaction(
    async (tx) => {
      await tx.$executeRaw`SET LOCAL idle_in_transaction_session_timeout = 0`;
      const [row] = await tx.$queryRaw<{ held: boolean }[]>`
        SELECT pg_try_advisory_xact_lock(hashtextextended(${`search ${targetOf(config)}`}, 0)) AS held`;
      return row?.held ? work() : null;
    },
    { timeout: LONGEST_MS, maxWait: 10_000 },
  );
}
