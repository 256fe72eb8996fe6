import { Prisma, type PrismaClient } from '@/lib/db/generated/client';
import type { ImportItemKind } from '@/lib/db/generated/enums';
import type { ImportProgress } from './model';

type Counts = { progress: ImportProgress; warningCount: number };

type Row = Omit<ImportProgress, 'byKind'> & { importId: number; kind: ImportItemKind; warnings: number };

const KINDS: ImportItemKind[] = ['initiative', 'lever', 'term'];

/** How many items of each import are where, and how many warnings they hold; of those given, or of all. */
export async function countProgress(
  db: PrismaClient,
  importId?: number,
): Promise<{ of(importId: number): Counts }> {
  const where = importId === undefined ? Prisma.empty : Prisma.sql`WHERE "importId" = ${importId}`;
  const rows = await db.$queryRaw<Row[]>`
    SELECT "importId", kind, count(*)::int AS total,
      count(*) FILTER (WHERE state = 'waiting')::int AS waiting,
      count(*) FILTER (WHERE state = 'applied')::int AS applied,
      count(*) FILTER (WHERE state = 'refused')::int AS refused,
      count(*) FILTER (
        WHERE state = 'applied' AND "decidedAt" IS NOT NULL AND "decidedById" IS NULL
      )::int AS unread,
      coalesce(sum(jsonb_array_length(warnings)), 0)::int AS warnings
    FROM "ImportItem" ${where} GROUP BY "importId", kind`;
  return { of: (id) => countsOf(rows.filter((row) => row.importId === id)) };
}

function countsOf(rows: Row[]): Counts {
  const sum = (of: (row: Row) => number) => rows.reduce((total, row) => total + of(row), 0);
  const byKind = KINDS.flatMap((kind) => {
    const row = rows.find((one) => one.kind === kind);
    return row ? [{ kind, done: row.total - row.waiting, total: row.total }] : [];
  });
  return {
    progress: {
      total: sum(({ total }) => total),
      waiting: sum(({ waiting }) => waiting),
      applied: sum(({ applied }) => applied),
      refused: sum(({ refused }) => refused),
      unread: sum(({ unread }) => unread),
      byKind,
    },
    warningCount: sum(({ warnings }) => warnings),
  };
}
