import type { PrismaClient } from '@/lib/db/generated/client';

/** One line of an edition's journal. */
export type JournalLine = {
  id: bigint;
  at: Date;
  action: string;
  /** Null: the server by itself, an import, or an account that is gone. */
  by: string | null;
  detail: Record<string, unknown>;
};

/** What was done to an edition, the latest first. */
export async function listJournal(
  db: PrismaClient,
  editionId: number,
  {
    take,
    actions,
    after,
    from,
    to,
  }: {
    take: number;
    actions?: string[];
    /** Only what came after this line. */
    after?: bigint;
    from?: Date;
    to?: Date;
  },
): Promise<JournalLine[]> {
  const rows = await db.journalEntry.findMany({
    where: {
      editionId,
      ...(actions ? { action: { in: actions } } : {}),
      ...(after === undefined ? {} : { id: { gt: after } }),
      ...(from || to ? { at: { ...(from ? { gte: from } : {}), ...(to ? { lt: to } : {}) } } : {}),
    },
    select: { id: true, at: true, action: true, detail: true, actor: { select: { name: true } } },
    orderBy: { id: 'desc' },
    take,
  });
  return rows.map(({ actor, detail, ...line }) => ({
    ...line,
    by: actor?.name ?? null,
    detail: detail as Record<string, unknown>,
  }));
}
