import type { PrismaClient } from '@/lib/db/generated/client';

/** Someone has the form of an edition open: said when it opens, and again every half-minute while it stays open. */
export async function notePresence(
  db: PrismaClient,
  userId: string,
  editionId: number,
  { isOpening, now }: { isOpening: boolean; now: Date },
): Promise<void> {
  await db.$executeRaw`
    INSERT INTO "EditingPresence" ("userId", "editionId", "openedAt", "seenAt")
    SELECT ${userId}, id, ${now}, ${now} FROM "Edition" WHERE id = ${editionId}
    ON CONFLICT ("userId", "editionId") DO UPDATE SET "seenAt" = excluded."seenAt",
      "openedAt" = CASE WHEN ${isOpening} THEN excluded."openedAt" ELSE "EditingPresence"."openedAt" END`;
}

/** They saved, or left. */
export async function endPresence(db: PrismaClient, userId: string, editionId: number): Promise<void> {
  await db.editingPresence.deleteMany({ where: { userId, editionId } });
}
