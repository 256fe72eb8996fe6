import type { LineRange } from '@/lib/importing/document';
import type { Recognised } from './model';

/** Lines of a document that belong to nothing that was recognised and are not left over either: there must be none. */
export function uncovered(
  recognised: Pick<Recognised, 'sheets' | 'levers' | 'glossary' | 'leftOver'>,
  lineCount: number,
): LineRange[] {
  const { sheets, levers, glossary, leftOver } = recognised;
  return gapsBetween([...sheets, ...levers, ...glossary, ...leftOver], lineCount);
}

/** Lines from 1 to `lineCount` that no range holds. */
export function gapsBetween(ranges: LineRange[], lineCount: number): LineRange[] {
  const gaps: LineRange[] = [];
  let next = 1;
  for (const { from, to } of [...ranges].sort((a, b) => a.from - b.from)) {
    if (from > next) gaps.push({ from: next, to: Math.min(from - 1, lineCount) });
    next = Math.max(next, to + 1);
  }
  if (next <= lineCount) gaps.push({ from: next, to: lineCount });
  return gaps.filter((gap) => gap.from <= gap.to);
}
