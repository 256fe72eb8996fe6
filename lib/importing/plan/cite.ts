import type { Passage } from '@/lib/catalogue/schemas';
import type { LineRange } from '@/lib/importing/document';

/** What a draft may cite of one fact. */
const MOST = 300;

/** Lines of a document as a draft cites them. */
export function toCite(source: string, ranges: LineRange[]): Passage[] {
  return ranges.slice(0, MOST).map(({ from, to }) => ({ source, from, to }));
}

export const oneLine = (line: number): LineRange[] => [{ from: line, to: line }];

/** Whether two ranges share a line. */
export function overlap(a: LineRange, b: LineRange): boolean {
  return a.from <= b.to && b.from <= a.to;
}
