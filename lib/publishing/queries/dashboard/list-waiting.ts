import type { PrismaClient } from '@/lib/db/generated/client';
import { type NamedEdition, type Shortlist, toShortlist } from './shortlist';

/** An edition that waits for a second pair of eyes. */
export type WaitingEdition = NamedEdition & {
  since: Date;
  author: string | null;
  /** Whoever looks wrote it: somebody else has to read it. */
  isOwn: boolean;
  /** Readers who have approved this very version. */
  approvals: number;
};

/** What waits for review: what `userId` can read first, and the oldest of it before the rest. */
export async function listWaiting(
  db: PrismaClient,
  userId: string,
  limit: number,
): Promise<Shortlist<WaitingEdition>> {
  const rows = await db.$queryRaw<(WaitingEdition & { total: number })[]>`
    SELECT e.id, e.kind, e.title, coalesce(submitted.at, e."updatedAt") AS since, u.name AS author,
      e."authorId" IS NOT DISTINCT FROM ${userId} AS "isOwn",
      (SELECT count(*)::int FROM "Approval" a WHERE a."revisionId" = (
        SELECT r.id FROM "Revision" r WHERE r."editionId" = e.id ORDER BY r.version DESC LIMIT 1)) AS approvals,
      (count(*) OVER ())::int AS total
    FROM "Edition" e
    LEFT JOIN "User" u ON u.id = e."authorId"
    LEFT JOIN LATERAL (
      SELECT at FROM "JournalEntry" j WHERE j."editionId" = e.id AND j.action = 'edition.submitted'
      ORDER BY j.at DESC LIMIT 1
    ) submitted ON true
    WHERE e.step = 'in_review' AND e."deletedAt" IS NULL
    ORDER BY "isOwn", since, e.id LIMIT ${limit}`;
  return toShortlist(rows);
}
