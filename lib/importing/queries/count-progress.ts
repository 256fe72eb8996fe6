import { Prisma, type PrismaClient } from '@/lib/db/generated/client';
import type { ImportProgress } from './model';

type Counts = { progress: ImportProgress; warningCount: number };

const NONE: Counts = {
  progress: { total: 0, waiting: 0, applied: 0, refused: 0, unread: 0 },
  warningCount: 0,
};

/** How many items of each import are where, and how many warnings they hold; of those given, or of all. */
export async function countProgress(
  db: PrismaClient,
  importId?: number,
): Promise<{ of(importId: number): Counts }> {
  const where = importId === undefined ? Prisma.empty : Prisma.sql`WHERE "importId" = ${importId}`;
  const rows = await db.$queryRaw<(ImportProgress & { importId: number; warnings: number })[]>`
    SELECT "importId", count(*)::int AS total,
      count(*) FILTER (WHERE state = 'waiting')::int AS waiting,
      count(*) FILTER (WHERE state = 'applied')::int AS applied,
      count(*) FILTER (WHERE state = 'refused')::int AS refused,
      count(*) FILTER (
        WHERE state = 'applied' AND "decidedAt" IS NOT NULL AND "decidedById" IS NULL
      )::int AS unread,
      coalesce(sum(jsonb_array_length(warnings)), 0)::int AS warnings
    FROM "ImportItem" ${where} GROUP BY "importId"`;
  const counts = new Map(
    rows.map(({ importId, warnings, ...progress }) => [importId, { progress, warningCount: warnings }]),
  );
  return { of: (id) => counts.get(id) ?? NONE };
}
