import type { PrismaClient } from '@/lib/db/generated/client';
import { type NamedEdition, type Shortlist, toShortlist } from './shortlist';

/** A publication to come, or one that was to come and could not be made. */
export type PlannedPublication = NamedEdition & { at: Date };

/** Publications to come, the next one first. */
export async function listPlanned(db: PrismaClient, limit: number): Promise<Shortlist<PlannedPublication>> {
  const rows = await db.$queryRaw<(PlannedPublication & { total: number })[]>`
    SELECT id, kind, title, "scheduledAt" AS at, (count(*) OVER ())::int AS total
    FROM "Edition" WHERE "scheduledAt" IS NOT NULL AND "deletedAt" IS NULL
    ORDER BY "scheduledAt", id LIMIT ${limit}`;
  return toShortlist(rows);
}

/** Planned publications that were not fit to be made, and that nobody has planned or made since; the last one first. */
export async function listFailedPlans(
  db: PrismaClient,
  limit: number,
): Promise<Shortlist<PlannedPublication>> {
  const rows = await db.$queryRaw<(PlannedPublication & { total: number })[]>`
    SELECT * FROM (
      SELECT e.id, e.kind, e.title, failed.at, (count(*) OVER ())::int AS total
      FROM (
        SELECT "editionId", max(at) AS at FROM "JournalEntry"
        WHERE action = 'edition.scheduleFailed' GROUP BY "editionId"
      ) failed
      JOIN "Edition" e ON e.id = failed."editionId"
      WHERE e."deletedAt" IS NULL AND NOT EXISTS (
        SELECT 1 FROM "JournalEntry" later
        WHERE later."editionId" = e.id AND later.at > failed.at
          AND later.action IN ('edition.published', 'edition.scheduled'))
    ) unsettled ORDER BY at DESC, id LIMIT ${limit}`;
  return toShortlist(rows);
}

/** An edition to read again: the day that was set has come. `reviewOn`: « 2026-11-21 ». */
export type DueReview = NamedEdition & { reviewOn: string };

/** Editions to read again on this day (« 2026-11-21 ») or before, the longest due first. */
export async function listDueReviews(
  db: PrismaClient,
  day: string,
  limit: number,
): Promise<Shortlist<DueReview>> {
  const rows = await db.$queryRaw<(DueReview & { total: number })[]>`
    SELECT id, kind, title, "reviewOn"::text AS "reviewOn", (count(*) OVER ())::int AS total
    FROM "Edition" WHERE "reviewOn" <= ${day}::date AND "deletedAt" IS NULL
    ORDER BY "reviewOn", id LIMIT ${limit}`;
  return toShortlist(rows);
}
