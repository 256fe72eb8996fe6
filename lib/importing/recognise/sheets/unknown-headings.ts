import type { SheetBounds } from './find-bounds';
import type { FoundHeading } from './find-headings';
import { foldHeading } from './fold-heading';
import { numbersOf, type PrintedLine } from './printed-lines';

/** Letters that a line in capitals must have to be a heading rather than an acronym. */
const SHORTEST = 12;

/**
 * Lines of a sheet that are set as headings, in capitals between blank lines, and that no rule knows. Capitals right under a
 * heading are part of its box: the name of whoever speaks there.
 */
export function unknownHeadings(
  printed: PrintedLine[],
  { start, to, headings, contact }: SheetBounds,
): FoundHeading[] {
  const inHeading = new Set(headings.flatMap(({ range }) => numbersOf(range)));
  const last = contact ? contact.block.from - 1 : to;
  const found: FoundHeading[] = [];
  let isUnderHeading = true;
  for (let number = start.opening.range.from; number <= last; number++) {
    const line = printed[number - 1];
    if (!line || line.blank) continue;
    const isCapital = isInCapitals(line.text);
    if (inHeading.has(number)) isUnderHeading = true;
    else if (!isCapital) isUnderHeading = false;
    else if (!isUnderHeading && (printed[number - 2]?.blank || line.opensPage)) {
      found.push({
        range: { from: number, to: number },
        inline: null,
        what: { as: 'unknown' },
        folded: foldHeading(line.text),
      });
    }
  }
  return found;
}

function isInCapitals(text: string): boolean {
  const letters = text.replace(/[^\p{L}]/gu, '');
  return (
    letters.length >= SHORTEST &&
    text.includes(' ') &&
    text === text.toUpperCase() &&
    !/[@•]|https?:/i.test(text)
  );
}
