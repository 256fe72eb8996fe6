import type { ImportItemKind } from '@/lib/db/generated/enums';
import {
  type ContentField,
  type DraftContent,
  fieldsOf,
  readField,
  writeField,
} from '@/lib/publishing/fields';

/** A sheet, a lever or a term as fields say it: a content that is compared and written field by field. */
export type ItemContent = DraftContent;

/** What a document cannot say: it is ours, and is chosen when a draft is made. */
const OURS = new Set(['slug', 'order', 'form', 'nature']);

const TERM_FIELDS: ContentField[] = [
  { path: 'acronym', label: 'Sigle', kind: 'text' },
  { path: 'expansion', label: 'Ce que le sigle veut dire', kind: 'text' },
  { path: 'explanation', label: 'Explication en une phrase', kind: 'text' },
];

/** The fields of a sheet, a lever or a term that a document may say something about. */
export function itemFields(kind: ImportItemKind): ContentField[] {
  return kind === 'term' ? TERM_FIELDS : fieldsOf(kind).filter(({ path }) => !OURS.has(path));
}

/** Whether someone must write it, since no document does: a term is shown with its explanation. */
export const isAsked = (kind: ImportItemKind, path: string) => kind === 'term' && path === 'explanation';

/** « figures.3 » is the fourth row of « figures »; null for a field that is no row. */
export function rowOf(kind: ImportItemKind, field: string): { path: string; rank: number } | null {
  const [, path = '', rank = ''] = /^(.+)\.(\d+)$/.exec(field) ?? [];
  const isRows = itemFields(kind).some((one) => one.path === path && one.kind === 'rows');
  return isRows ? { path, rank: Number(rank) } : null;
}

/** What is proposed without the fields and the rows that `isKept` refuses. */
export function keepFields(
  kind: ImportItemKind,
  content: ItemContent,
  isKept: (field: string) => boolean,
): ItemContent {
  return itemFields(kind).reduce((kept, { path, kind: fieldKind }) => {
    const value = readField(content, path);
    if (fieldKind !== 'rows') return value === null || isKept(path) ? kept : writeField(kept, path, null);
    const rows = Array.isArray(value) ? value : [];
    return writeField(
      kept,
      path,
      rows.filter((_, rank) => isKept(`${path}.${rank}`)),
    );
  }, content);
}
