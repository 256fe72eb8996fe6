import type { LineRange } from '@/lib/importing/document';
import { contactAbove, contactBelow, isContactLine } from './contact-lines';
import type { FoundHeading } from './find-headings';
import type { SheetStart } from './find-starts';
import type { PrintedLine } from './printed-lines';
import type { SheetRules } from './rules';

/** A sheet: where it starts, its last line, its headings and the block of its contact. */
export type SheetBounds = LineRange & {
  start: SheetStart;
  headings: FoundHeading[];
  /** Its heading included; null when the sheet has none. */
  contact: { block: LineRange; heading: LineRange } | null;
};

/**
 * From starts to sheets: a sheet runs from its title to the end of its contact block, or to the next title. A start that too
 * few headings follow is none.
 */
export function findBounds(
  printed: PrintedLine[],
  starts: SheetStart[],
  headings: FoundHeading[],
  rules: SheetRules,
): SheetBounds[] {
  const isOne = (start: SheetStart, next: SheetStart | undefined) =>
    headings.filter(({ what, range }) => what.as === 'section' && isBetween(range, start, next)).length >=
    rules.fewestSections;
  const sheets = starts.filter((start, index) => isOne(start, starts[index + 1]));
  return sheets.map((start, index) => toBounds(printed, start, sheets[index + 1], headings, rules));
}

function toBounds(
  printed: PrintedLine[],
  start: SheetStart,
  next: SheetStart | undefined,
  headings: FoundHeading[],
  rules: SheetRules,
): SheetBounds {
  const own = headings.filter(({ range }) => isBetween(range, start, next));
  const from = start.title.from;
  const ceiling = lastText(printed, next ? next.title.from - 1 : printed.length);
  const heading = own.find(({ what }) => what.as === 'contact')?.range;
  if (!heading) return { from, to: ceiling, start, headings: own, contact: null };

  const followed = printed.slice(heading.to, ceiling).some((line) => isContactLine(line, rules));
  if (next && followed) {
    const block = { from: heading.from, to: ceiling };
    return { from, to: block.to, start, headings: upTo(own, block.to), contact: { block, heading } };
  }
  const below = contactBelow(printed, heading.to, ceiling, rules);
  const above =
    below > heading.to ? heading.from : contactAbove(printed, heading.from, start.opening.range.to, rules);
  const block = { from: above, to: below };
  return { from, to: below, start, headings: upTo(own, below), contact: { block, heading } };
}

function upTo(headings: FoundHeading[], last: number): FoundHeading[] {
  return headings.filter(({ range }) => range.to <= last);
}

function isBetween(range: LineRange, start: SheetStart, next: SheetStart | undefined): boolean {
  return range.from >= start.title.from && range.from < (next?.title.from ?? Number.POSITIVE_INFINITY);
}

function lastText(printed: PrintedLine[], line: number): number {
  let last = line;
  while (last > 1 && (printed[last - 1]?.blank ?? true)) last--;
  return last;
}
