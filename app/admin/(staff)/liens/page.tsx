import type { Metadata } from 'next';
import { DoneNotice } from '@/components/admin/done-notice';
import { LinkList } from '@/components/link/link-list';
import { countToSee, VerdictFilter } from '@/components/link/verdict-filter';
import { Pagination } from '@/components/ui/pagination';
import { requireRole } from '@/lib/accounts/require-role';
import { db } from '@/lib/db/client';
import { linksPath, parseLinksQuery } from '@/lib/links/links-path';
import { getLatestRun } from '@/lib/links/runs';
import { countLinks, LINKS_PER_PAGE, listLinks } from '@/lib/links/staff-queries';
import { countOf, formatMoment } from '@/lib/text/french';
import { recheckLinkAction } from './actions';

export const metadata: Metadata = { title: 'Liens' };

type Props = { searchParams: Promise<{ etat?: unknown; page?: unknown; fait?: string }> };

export default async function LinksPage({ searchParams }: Props) {
  await requireRole('redaction');
  const params = await searchParams;
  const asked = parseLinksQuery(params);
  const [counts, ranAt] = await Promise.all([countLinks(db()), getLatestRun(db())]);
  const total = asked.verdict ? (counts.get(asked.verdict) ?? 0) : countToSee(counts);
  const pageCount = Math.max(1, Math.ceil(total / LINKS_PER_PAGE));
  const query = { ...asked, page: Math.min(asked.page, pageCount) };
  const links = await listLinks(db(), query);

  return (
    <>
      <h1 className="mt-8 text-4xl">Liens</h1>
      <DoneNotice done={params.fait} />
      <p className="mt-3 max-w-[72ch]">
        Les liens des fiches et des leviers vers d’autres sites sont vérifiés chaque jour s’ils sont cassés,
        chaque semaine sinon.{' '}
        {ranAt
          ? `Dernière vérification le ${formatMoment(ranAt)}.`
          : 'Aucune vérification n’a encore eu lieu.'}
      </p>
      <VerdictFilter counts={counts} chosen={query.verdict} />
      <p className="mt-6 font-semibold">{total === 0 ? 'Aucun lien.' : `${countOf(total, 'lien')}.`}</p>
      <LinkList links={links} query={query} recheck={recheckLinkAction} />
      <Pagination page={query.page} pageCount={pageCount} href={(page) => linksPath({ ...query, page })} />
    </>
  );
}
