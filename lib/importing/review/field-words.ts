import type { ImportItemKind } from '@/lib/db/generated/enums';
import { differences } from '@/lib/publishing/difference/differences';
import { differentWords, type WordPart } from '@/lib/publishing/difference/words';
import { writeField } from '@/lib/publishing/fields';
import { sayChoice, sayRow } from '@/lib/publishing/say-row';
import { splitField } from './split-field';

/** A value of a field in words: a row as a sentence without its passage, which stands beside it; a section as its Markdown. */
export function sayValue(field: string, value: unknown): string {
  if (value === null || value === undefined) return '';
  const { root, rank } = splitField(field);
  if (rank !== null) return sayRow(root, withoutPassages(value));
  if (Array.isArray(value)) return value.map((row) => sayRow(root, withoutPassages(row))).join('\n');
  if (typeof value === 'object') return String((value as { markdown?: unknown }).markdown ?? '');
  return sayChoice(root, value);
}

/** What the document would change in what the catalogue says, word by word. */
export function changedWords(
  kind: ImportItemKind,
  field: string,
  now: unknown,
  proposed: unknown,
): WordPart[] {
  const { root, rank } = splitField(field);
  const [before, after] = [sayValue(field, now), sayValue(field, proposed)];
  if (kind === 'term' || rank !== null || Array.isArray(proposed)) return differentWords(before, after);
  // A choice is replaced whole: its letters are not compared.
  const [difference] = differences(kind, writeField({}, root, now), writeField({}, root, proposed));
  return difference?.words ?? differentWords(before, after);
}

/** Below this part of words in common, marks on each word say less than the two texts one under the other. */
const SHARED = 0.6;

/** Whether the document says it in other words altogether. */
export function isRewritten(words: WordPart[]): boolean {
  const lengthOf = (change: WordPart['change']) =>
    words.reduce((sum, part) => sum + (part.change === change ? part.text.length : 0), 0);
  const same = lengthOf('same');
  return same < SHARED * (same + Math.max(lengthOf('added'), lengthOf('removed')));
}

function withoutPassages(row: unknown): unknown {
  if (typeof row !== 'object' || row === null) return row;
  const { cite: _, ...rest } = row as Record<string, unknown>;
  return rest;
}
