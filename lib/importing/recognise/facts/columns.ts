import { readQuantities } from './quantities';
import type { FactsVocabulary } from './vocabulary';

/** Of a table of several columns laid out as text: the column of what is printed, null where nothing tells. */
export type Columns = {
  ofQuantity(printed: string): string | null;
  /** Of a name to which no amount is given. */
  ofName(name: string): string | null;
};

type Cell = { column: string; content: string };

/** A row of lists: « **Financement, Four A** : » above its items. */
const LISTS = /\*\*[^*\n]+, ([^*\n]+)\*\*\s:\n\n((?:- [^\n]*(?:\n|$))+)/gu;
/** A row on one line, its columns named at the end: « **Surface** : 40 m² 20 m² (Four A, Four B) ». */
const LINE = /\*\*[^*\n]+\*\*\s:([^\n]*)\(([^()\n]+, [^()\n]+)\)$/gmu;

/** @param laidOut the text of the section, where its columns are said; null when it has none */
export function columnsOf(laidOut: string, vocabulary: FactsVocabulary): Columns | null {
  const lists = [...laidOut.matchAll(LISTS)].map(([, column = '', content = '']) => ({ column, content }));
  const printedIn = (text: string) =>
    readQuantities(text, vocabulary).map(({ start, end }) => closed(text.slice(start, end)));
  const cells = [
    ...lists.flatMap(({ column, content }) =>
      printedIn(content).map((printed) => ({ column, content: printed })),
    ),
    ...[...laidOut.matchAll(LINE)].flatMap(([, values = '', names = '']): Cell[] => {
      const columns = names.split(', ');
      const quantities = printedIn(values);
      // One value for each column, or nothing tells which is missing.
      if (quantities.length !== columns.length) return [];
      return quantities.map((content, index) => ({ column: columns[index] ?? '', content }));
    }),
  ];
  if (cells.length === 0) return null;
  return {
    ofQuantity: (printed) => onlyColumn(cells.filter(({ content }) => content === closed(printed))),
    ofName: (name) => onlyColumn(lists.filter(({ content }) => isSaidAlone(content, name))),
  };
}

function onlyColumn(cells: Cell[]): string | null {
  const columns = new Set(cells.map(({ column }) => column));
  return columns.size === 1 ? ([...columns][0] ?? null) : null;
}

function isSaidAlone(content: string, name: string): boolean {
  const at = content.indexOf(name);
  return at !== -1 && !/^\s*:\s*\d/u.test(content.slice(at + name.length));
}

const closed = (printed: string) => printed.replace(/\s/g, '');
