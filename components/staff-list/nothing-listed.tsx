import Link from 'next/link';
import type { EditionKind } from '@/lib/publishing/model';
import { EVERYTHING, isNarrowed, type ListQuery } from '@/lib/publishing/queries/list-query';
import { editionsPath } from './list-words';

/** Why a page of the list is empty, and where to go. */
export function NothingListed({
  kind,
  query,
  total,
}: {
  kind: EditionKind;
  query: ListQuery;
  total: number;
}) {
  if (total > 0)
    return (
      <p className="mt-3">
        Cette page n’existe pas, ou n’existe plus.{' '}
        <Link href={editionsPath(kind, { ...query, page: 1 })}>Revenir à la première page</Link>
      </p>
    );
  return isNarrowed(query) ? (
    <p className="mt-3">
      Rien ne répond à ces filtres. Enlevez-en un, ou{' '}
      <Link href={editionsPath(kind, EVERYTHING)}>montrez tout</Link>.
    </p>
  ) : (
    <p className="mt-3">Il n’y a rien ici pour l’instant.</p>
  );
}
