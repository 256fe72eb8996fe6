import type { PrismaClient } from '@/lib/db/generated/client';
import { parisDay, yearsBefore } from '@/lib/text/paris-day';
import { listOwnDrafts, listUnsavedWork } from './dashboard/list-own-work';
import { listDueReviews, listFailedPlans, listPlanned } from './dashboard/list-planned';
import { listRecent, listWaitingCorrections } from './dashboard/list-recent';
import { listWaiting } from './dashboard/list-waiting';
import { readCoverage } from './dashboard/read-coverage';
import { listEditions } from './list-editions';
import { EVERYTHING, type ListQuery } from './list-query';

/** Years after which staff are told that nobody verified a sheet: one before the public is. */
const YEARS_BEFORE_CHECK = 2;

/** Lines of a block; its link leads to the rest. */
export const SHOWN = 5;

/** Sheets online that nobody has verified, nor said to be true, for two years; the oldest first. */
export function neglectedQuery(now: Date): ListQuery {
  const notVerifiedSince = yearsBefore(parisDay(now), YEARS_BEFORE_CHECK);
  return {
    ...EVERYTHING,
    online: 'published',
    notVerifiedSince,
    sort: 'valable',
    isDescending: false,
    columns: ['etat', 'auteur', 'valable', 'verifiee'],
  };
}

/** Sheets to read again on the day it is, or before. */
export function dueReviewsQuery(now: Date): ListQuery {
  return { ...EVERYTHING, reviewBefore: parisDay(now), columns: ['etat', 'auteur', 'revoir'] };
}

/** Sheets, drafts included, of which a place has no territory. */
export const UNPLACED_QUERY: ListQuery = { ...EVERYTHING, hasUnknownPlace: true };

export type Dashboard = Awaited<ReturnType<typeof readDashboard>>;

/** What calls for `userId`, and what the catalogue lacks: the number of queries does not depend on what there is. */
export async function readDashboard(db: PrismaClient, userId: string, now: Date) {
  const [
    unsaved,
    drafts,
    waiting,
    planned,
    failed,
    dueReviews,
    recent,
    corrections,
    neglected,
    unplaced,
    coverage,
  ] = await Promise.all([
    listUnsavedWork(db, userId, SHOWN),
    listOwnDrafts(db, userId, SHOWN),
    listWaiting(db, userId, SHOWN),
    listPlanned(db, SHOWN),
    listFailedPlans(db, SHOWN),
    listDueReviews(db, parisDay(now), SHOWN),
    listRecent(db, 2 * SHOWN),
    listWaitingCorrections(db, SHOWN),
    listEditions(db, 'initiative', neglectedQuery(now), SHOWN),
    listEditions(db, 'initiative', UNPLACED_QUERY, SHOWN),
    readCoverage(db, null),
  ]);
  return {
    unsaved,
    drafts,
    waiting,
    planned,
    failed,
    dueReviews,
    recent,
    corrections,
    neglected,
    unplaced,
    coverage,
  };
}
