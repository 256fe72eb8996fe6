import type { Metadata } from 'next';
import Link from 'next/link';
import { TextField } from '@/components/ui/text-field';
import { WayBack } from '@/components/vocabulary/way-back';
import { requireRole } from '@/lib/accounts/require-role';
import { db } from '@/lib/db/client';
import { listStaffNames } from '@/lib/publishing/vocabulary/territory-names';
import { KIND_LABELS } from '@/lib/territory/model';
import { searchTerritories } from '@/lib/territory/search-territories';
import { countOf, quoted } from '@/lib/text/french';

export const metadata: Metadata = { title: 'Noms des territoires' };

type Props = { searchParams: Promise<{ q?: string | string[] }> };

export default async function TerritoryNamesPage({ searchParams }: Props) {
  await requireRole('redaction');
  const { q } = await searchParams;
  const typed = typeof q === 'string' ? q.trim().slice(0, 120) : '';
  const [hits, added] = await Promise.all([
    typed ? searchTerritories(db(), typed, 20) : [],
    listStaffNames(db()),
  ]);
  const pathOf = (id: string) => `/admin/vocabulaire/noms/${id}`;
  return (
    <>
      <WayBack steps={[]} />
      <h1 className="mt-4 text-4xl">Noms des territoires</h1>
      <p className="mt-3 max-w-[62ch]">
        Un territoire se trouve aussi sous ses anciens noms. Le référentiel officiel en donne&nbsp;; vous
        pouvez en ajouter.
      </p>
      <form
        method="get"
        aria-label="Chercher un territoire"
        className="mt-5 flex max-w-[44rem] flex-wrap items-end gap-3"
      >
        <TextField id="q" name="q" label="Territoire" value={typed} maxLength={120} />
        <button type="submit" className="button">
          Trouver
        </button>
      </form>
      {typed && (
        <section className="mt-8">
          <h2 className="text-2xl">
            {countOf(hits.length, 'territoire')} pour {quoted(typed)}
          </h2>
          <ul className="mt-3 space-y-1">
            {hits.map(({ id, kind, name, context, matchedName }) => (
              <li key={id}>
                <Link href={pathOf(id)}>
                  {name}, {KIND_LABELS[kind].singular}
                </Link>
                {context && ` (${context})`}
                {matchedName && <span className="text-ink-soft">, trouvé sous {quoted(matchedName)}</span>}
              </li>
            ))}
          </ul>
        </section>
      )}
      <section className="mt-10">
        <h2 className="text-2xl">Ajoutés par l’équipe</h2>
        {added.length === 0 && <p className="mt-2">Aucun pour le moment.</p>}
        <ul className="mt-3 space-y-1">
          {added.map(({ id, name, territory }) => (
            <li key={id}>
              {quoted(name)}&nbsp;: <Link href={pathOf(territory.id)}>{territory.name}</Link>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
