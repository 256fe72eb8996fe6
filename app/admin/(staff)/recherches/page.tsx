import type { Metadata } from 'next';
import { SearchTable } from '@/components/dashboard/search-table';
import { Field } from '@/components/ui/field';
import { Pagination } from '@/components/ui/pagination';
import { hasRole } from '@/lib/accounts/actor';
import { requireRole } from '@/lib/accounts/require-role';
import { db } from '@/lib/db/client';
import { listSearches, parseSearchesQuery, toSearchesParams } from '@/lib/search/list-searches';
import { fromPageParams } from '@/lib/search/query';
import { countOf } from '@/lib/text/french';

export const metadata: Metadata = { title: 'Recherches sans résultat' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function FruitlessSearchesPage({ searchParams }: Props) {
  const actor = await requireRole('redaction');
  const query = parseSearchesQuery(fromPageParams(await searchParams));
  const { total, pageCount, items } = await listSearches(db(), query);
  return (
    <>
      <h1 className="mt-8 text-4xl">Recherches sans résultat</h1>
      <p className="mt-3 max-w-[68ch]">
        Ce que le public a cherché sans rien trouver, la dernière fois. Rien n’est gardé de qui cherchait.
      </p>
      <form
        action="/admin/recherches"
        method="get"
        key={toSearchesParams(query).toString()}
        className="mt-5 flex flex-wrap items-end gap-4"
      >
        <Field id="q" label="Contient" className="min-w-0 flex-[0_1_20rem]">
          {(control) => (
            <input
              {...control}
              type="search"
              name="q"
              className="field"
              maxLength={100}
              defaultValue={query.text}
            />
          )}
        </Field>
        <Field id="fois" label="Au moins tant de fois">
          {(control) => (
            <input
              {...control}
              type="number"
              name="fois"
              min={1}
              max={100_000}
              className="field max-w-[9rem]"
              defaultValue={query.atLeast}
            />
          )}
        </Field>
        <button type="submit" className="button">
          Appliquer
        </button>
      </form>
      <h2 className="mt-6 text-xl">{countOf(total, 'recherche')}</h2>
      {items.length > 0 ? (
        <SearchTable items={items} canAddSynonym={hasRole(actor, 'administration')} />
      ) : (
        <p className="mt-3">Aucune recherche de cette sorte n’est restée sans résultat.</p>
      )}
      <Pagination
        page={query.page}
        pageCount={pageCount}
        href={(page) => `/admin/recherches?${toSearchesParams({ ...query, page })}`}
      />
    </>
  );
}
