import type { DocumentLine, LineRange } from '@/lib/importing/document';

/** A line and its number in the document. */
export type NumberedLine = DocumentLine & { number: number };

/** Where the line is in the page: what passages link to. */
export const lineId = (number: number) => `l${number}`;

export const isWithin = (number: number, ranges: LineRange[]) =>
  ranges.some(({ from, to }) => number >= from && number <= to);
