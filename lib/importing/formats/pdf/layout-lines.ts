import type { DocumentLine } from '@/lib/importing/document';
import { cleanLine } from '@/lib/importing/formats/clean-line';
import { bottomOf, median, type PageText, type Segment, topOf } from './page-text';
import { printedText } from './printed-text';
import { type Column, readingOrder } from './reading-order';

/** From this many times the usual distance between two lines, a paragraph ends. */
const PARAGRAPH = 1.3;
const MOST_BLANKS = 3;
/** A column that ends so many lines before the foot of the page was ended on purpose. */
const ENDED_EARLY = 3;

/** A line of the document and where it is on its page, for what is placed beside it; null for a blank line. */
export type PlacedLine = DocumentLine & { baseline: number | null };

/** The pages as lines in reading order: heads, columns one after the other, feet; a blank line where the white says so. */
export function layOutLines(pages: PageText[], furniture: Set<Segment>, bodySize: number): PlacedLine[] {
  const ordered = pages.map((page) => {
    const body = page.segments.filter((each) => !furniture.has(each));
    const level = body.filter(({ isTurned }) => !isTurned);
    return { page, columns: readingOrder(level, bodySize), turned: body.filter(({ isTurned }) => isTurned) };
  });
  const leading = usualLeading(ordered.flatMap(({ columns }) => columns));
  const head = usualEdge(
    ordered.map(({ columns }) => Math.min(...columns.map(({ top }) => top))),
    0.2,
  );
  const foot = usualEdge(
    ordered.map(({ columns }) => Math.max(...columns.map(({ bottom }) => bottom))),
    0.8,
  );

  return ordered.flatMap(({ page, columns, turned }) => {
    const place = (segment: Segment, isFurniture: boolean): PlacedLine => ({
      text: cleanLine(printedText(segment.text)),
      page: page.number,
      furniture: isFurniture,
      baseline: segment.baseline,
    });
    const blank: PlacedLine = { text: '', page: page.number, furniture: false, baseline: null };
    const blanks = (white: number, size: number) => {
      const lines = white / (leading * size);
      return Array.from({ length: Math.min(MOST_BLANKS, lines < 0.9 ? 0 : Math.round(lines)) }, () => blank);
    };
    const kept = page.segments.filter((each) => furniture.has(each)).sort((a, b) => a.baseline - b.baseline);
    const isAbove = ({ baseline }: Segment) => baseline < page.height / 2;
    const last = columns.at(-1);
    return [
      ...kept.filter(isAbove).map((each) => place(each, true)),
      ...columns.flatMap((column, at) => {
        const start = at === 0 ? Math.min(head, column.top) : startOf(column, columns[at - 1]);
        return linesOf(column, start, leading, place, blanks, blank);
      }),
      ...(last && foot - bottomOfLast(last) > ENDED_EARLY * leading * bodySize ? [blank] : []),
      ...turned.map((each) => place(each, false)),
      ...kept.filter((each) => !isAbove(each)).map((each) => place(each, true)),
    ];
  });
}

/** Where the white above a column is counted from: the band that it is in, or the end of the one before. */
function startOf(column: Column, before: Column | undefined): number {
  return before && before.top !== column.top ? Math.min(before.bottom, column.top) : column.top;
}

function linesOf(
  column: Column,
  start: number,
  leading: number,
  place: (segment: Segment, isFurniture: boolean) => PlacedLine,
  blanks: (white: number, size: number) => PlacedLine[],
  blank: PlacedLine,
): PlacedLine[] {
  return column.segments.flatMap((segment, at) => {
    const before = column.segments[at - 1];
    if (!before) return [...blanks(topOf(segment) - start, segment.size), place(segment, false)];
    const size = Math.max(segment.size, before.size);
    const pitch = segment.baseline - before.baseline;
    if (pitch < PARAGRAPH * leading * size) return [place(segment, false)];
    const white = blanks(pitch - leading * size, size);
    return [...(white.length > 0 ? white : [blank]), place(segment, false)];
  });
}

/** Distance between two lines of a paragraph, in ems: what most lines of a column have. */
function usualLeading(columns: Column[]): number {
  const pitches = columns.flatMap(({ segments }) =>
    segments.flatMap((segment, at) => {
      const before = segments[at - 1];
      const pitch = before ? (segment.baseline - before.baseline) / Math.max(segment.size, before.size) : 0;
      return pitch > 0.9 && pitch < 2.5 ? [pitch] : [];
    }),
  );
  return median(pitches) || 1.3;
}

function usualEdge(edges: number[], quantile: number): number {
  const known = edges.filter(Number.isFinite).sort((a, b) => a - b);
  return known[Math.floor(known.length * quantile)] ?? 0;
}

function bottomOfLast({ segments }: Column): number {
  return Math.max(...segments.map(bottomOf));
}
