import type { Metadata } from 'next';
import { DoneNotice } from '@/components/admin/done-notice';
import { FruitlessSearches, IndexState, ThinSpots } from '@/components/dashboard/gaps';
import { OwnWork } from '@/components/dashboard/own-work';
import { Recent } from '@/components/dashboard/recent';
import { Corrections, DueReviews, Plans, ToReview } from '@/components/dashboard/to-do';
import { BrokenLinks, Neglected, Unplaced } from '@/components/dashboard/to-mend';
import { editionsPath } from '@/components/staff-list/list-words';
import { requireRole } from '@/lib/accounts/require-role';
import { db } from '@/lib/db/client';
import { listBrokenLinks } from '@/lib/links/staff-queries';
import { EVERYTHING } from '@/lib/publishing/queries/list-query';
import {
  dueReviewsQuery,
  neglectedQuery,
  readDashboard,
  SHOWN,
  UNPLACED_QUERY,
} from '@/lib/publishing/queries/read-dashboard';
import { listSearches } from '@/lib/search/list-searches';
import { readSearchState } from '@/lib/search/state';

export const metadata: Metadata = { title: { absolute: 'Tableau de bord – Espace de l’équipe' } };

/** What calls for whoever looks, then what the catalogue lacks. */
export default async function DashboardPage({ searchParams }: { searchParams: Promise<{ fait?: string }> }) {
  const actor = await requireRole('redaction');
  const now = new Date();
  const [{ fait }, dashboard, broken, searches, search] = await Promise.all([
    searchParams,
    readDashboard(db(), actor.id, now),
    listBrokenLinks(db(), SHOWN),
    listSearches(db(), { text: '', atLeast: 1, page: 1 }, SHOWN),
    readSearchState(db()),
  ]);
  const pathOf = (narrowed: Partial<typeof EVERYTHING>) =>
    editionsPath('initiative', { ...EVERYTHING, ...narrowed });
  return (
    <>
      <h1 className="mt-8 text-4xl">Tableau de bord</h1>
      <DoneNotice done={fait} />
      <div className="mt-6 gap-x-12 lg:columns-2">
        <OwnWork {...dashboard} draftsPath={pathOf({ author: actor.id, step: 'draft' })} />
        <ToReview {...dashboard} path={pathOf({ step: 'in_review' })} />
        <Plans {...dashboard} path={pathOf({ isScheduled: true })} />
        <DueReviews {...dashboard} path={pathOf(dueReviewsQuery(now))} />
        <Corrections {...dashboard} />
        <Recent {...dashboard} />
        <Neglected {...dashboard} path={pathOf(neglectedQuery(now))} />
        <Unplaced {...dashboard} path={pathOf(UNPLACED_QUERY)} />
        <BrokenLinks broken={broken} />
        <FruitlessSearches searches={searches} />
        <ThinSpots {...dashboard} />
        <IndexState search={search} />
      </div>
    </>
  );
}
