import Link from 'next/link';
import { Notice } from '@/components/ui/notice';
import { type CatalogueQuery, listPath } from '@/lib/search/query';
import { KIND_LABELS } from '@/lib/territory/model';
import type { TerritoryHit } from '@/lib/territory/search-territories';

/** Which territory a typed place means, when it is not plain; or that none answers. */
export function PlaceChoices({
  place,
  hits,
  query,
}: {
  place: string;
  hits: TerritoryHit[];
  query: CatalogueQuery;
}) {
  if (hits.length === 0) {
    return (
      <Notice title={`Aucun territoire ne répond à « ${place} »`}>
        Écrivez le nom d’une commune, d’un quartier prioritaire, d’une intercommunalité, d’un département ou
        d’une région, un code postal, ou un code comme QP059050.
      </Notice>
    );
  }
  return (
    <Notice title={`Plusieurs territoires répondent à « ${place} » : lequel cherchez-vous ?`}>
      <ul>
        {hits.map((hit) => (
          <li key={hit.id}>
            <Link href={listPath({ ...query, territories: [...query.territories, hit.id], page: 1 })}>
              {hit.name}
            </Link>
            {hit.matchedName && ` (${hit.matchedName})`}, {KIND_LABELS[hit.kind].singular} – {hit.context}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
