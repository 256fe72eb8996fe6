import type { LineRange } from '@/lib/importing/document';
import { joinRanges, numbersOf, type PrintedLine } from './printed-lines';

/** How much wider a box is than a column, at the least. */
const WIDER = 1.35;
/** A line shorter than this share of the widest one says nothing of the width it was set to. */
const FULL = 0.6;
/** How much wider a line of the same column may be. */
const SAME = 1.1;

/** Paragraphs of a passage: lines between blank ones. */
export function paragraphsOf(printed: PrintedLine[], ranges: LineRange[]): LineRange[] {
  const paragraphs: LineRange[] = [];
  for (const { from, to } of ranges) {
    let open: LineRange | null = null;
    for (let number = from; number <= to; number++) {
      if (printed[number - 1]?.blank ?? true) {
        open = null;
      } else if (open) {
        open.to = number;
      } else {
        open = { from: number, to: number };
        paragraphs.push(open);
      }
    }
  }
  return paragraphs;
}

/** Width of the widest line. */
export function widthOf(printed: PrintedLine[], ranges: LineRange[]): number {
  const widths = ranges.flatMap(({ from, to }) => printed.slice(from - 1, to).map(({ text }) => text.length));
  return Math.max(0, ...widths);
}

export function isWider(box: number, column: number): boolean {
  return box >= WIDER * column;
}

export const BULLET = /^[•-]\s?\S/u;

export function lineCountOf(ranges: LineRange[]): number {
  return ranges.reduce((count, { from, to }) => count + to - from + 1, 0);
}

export function cutBefore(ranges: LineRange[], line: number): LineRange[] {
  return ranges.flatMap(({ from, to }) => (from < line ? [{ from, to: Math.min(to, line - 1) }] : []));
}

export function cutFrom(ranges: LineRange[], line: number): LineRange[] {
  return ranges.flatMap(({ from, to }) => (to >= line ? [{ from: Math.max(from, line), to }] : []));
}

/**
 * Where the text of a box ends and the column that it interrupted goes on: where paragraphs are as narrow as the column, or
 * where the list of the column goes on. Null when nothing tells.
 */
export function columnAgain(
  printed: PrintedLine[],
  box: LineRange[],
  column: LineRange[],
): { box: LineRange[]; column: LineRange[] } | null {
  const paragraphs = paragraphsOf(printed, box);
  const first =
    narrowAgain(printed, paragraphs, widthOf(printed, column)) ?? listAgain(printed, paragraphs, column);
  if (first === null) return null;
  return {
    box: joinRanges(printed, cutBefore(paragraphs, first)),
    column: joinRanges(printed, cutFrom(paragraphs, first)),
  };
}

function narrowAgain(printed: PrintedLine[], paragraphs: LineRange[], columnWidth: number): number | null {
  const first = paragraphs.find((paragraph, index) => {
    const before = widthOf(printed, paragraphs.slice(0, index));
    const after = widthOf(printed, paragraphs.slice(index));
    const isColumn =
      after <= columnWidth * SAME && after >= columnWidth * FULL && paragraph.to > paragraph.from;
    return columnWidth > 0 && isColumn && isWider(before, columnWidth);
  });
  return first?.from ?? null;
}

/** An item that nothing introduces, in a box without a list, after a column that was in the middle of one. */
function listAgain(printed: PrintedLine[], paragraphs: LineRange[], column: LineRange[]): number | null {
  const isItem = (number: number) => BULLET.test(printed[number - 1]?.text ?? '');
  const lines = paragraphs.flatMap(numbersOf);
  const index = lines.findIndex(isItem);
  const above = printed[(lines[index - 1] ?? 0) - 1]?.text ?? '';
  return column.flatMap(numbersOf).some(isItem) && /[.!?]$/.test(above) ? (lines[index] ?? null) : null;
}
