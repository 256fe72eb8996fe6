import { type EditionKind, KIND_SEGMENTS } from '@/lib/publishing/model';
import { type ListQuery, toListParams } from '@/lib/publishing/queries/list-query';

/** What the list of each kind is called. */
export const LIST_WORDS: Record<
  EditionKind,
  { title: string; one: string; many: string; create: string; search: string }
> = {
  initiative: {
    title: 'Fiches',
    one: 'fiche',
    many: 'fiches',
    create: 'Nouvelle fiche',
    search: 'Chercher et filtrer les fiches',
  },
  lever: {
    title: 'Leviers',
    one: 'levier',
    many: 'leviers',
    create: 'Nouveau levier',
    search: 'Chercher et filtrer les leviers',
  },
};

/** Where a list is: its filters, sort, columns and page. */
export function editionsPath(kind: EditionKind, query: ListQuery, below = ''): string {
  const params = toListParams(query).toString();
  return `/admin/${KIND_SEGMENTS[kind]}${below}${params ? `?${params}` : ''}`;
}
