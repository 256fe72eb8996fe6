import type { DocumentLine, LineRange } from '@/lib/importing/document';
import { mendLine } from '../flow';
import { straightened } from '../pattern';
import type { SheetRules } from './rules';

/** A line as the rules look at it. */
export type PrintedLine = {
  /** From 1. */
  number: number;
  /** Mended, with straight apostrophes: what patterns are tried on. */
  text: string;
  blank: boolean;
  /** The reader knows that it is no text: it is left over, wherever it stands. */
  furniture: boolean;
  /** How the layout says that something new begins here: another page, several blank lines, a line set back. */
  opensPage: 'page' | 'gap' | 'set-back' | null;
  /** Why it is no text, when it is none. */
  scrap: { reason: string; page: number | null } | null;
};

/** Blank lines that show the end of a page. */
const BLANKS_OF_A_PAGE = 3;

/** @returns the lines of the document in order; `result[n - 1]` is line n */
export function toPrintedLines(lines: DocumentLine[], rules: SheetRules): PrintedLine[] {
  const printed: PrintedLine[] = [];
  let blanks = BLANKS_OF_A_PAGE;
  let page: number | null = null;
  for (const [index, line] of lines.entries()) {
    const text = straightened(mendLine(line.text));
    const blank = text === '';
    const isSetBack = /^ \S/.test(line.text) && !/^ [•◦‣▪–—-]/.test(line.text);
    const isNewPage = page !== null && line.page !== page;
    const isAfterGap = blanks >= BLANKS_OF_A_PAGE;
    const sign = isNewPage ? 'page' : isAfterGap ? 'gap' : isSetBack ? 'set-back' : null;
    const { furniture } = line;
    printed.push({ number: index + 1, text, blank, furniture, opensPage: blank ? null : sign, scrap: null });
    if (!blank) page = line.page;
    blanks = blank ? blanks + 1 : 0;
  }
  for (const [index, line] of printed.entries()) line.scrap = toScrap(printed, lines, index, rules);
  return printed;
}

function toScrap(
  printed: PrintedLine[],
  lines: DocumentLine[],
  index: number,
  rules: SheetRules,
): PrintedLine['scrap'] {
  const line = printed[index];
  if (!line || line.blank) return null;
  const above = printed[index - 1];
  const below = printed[index + 1];
  const isAlone = (!above || above.blank || line.opensPage) && (!below || below.blank || below.opensPage);
  for (const { pattern, alone, reason } of rules.scraps) {
    const found = !alone || isAlone || lines[index]?.furniture ? pattern.exec(line.text) : null;
    if (found) return { reason, page: found.groups?.page ? Number(found.groups.page) : null };
  }
  return lines[index]?.furniture ? { reason: 'titre courant ou numéro de page', page: null } : null;
}

/** The ranges of lines from `from` to `to` that hold text: scraps left out, blank lines at both ends too. */
export function textRanges(printed: PrintedLine[], from: number, to: number): LineRange[] {
  const ranges: LineRange[] = [];
  let open: LineRange | null = null;
  for (let number = from; number <= to; number++) {
    const line = printed[number - 1];
    if (!line || line.blank) continue;
    if (line.scrap) {
      open = null;
    } else if (open) {
      open.to = number;
    } else {
      open = { from: number, to: number };
      ranges.push(open);
    }
  }
  return ranges;
}

/** Ranges that only blank lines part, as one. */
export function joinRanges(printed: PrintedLine[], ranges: LineRange[]): LineRange[] {
  const joined: LineRange[] = [];
  for (const range of ranges) {
    const last = joined.at(-1);
    const isNext =
      last && last.to < range.from && printed.slice(last.to, range.from - 1).every(({ blank }) => blank);
    if (last && isNext) last.to = range.to;
    else joined.push({ ...range });
  }
  return joined;
}

export function numbersOf({ from, to }: LineRange): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
