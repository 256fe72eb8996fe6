import type { PrismaClient } from '@/lib/db/generated/client';

/** A form says that it is open every 30 seconds; after two minutes of silence nobody is sure any more. */
const OPEN_MS = 2 * 60_000;
/** Without scripts, opening is all that is known: beyond two hours it says nothing. */
const REMEMBERED_MS = 2 * 60 * 60_000;

/** Who else has the form of an edition open, or opened it not long ago. */
export async function listPresences(
  db: PrismaClient,
  editionId: number,
  exceptUserId: string,
  now: Date,
): Promise<{ name: string; openedAt: Date; isOpen: boolean }[]> {
  const rows = await db.editingPresence.findMany({
    where: {
      editionId,
      userId: { not: exceptUserId },
      seenAt: { gte: new Date(now.getTime() - REMEMBERED_MS) },
    },
    select: { openedAt: true, seenAt: true, user: { select: { name: true } } },
    orderBy: { seenAt: 'desc' },
  });
  return rows.map(({ openedAt, seenAt, user }) => ({
    name: user.name,
    openedAt,
    isOpen: now.getTime() - seenAt.getTime() < OPEN_MS,
  }));
}
