import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { DoneNotice } from '@/components/admin/done-notice';
import { BulkBar } from '@/components/staff-list/bulk-bar';
import { actionsFor } from '@/components/staff-list/bulk-words';
import { EditionTable } from '@/components/staff-list/edition-table';
import { ListFilters } from '@/components/staff-list/list-filters';
import { editionsPath, LIST_WORDS } from '@/components/staff-list/list-words';
import { NothingListed } from '@/components/staff-list/nothing-listed';
import { Notice } from '@/components/ui/notice';
import { Pagination } from '@/components/ui/pagination';
import { requireRole } from '@/lib/accounts/require-role';
import { db } from '@/lib/db/client';
import { kindOfSegment } from '@/lib/publishing/model';
import { listChoices } from '@/lib/publishing/queries/list-choices';
import { listEditions } from '@/lib/publishing/queries/list-editions';
import { parseListQuery, toListParams } from '@/lib/publishing/queries/list-query';
import { fromPageParams } from '@/lib/search/query';
import { countOf, formatList } from '@/lib/text/french';

type Props = {
  params: Promise<{ genre: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const kind = kindOfSegment((await params).genre);
  return { title: kind ? LIST_WORDS[kind].title : 'Page introuvable' };
}

export default async function EditionsPage({ params, searchParams }: Props) {
  const actor = await requireRole('redaction');
  const { genre } = await params;
  const kind = kindOfSegment(genre);
  if (!kind) notFound();
  const address = fromPageParams(await searchParams);
  const { query, misunderstood } = parseListQuery(address);
  const [{ total, pageCount, lines }, choices] = await Promise.all([
    listEditions(db(), kind, query),
    listChoices(db()),
  ]);
  const words = LIST_WORDS[kind];
  return (
    <>
      <div className="mt-8 flex flex-wrap items-center justify-between gap-3">
        <h1 className="text-4xl">{words.title}</h1>
        <Link className="button" href={`/admin/${genre}/nouvelle`}>
          {words.create}
        </Link>
      </div>
      <DoneNotice done={address.get('fait') ?? undefined} />
      {misunderstood.length > 0 && (
        <Notice title="Cette adresse n’a pas été comprise en entier">
          Sans effet ici&nbsp;: {formatList(misunderstood)}.
        </Notice>
      )}
      <ListFilters kind={kind} query={query} choices={choices} />
      <div className="mt-6 flex flex-wrap items-baseline justify-between gap-3">
        <h2 className="text-xl">{countOf(total, words.one, words.many)}</h2>
        {total > 0 && (
          <a href={editionsPath(kind, query, '/export.csv')} download>
            Exporter cette liste (CSV)
          </a>
        )}
      </div>
      {lines.length === 0 ? (
        <NothingListed kind={kind} query={query} total={total} />
      ) : (
        <form action={`/admin/${genre}/lot`} method="get" autoComplete="off">
          <input type="hidden" name="retour" value={toListParams(query).toString()} />
          <EditionTable kind={kind} query={query} lines={lines} choices={choices} />
          <BulkBar actions={actionsFor(kind, actor, query)} />
        </form>
      )}
      <Pagination
        page={query.page}
        pageCount={pageCount}
        href={(page) => editionsPath(kind, { ...query, page })}
      />
    </>
  );
}
