import type { Metadata } from 'next';
import { DoneNotice } from '@/components/admin/done-notice';
import { EditionHead } from '@/components/edition/edition-head';
import { RevisionHistory } from '@/components/edition/revision-history';
import { Pagination } from '@/components/ui/pagination';
import { requireRole } from '@/lib/accounts/require-role';
import { db } from '@/lib/db/client';
import { staffPath } from '@/lib/publishing/model';
import { listRevisions } from '@/lib/publishing/queries/list-revisions';
import { countOf } from '@/lib/text/french';
import { toNumber } from '../../../to-number';
import { type EditionParams, readEditionPage } from '../read-edition-page';

type Props = {
  params: EditionParams;
  searchParams: Promise<{ page?: string | string[]; fait?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await requireRole('redaction');
  return { title: `Historique de « ${(await readEditionPage(params)).title} »` };
}

/** Every version of a sheet or a lever, and what was done to it. */
export default async function HistoryPage({ params, searchParams }: Props) {
  await requireRole('redaction');
  const edition = await readEditionPage(params);
  const { page, fait } = await searchParams;
  const list = await listRevisions(db(), edition.id, toNumber(page) ?? 1);
  const path = `${staffPath(edition)}/historique`;
  return (
    <>
      <EditionHead edition={edition} title="Historique" current="history" />
      <DoneNotice done={fait} />
      <p className="mt-4">{countOf(list.total, 'version')}, la plus récente d’abord.</p>
      <RevisionHistory edition={edition} list={list} />
      <Pagination page={list.page} pageCount={list.pageCount} href={(n) => `${path}?page=${n}`} />
    </>
  );
}
