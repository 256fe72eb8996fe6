import type { LineRange } from '@/lib/importing/document';
import { straightened } from '../pattern';
import type { PrintedLine } from './printed-lines';
import type { SheetRules } from './rules';
import { paragraphsOf } from './text-width';

/** A row of a flattened table: its label, when it stands on lines of its own, and its text. */
export type TableRow = { label: LineRange | null; text: LineRange[] };

const MOST_LABEL_LINES = 5;
const LONGEST_LABEL = 90;
/** The column of labels is narrow: a line that is wider is a text. */
const WIDEST_LABEL_LINE = 30;

/** The rows of a table in reading order; a paragraph that no label heads is a row without one. */
export function toRows(printed: PrintedLine[], ranges: LineRange[], rules: SheetRules): TableRow[] {
  const paragraphs = paragraphsOf(printed, ranges).flatMap((paragraph) => splitLabel(printed, paragraph));
  const rows: TableRow[] = [];
  for (const [index, paragraph] of paragraphs.entries()) {
    const next = paragraphs[index + 1];
    const opensRow = labelOnItsLine(printed[paragraph.from - 1]?.text ?? '', rules) !== null;
    const last = rows.at(-1);
    if (next && isLabel(printed, paragraph) && !isLabel(printed, next)) {
      rows.push({ label: paragraph, text: [] });
    } else if (last?.label && last.text.length === 0 && !opensRow) {
      last.text.push(paragraph);
    } else if (last && !opensRow && isContinued(printed, paragraph)) {
      last.text.push(paragraph);
    } else {
      rows.push({ label: null, text: [paragraph] });
    }
  }
  return rows;
}

/** The label at the head of a text that the rules know how to tell from it: « En termes sociaux 10 postes… ». */
export function labelOnItsLine(text: string, rules: SheetRules): string | null {
  for (const pattern of rules.inlineLabels) {
    const found = pattern.exec(straightened(text));
    if (found && found.index === 0 && found[0].length < text.length) return text.slice(0, found[0].length);
  }
  return null;
}

/** A label may follow a sentence without a blank line: the short lines at the end of a paragraph. */
function splitLabel(printed: PrintedLine[], { from, to }: LineRange): LineRange[] {
  for (let number = Math.max(from + 1, to - MOST_LABEL_LINES + 1); number <= to; number++) {
    const above = printed[number - 2]?.text ?? '';
    const isNarrow = printed.slice(number - 1, to).every(({ text }) => text.length <= WIDEST_LABEL_LINE);
    const isList = printed.slice(number - 1, to).some(({ text }) => /^[•-]/.test(text));
    if (
      to > number &&
      isNarrow &&
      !isList &&
      /[.:;!?]$/.test(above) &&
      above.length <= 2 * WIDEST_LABEL_LINE + 60 &&
      isLabel(printed, { from: number, to })
    ) {
      return [
        { from, to: number - 1 },
        { from: number, to },
      ];
    }
  }
  return [{ from, to }];
}

function isLabel(printed: PrintedLine[], { from, to }: LineRange): boolean {
  const text = printed
    .slice(from - 1, to)
    .map((line) => line.text)
    .join(' ');
  return (
    to - from < MOST_LABEL_LINES &&
    text.length <= LONGEST_LABEL &&
    /^\p{L}/u.test(text) &&
    !/[.;!?,…»)]$/u.test(text)
  );
}

/** Whether a paragraph goes on with the row above: a list, or a sentence that a page cut. */
function isContinued(printed: PrintedLine[], { from }: LineRange): boolean {
  return /^([•-]|\p{Ll})/u.test(printed[from - 1]?.text ?? '');
}
