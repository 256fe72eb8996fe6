import type { ImportItemKind } from '@/lib/db/generated/enums';
import { rowOf } from '@/lib/importing/plan/item-fields';
import { DRAFT_SCHEMAS } from '@/lib/publishing/draft';
import { type DraftContent, readField, writeField } from '@/lib/publishing/fields';
import { ImportRefusal } from './faults';

/** What a term may hold: its form says the same. */
const LONGEST_OF_TERM: Record<string, number> = { acronym: 60, expansion: 300, explanation: 600 };

/**
 * A value that someone typed for a field, as drafts hold it.
 * @throws ImportRefusal when it cannot be kept.
 */
export function checkValue(kind: ImportItemKind, field: string, value: unknown): unknown {
  if (kind === 'term') return checkTermValue(field, value);
  const row = rowOf(kind, field);
  const content = writeField(EMPTY, row?.path ?? field, row ? [value] : value);
  const parsed = DRAFT_SCHEMAS[kind].safeParse(content);
  if (!parsed.success) {
    const faults = parsed.error.issues.map(({ message, path }) => ({
      path: [field, ...path.slice(row ? 2 : 1)].join('.'),
      message,
    }));
    throw new ImportRefusal({ type: 'invalid', faults });
  }
  const kept = readField(parsed.data as DraftContent, row?.path ?? field);
  return row ? (kept as unknown[])[0] : kept;
}

const EMPTY: DraftContent = {};

function checkTermValue(field: string, value: unknown): string {
  const text = String(value ?? '').trim();
  const longest = LONGEST_OF_TERM[field] ?? 0;
  if (text !== '' && text.length <= longest) return text;
  const message = text === '' ? 'Écrivez quelque chose.' : `${longest} caractères au plus`;
  throw new ImportRefusal({ type: 'invalid', faults: [{ path: field, message }] });
}
