import type { LineRange } from '@/lib/importing/document';

/** Where the line is in the page: what passages link to. */
export const lineId = (number: number) => `l${number}`;

export const isWithin = (number: number, ranges: LineRange[]) =>
  ranges.some(({ from, to }) => number >= from && number <= to);
