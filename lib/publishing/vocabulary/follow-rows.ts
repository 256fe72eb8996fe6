import type { Prisma } from '@/lib/db/generated/client';

type Row = { id: number; version: number };

/**
 * Numbers sheets and levers whose rows have just changed, and leaves a mark for whoever follows. They are no longer what a file
 * said: an import leaves them alone.
 */
export async function followRows(
  tx: Prisma.TransactionClient,
  { initiatives, levers }: { initiatives: number[]; levers: number[] },
  now: Date,
): Promise<void> {
  const sheets = await tx.$queryRaw<Row[]>`
    UPDATE "Initiative" SET version = version + 1, "contentHash" = NULL, "updatedAt" = ${now}
    WHERE id = ANY (${initiatives}::int[]) RETURNING id, version`;
  const others = await tx.$queryRaw<Row[]>`
    UPDATE "Lever" SET version = version + 1, "contentHash" = NULL, "updatedAt" = ${now}
    WHERE id = ANY (${levers}::int[]) RETURNING id, version`;
  const toMark = (subject: string) => (row: Row) => ({ subject, subjectId: row.id, version: row.version });
  await tx.outboxEntry.createMany({
    data: [...sheets.map(toMark('initiative')), ...others.map(toMark('lever'))],
  });
}
