import type { LineRange } from '@/lib/importing/document';
import type { LeftOver } from '@/lib/importing/recognise/model';
import { toSlug } from '@/lib/text/slug';

/** The lines of a document that are left over for one reason, in its order. */
export type LeftOverPart = { slug: string; reason: string; ranges: LineRange[]; lineCount: number };

/** What is left over by its reason, the longest first. */
export function partLeftOver(leftOver: LeftOver[]): LeftOverPart[] {
  const parts = new Map<string, LeftOverPart>();
  for (const { reason, from, to } of leftOver) {
    const part = parts.get(reason) ?? { slug: toSlug(reason), reason, ranges: [], lineCount: 0 };
    part.ranges.push({ from, to });
    part.lineCount += to - from + 1;
    parts.set(reason, part);
  }
  return [...parts.values()].sort((a, b) => b.lineCount - a.lineCount);
}

/** Cuts ranges into pages of so many lines: a range that does not hold goes on over the next page. */
export function paginateRanges(ranges: LineRange[], linesPerPage: number): LineRange[][] {
  const pages: LineRange[][] = [];
  let room = 0;
  for (const { from, to } of ranges) {
    for (let start = from; start <= to; ) {
      if (room === 0) {
        pages.push([]);
        room = linesPerPage;
      }
      const end = Math.min(to, start + room - 1);
      pages.at(-1)?.push({ from: start, to: end });
      room -= end - start + 1;
      start = end + 1;
    }
  }
  return pages;
}
