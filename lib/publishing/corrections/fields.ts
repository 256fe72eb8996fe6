import type { EditionKind } from '@/lib/db/generated/enums';
import {
  type ContentField,
  type DraftContent,
  type FieldPath,
  fieldsOf,
  readField,
} from '@/lib/publishing/fields';
import { type Names, sayChoice, sayRow } from '@/lib/publishing/say-row';
import { withoutInlineCitations } from '@/lib/text/citation-marks';

/** How the page is arranged, or what only staff see: nothing that a reader can know better. */
const NOT_OFFERED = new Set([
  'slug',
  'form',
  'order',
  'passages',
  'verified',
  'keywords',
  'related',
  'highlights',
]);

/** A field that a reader may correct, and what the page says in it. A text is corrected in place, the others are told. */
export type CorrectableField = Pick<ContentField, 'path' | 'label'> & { isText: boolean; shown: string };

/** The fields of a page that a reader may correct. A section that the page does not have is not offered. */
export function correctableFields(
  kind: EditionKind,
  content: DraftContent,
  names: Names = {},
): CorrectableField[] {
  return fieldsOf(kind)
    .filter(({ path }) => !NOT_OFFERED.has(path))
    .map((field) => ({
      path: field.path,
      label: field.label,
      isText: isCorrectedInPlace(field),
      shown: shownText(field, content, names),
    }))
    .filter(({ path, shown }) => !path.startsWith('sections.') || shown !== '');
}

/** Whether a correction of this field is the new text itself, which can take the place of the old one. */
export function isCorrectedInPlace({ kind }: ContentField): boolean {
  return kind === 'text' || kind === 'markdown';
}

/** The field of this path in such a page, or null. */
export function findField(kind: EditionKind, path: FieldPath): ContentField | null {
  return fieldsOf(kind).find((field) => field.path === path) ?? null;
}

/** What a page says in a field, as plain text: rows one by line, a section without the marks of its passages. */
export function shownText({ path, kind }: ContentField, content: DraftContent, names: Names = {}): string {
  const value = readField(content, path);
  if (value === null) return '';
  if (kind === 'markdown') return withoutInlineCitations((value as { markdown?: string }).markdown ?? '');
  if (kind === 'rows') return (value as unknown[]).map((row) => sayRow(path, row, names)).join('\n');
  return kind === 'choice' ? sayChoice(path, value, names) : String(value);
}
