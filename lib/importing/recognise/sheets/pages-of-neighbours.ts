import type { SheetBounds } from './find-bounds';
import type { PrintedLine } from './printed-lines';

/**
 * The pages that remain, from those of the sheets beside them: a sheet that fills one page, and in which no other opens, is on
 * the page before the sheet that follows it at once. Two neighbours that say otherwise establish nothing.
 */
export function pagesOfNeighbours(
  printed: PrintedLine[],
  bounds: SheetBounds[],
  ordinals: number[],
  known: (number | null)[],
): (number | null)[] {
  const isOnePage = bounds.map(({ start, to }, index) => {
    const next = bounds[index + 1];
    const isFollowed = next && printed.slice(to, next.from - 1).every(({ blank, scrap }) => blank || scrap);
    return Boolean(start.fillsOnePage && isFollowed && ordinals[index + 1] === (ordinals[index] ?? 0) + 1);
  });
  const fromBefore = [...known];
  for (let index = 1; index < known.length; index++) {
    const before = fromBefore[index - 1] ?? null;
    if (isOnePage[index - 1] && before !== null) fromBefore[index] ??= before + 1;
  }
  const fromAfter = [...known];
  for (let index = known.length - 2; index >= 0; index--) {
    const after = fromAfter[index + 1] ?? null;
    if (isOnePage[index] && after !== null) fromAfter[index] ??= after - 1;
  }
  return known.map((page, index) => {
    const [before = null, after = null] = [fromBefore[index], fromAfter[index]];
    if (page !== null || before === null || after === null) return page ?? before ?? after;
    return before === after ? before : null;
  });
}
