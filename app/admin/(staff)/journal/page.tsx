import type { Metadata } from 'next';
import Link from 'next/link';
import { JournalFilters } from '@/components/journal/journal-filters';
import { JournalTable } from '@/components/journal/journal-table';
import { hasRole } from '@/lib/accounts/actor';
import { requireRole } from '@/lib/accounts/require-role';
import { db } from '@/lib/db/client';
import {
  type JournalQuery,
  parseJournalQuery,
  toJournalParams,
} from '@/lib/publishing/queries/journal-query';
import { listJournalChoices, readJournal } from '@/lib/publishing/queries/read-journal';
import { fromPageParams } from '@/lib/search/query';

export const metadata: Metadata = { title: 'Journal' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function JournalPage({ searchParams }: Props) {
  const actor = await requireRole('redaction');
  const query = parseJournalQuery(fromPageParams(await searchParams));
  const [{ rows, hasMore }, choices] = await Promise.all([
    readJournal(db(), query, actor),
    listJournalChoices(db(), actor),
  ]);
  return (
    <>
      <h1 className="mt-8 text-4xl">Journal</h1>
      <p className="mt-3 max-w-[68ch]">
        Qui a fait quoi, et quand, à l’heure de Paris.
        {!hasRole(actor, 'administration') &&
          ' Ce qui concerne les comptes n’est montré qu’à l’administration.'}
      </p>
      <JournalFilters query={query} choices={choices} />
      {hasRole(actor, 'administration') && (
        <p className="mt-6">
          <a href={pathOf({ ...query, before: null }, '/export.csv')} download>
            Exporter ce journal (CSV)
          </a>
        </p>
      )}
      {rows.length > 0 ? <JournalTable rows={rows} /> : <p className="mt-6">Rien de tel dans le journal.</p>}
      <nav aria-label="Pages du journal" className="mt-8 flex flex-wrap gap-3">
        {query.before !== null && (
          <Link className="button button-quiet" href={pathOf({ ...query, before: null })}>
            Revenir aux plus récentes
          </Link>
        )}
        {hasMore && (
          <Link className="button button-quiet" href={pathOf({ ...query, before: rows.at(-1)?.id ?? null })}>
            Lignes plus anciennes
          </Link>
        )}
      </nav>
    </>
  );
}

function pathOf(query: JournalQuery, below = ''): string {
  const params = toJournalParams(query).toString();
  return `/admin/journal${below}${params ? `?${params}` : ''}`;
}
