import type { PrismaClient } from '@/lib/db/generated/client';

/** When someone last saved an edition: what they typed before is in it. */
export async function lastSavedBy(db: PrismaClient, editionId: number, userId: string): Promise<Date | null> {
  const last = await db.revision.findFirst({
    where: { editionId, authorId: userId },
    select: { createdAt: true },
    orderBy: { version: 'desc' },
  });
  return last?.createdAt ?? null;
}
