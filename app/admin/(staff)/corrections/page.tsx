import type { Metadata } from 'next';
import Link from 'next/link';
import { DoneNotice } from '@/components/admin/done-notice';
import { CorrectionFilter, STATES } from '@/components/correction/correction-filter';
import { CorrectionList } from '@/components/correction/correction-list';
import { Pagination } from '@/components/ui/pagination';
import { requireRole } from '@/lib/accounts/require-role';
import { db } from '@/lib/db/client';
import { type CorrectionFilter as Filter, listCorrections } from '@/lib/publishing/queries/list-corrections';
import { fromPageParams } from '@/lib/search/query';
import { countOf } from '@/lib/text/french';
import { toNumber } from '../to-number';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export const metadata: Metadata = { title: 'Corrections des lecteurs' };

/** What readers propose: by sheet, the oldest first. */
export default async function CorrectionsPage({ searchParams }: Props) {
  await requireRole('redaction');
  const address = fromPageParams(await searchParams);
  const filter = readFilter(address);
  const { items, total, page, pageCount } = await listCorrections(db(), filter);
  const hrefOf = (n: number) => {
    const params = new URLSearchParams(address);
    params.delete('fait');
    params.set('page', String(n));
    return `/admin/corrections?${params}`;
  };
  return (
    <>
      <h1 className="mt-8 text-4xl">Corrections des lecteurs</h1>
      <DoneNotice done={address.get('fait') ?? undefined} />
      <CorrectionFilter filter={filter} />
      <p className="mt-5 font-semibold">{countOf(total, 'correction')}</p>
      {filter.editionId && (
        <p className="mt-1">
          D’une seule page. <Link href="/admin/corrections">Voir celles de toutes les pages</Link>
        </p>
      )}
      <CorrectionList items={items} />
      <Pagination page={page} pageCount={pageCount} href={hrefOf} />
    </>
  );
}

function readFilter(address: URLSearchParams): Filter {
  const state = address.get('etat') ?? '';
  const kind = address.get('genre');
  const number = (name: string) => toNumber(address.get(name) ?? undefined);
  return {
    state: Object.hasOwn(STATES, state) ? STATES[state as keyof typeof STATES] : 'waiting',
    kind: kind === 'initiative' || kind === 'lever' ? kind : null,
    editionId: number('fiche'),
    page: number('page') ?? 1,
  };
}
