import type { ImportItemKind } from '@/lib/db/generated/enums';
import type { LineRange } from '@/lib/importing/document';
import { differences } from '@/lib/publishing/difference/differences';
import { differentWords, type WordPart } from '@/lib/publishing/difference/words';
import { writeField } from '@/lib/publishing/fields';
import { sayChoice, sayRow } from '@/lib/publishing/say-row';
import { linesWords } from './passage-words';
import { splitField } from './split-field';

/** A value of a field in words: a row as a sentence without its passage, which stands beside it; a section as its Markdown. */
export function sayValue(field: string, value: unknown): string {
  if (value === null || value === undefined) return '';
  const { root, rank } = splitField(field);
  if (rank !== null) return sayProposed(root, value);
  if (Array.isArray(value)) return value.map((row) => sayProposed(root, row)).join('\n');
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

type Row = Record<string, unknown>;

/** Rows of which a document never says all: what it cannot say (a territory, who an action is for) is not said to be missing. */
const SAYERS: Record<string, (row: Row) => string> = {
  passages: (row) => linesWords(row as unknown as LineRange),
  places: ({ wording, note }) => [wording, note].filter(Boolean).join(' – '),
  actions: (row) =>
    Array.isArray(row.for) && row.for.length > 0 ? sayRow('actions', row) : String(row.do ?? ''),
};

function sayProposed(root: string, row: unknown): string {
  const said = withoutPassages(row);
  const sayer = typeof said === 'object' && said !== null && SAYERS[root];
  return sayer ? sayer(said as Row) : sayRow(root, said);
}

/** At any depth: the variants of a figure cite too. */
function withoutPassages(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutPassages);
  if (typeof value !== 'object' || value === null) return value;
  const { cite: _, ...rest } = value as Row;
  return Object.fromEntries(Object.entries(rest).map(([key, part]) => [key, withoutPassages(part)]));
}
