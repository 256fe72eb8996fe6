import type { PrismaClient } from '@/lib/db/generated/client';
import { type NamedEdition, type Shortlist, toShortlist } from './shortlist';

/** What someone typed and has not saved. */
export type UnsavedWork = NamedEdition & { updatedAt: Date };

/** A draft whose last version is theirs. `isReturned`: a reader gave it back, perhaps with a message. */
export type OwnDraft = NamedEdition & {
  updatedAt: Date;
  isReturned: boolean;
  message: string | null;
  returnedBy: string | null;
};

/** The working copies of `userId`, the last typed first. */
export async function listUnsavedWork(
  db: PrismaClient,
  userId: string,
  limit: number,
): Promise<Shortlist<UnsavedWork>> {
  const rows = await db.$queryRaw<(UnsavedWork & { total: number })[]>`
    SELECT e.id, e.kind, e.title, w."updatedAt", (count(*) OVER ())::int AS total
    FROM "WorkingCopy" w JOIN "Edition" e ON e.id = w."editionId"
    WHERE w."userId" = ${userId} AND e."deletedAt" IS NULL
    ORDER BY w."updatedAt" DESC, e.id LIMIT ${limit}`;
  return toShortlist(rows);
}

/** The drafts of `userId`: those that were returned first, then the last written. */
export async function listOwnDrafts(
  db: PrismaClient,
  userId: string,
  limit: number,
): Promise<Shortlist<OwnDraft>> {
  const rows = await db.$queryRaw<(OwnDraft & { total: number })[]>`
    SELECT e.id, e.kind, e.title, e."updatedAt", coalesce(last.action = 'edition.returned', false) AS "isReturned",
      CASE last.action WHEN 'edition.returned' THEN last.detail ->> 'message' END AS message,
      CASE last.action WHEN 'edition.returned' THEN u.name END AS "returnedBy",
      (count(*) OVER ())::int AS total
    FROM "Edition" e
    LEFT JOIN LATERAL (
      SELECT action, detail, "actorId" FROM "JournalEntry" j
      WHERE j."editionId" = e.id AND j.action IN ('edition.returned', 'edition.submitted', 'edition.published')
      ORDER BY j.at DESC, j.id DESC LIMIT 1
    ) last ON true
    LEFT JOIN "User" u ON u.id = last."actorId"
    WHERE e."authorId" = ${userId} AND e.step = 'draft' AND e."deletedAt" IS NULL
    ORDER BY "isReturned" DESC, e."updatedAt" DESC, e.id LIMIT ${limit}`;
  return toShortlist(rows);
}
