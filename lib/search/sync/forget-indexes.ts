import type { PrismaClient } from '@/lib/db/generated/client';

/**
 * Throws away the messages for indexes, and what is known of them: they would pile up for ever, and an index that has missed
 * some must be made again if Meilisearch comes back.
 */
export async function forgetIndexes(db: PrismaClient): Promise<void> {
  await db.$transaction([
    db.searchSync.deleteMany(),
    db.outboxEntry.deleteMany({ where: { subject: 'search' } }),
  ]);
}
