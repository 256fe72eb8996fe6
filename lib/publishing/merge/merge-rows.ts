import { isDeepStrictEqual } from 'node:util';

/**
 * Merges what two people did to one list since `base`, row by row: rows that one of them added, changed, took away or moved.
 * @returns null when both touched the same row otherwise than in the same way, or both moved rows: a person must choose.
 */
export function mergeRows(base: unknown[], mine: unknown[], theirs: unknown[]): unknown[] | null {
  const [original, ours, others] = [base, mine, theirs].map(withKeys) as [Keyed[], Keyed[], Keyed[]];
  const [gone, goneThere] = [without(original, ours), without(original, others)];
  const [added, addedThere] = [without(ours, original), without(others, original)];
  const isSame = isDeepStrictEqual(keysOf(added), keysOf(addedThere));
  if (without(gone, without(gone, goneThere)).length > 0 && !isSame) return null;
  const [moved, movedThere] = [hasMoved(original, ours), hasMoved(original, others)];
  if (moved && movedThere) return null;
  return moved
    ? apply(ours, { rows: others, added: addedThere, gone: goneThere })
    : apply(others, { rows: ours, added, gone });
}

/** Whoever has rows on both sides keeps both: theirs, then mine that are not among them. */
export function uniteRows(mine: unknown[], theirs: unknown[]): unknown[] {
  const others = withKeys(theirs);
  return [...theirs, ...without(withKeys(mine), others).map(({ row }) => row)];
}

type Keyed = { key: string; row: unknown };

/** Rows have no identifier: a row is what it says, and its rank among those that say the same. */
function withKeys(rows: unknown[]): Keyed[] {
  const seen = new Map<string, number>();
  return rows.map((row) => {
    const said = JSON.stringify(sorted(row));
    const rank = (seen.get(said) ?? 0) + 1;
    seen.set(said, rank);
    return { key: `${rank} ${said}`, row };
  });
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, part]) => [key, sorted(part)]),
  );
}

const keysOf = (rows: Keyed[]) => rows.map(({ key }) => key);

function without(rows: Keyed[], excluded: Keyed[]): Keyed[] {
  const keys = new Set(keysOf(excluded));
  return rows.filter(({ key }) => !keys.has(key));
}

/** Whether the rows that remain of `before` stand in another order in `after`. */
function hasMoved(before: Keyed[], after: Keyed[]): boolean {
  const stayed = (rows: Keyed[], among: Keyed[]) => keysOf(without(rows, without(rows, among)));
  return !isDeepStrictEqual(stayed(before, after), stayed(after, before));
}

/** `onto`, without the rows gone from the other side, and with those added there, each after the row it follows there. */
function apply(onto: Keyed[], other: { rows: Keyed[]; added: Keyed[]; gone: Keyed[] }): unknown[] {
  const result = without(onto, other.gone);
  const has = (key: string) => result.some((placed) => placed.key === key);
  for (const row of without(other.added, onto)) {
    const rank = other.rows.indexOf(row);
    const before = other.rows
      .slice(0, rank)
      .reverse()
      .find(({ key }) => has(key));
    const position = before ? result.findIndex(({ key }) => key === before.key) + 1 : 0;
    result.splice(position, 0, row);
  }
  return result.map(({ row }) => row);
}
