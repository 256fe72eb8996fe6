import { isDeepStrictEqual } from 'node:util';
import type { EditionKind } from '@/lib/db/generated/enums';
import {
  type ContentField,
  type DraftContent,
  fieldsOf,
  readField,
  writeField,
} from '@/lib/publishing/fields';
import { mergeRows } from './merge-rows';

/** A field that two people changed, each in their own way. */
export type FieldConflict = ContentField & { base: unknown; mine: unknown; theirs: unknown };

export type Merge = {
  /** Where both changed a field in different ways, it says theirs. */
  content: DraftContent;
  /** Fields that only the other one changed, or whose rows could be put together: merged without a question. */
  takenOver: string[];
  conflicts: FieldConflict[];
};

/**
 * Puts together what two people made of one content, field by field: a field that one of them touched says what that one
 * wrote, and a list takes the rows of both. Only what both changed in different ways is left to a person.
 * @param base what both started from.
 */
export function mergeContents(
  kind: EditionKind,
  base: DraftContent,
  mine: DraftContent,
  theirs: DraftContent,
): Merge {
  const merge: Merge = { content: theirs, takenOver: [], conflicts: [] };
  for (const field of fieldsOf(kind)) {
    const [was, is, others] = [base, mine, theirs].map((content) => readField(content, field.path));
    if (isDeepStrictEqual(is, others)) continue;
    if (isDeepStrictEqual(is, was)) {
      merge.takenOver.push(field.path);
      continue;
    }
    const together = isDeepStrictEqual(others, was) ? { value: is } : putTogether(field, was, is, others);
    if (!together) merge.conflicts.push({ ...field, base: was, mine: is, theirs: others });
    else {
      merge.content = writeField(merge.content, field.path, together.value);
      if (!isDeepStrictEqual(others, was)) merge.takenOver.push(field.path);
    }
  }
  return merge;
}

function putTogether(
  field: ContentField,
  was: unknown,
  is: unknown,
  others: unknown,
): { value: unknown } | null {
  if (field.kind !== 'rows') return null;
  const rows = mergeRows(rowsOf(was), rowsOf(is), rowsOf(others));
  return rows === null || namesOneTwice(rows) ? null : { value: rows };
}

/** A value of a field that holds rows; none at all is an empty list. */
export function rowsOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

/** Two rows about the same lever: both wrote why, each in their own words. */
function namesOneTwice(rows: unknown[]): boolean {
  const ids = rows.flatMap((row) =>
    typeof row === 'object' && row !== null && 'id' in row ? [String(row.id)] : [],
  );
  return new Set(ids).size < ids.length;
}
