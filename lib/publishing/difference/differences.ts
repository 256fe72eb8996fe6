import { type DraftContent, type FieldPath, fieldsOf, readField } from '../fields';
import { type Names, sayChoice, sayRow } from '../say-row';
import { differentRows, type RowPart } from './rows';
import { differentWords, type WordPart } from './words';

/** What changed in one field: its text word by word, its rows one by one. A section may have both: its text, its passages. */
export type Difference = { field: FieldPath; label: string; words: WordPart[]; rows: RowPart[] };

type Section = { markdown?: string; cite?: unknown };

/**
 * The fields that differ between two contents of a same kind, in the order of the form; those that do not are left out.
 * Contents may be drafts: an absent field, an empty one and an empty list are the same.
 */
export function differences(
  kind: 'initiative' | 'lever',
  before: DraftContent,
  after: DraftContent,
  names: Names = {},
): Difference[] {
  return fieldsOf(kind).flatMap(({ path, label, kind: fieldKind }): Difference[] => {
    const old = readField(before, path);
    const now = readField(after, path);
    if (sameValue(old, now)) return [];
    const difference = { field: path, label, words: [], rows: [] };
    if (fieldKind === 'text') return [{ ...difference, words: differentWords(toText(old), toText(now)) }];
    if (fieldKind === 'choice')
      return [{ ...difference, words: replaced(sayChoice(path, old, names), sayChoice(path, now, names)) }];
    if (fieldKind === 'rows') return [{ ...difference, rows: compareRows(path, old, now, names) }];
    const [oldSection, section] = [(old ?? {}) as Section, (now ?? {}) as Section];
    return [
      {
        ...difference,
        words: differentWords(toText(oldSection.markdown), toText(section.markdown)),
        rows: compareRows('cite', oldSection.cite, section.cite, names),
      },
    ];
  });
}

function compareRows(path: FieldPath, before: unknown, after: unknown, names: Names): RowPart[] {
  const say = (rows: unknown) => (Array.isArray(rows) ? rows : []).map((row) => sayRow(path, row, names));
  return differentRows(say(before), say(after));
}

function replaced(before: string, after: string): WordPart[] {
  const parts: WordPart[] = [
    { change: 'removed', text: before },
    { change: 'added', text: after },
  ];
  return parts.filter(({ text }) => text !== '');
}

const toText = (value: unknown) => (value === null || value === undefined ? '' : String(value));

/** Whether two values of a content say the same: keys in any order, what is absent or null left out. */
function sameValue(a: unknown, b: unknown): boolean {
  return canonical(a) === canonical(b);
}

function canonical(value: unknown): string {
  return JSON.stringify(value ?? null, (_, part) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(
          Object.entries(part)
            .filter(([, one]) => one !== null && one !== undefined)
            .sort(([one], [other]) => (one < other ? -1 : 1)),
        )
      : part,
  );
}
