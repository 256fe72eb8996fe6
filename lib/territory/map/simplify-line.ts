import type { Position } from 'geojson';

/**
 * The line without the points that stray less than `tolerance` from it (Douglas and Peucker). Its ends stay; a closed
 * line keeps the point furthest from them, so that it never collapses.
 */
export function simplifyLine(line: Position[], tolerance: number): Position[] {
  const kept = new Set([0, line.length - 1]);
  const pending: [number, number][] = [[0, line.length - 1]];
  for (let range = pending.pop(); range; range = pending.pop()) {
    const [from, to] = range;
    const [furthest, distance] = furthestFrom(line, from, to);
    const isWholeRing = from === 0 && to === line.length - 1 && isSame(line[from], line[to]);
    if (furthest === -1 || (distance <= tolerance && !isWholeRing)) continue;
    kept.add(furthest);
    pending.push([from, furthest], [furthest, to]);
  }
  const simplified = line.filter((_, index) => kept.has(index));
  // A ring needs four positions: a small island is left as it is.
  return isSame(line[0], line.at(-1)) && simplified.length < 4 ? line : simplified;
}

function furthestFrom(line: Position[], from: number, to: number): [number, number] {
  let [furthest, greatest] = [-1, -1];
  for (let index = from + 1; index < to; index++) {
    const distance = distanceTo(line[index], line[from], line[to]);
    if (distance > greatest) [furthest, greatest] = [index, distance];
  }
  return [furthest, greatest];
}

/** From a point to the segment between two others. */
function distanceTo(
  [x = 0, y = 0]: Position = [],
  [x1 = 0, y1 = 0]: Position = [],
  [x2 = 0, y2 = 0]: Position = [],
): number {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.min(Math.max(((x - x1) * dx + (y - y1) * dy) / length, 0), 1);
  return Math.hypot(x - x1 - along * dx, y - y1 - along * dy);
}

function isSame(one: Position | undefined, other: Position | undefined): boolean {
  return one?.[0] === other?.[0] && one?.[1] === other?.[1];
}
