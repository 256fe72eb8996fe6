/** A source of numbers that gives the same ones for the same seed, on every machine. */
export type Random = {
  /** From 0, never 1. */
  next(): number;
  /** A whole number, both ends included. */
  between(first: number, last: number): number;
  chance(probability: number): boolean;
  pick<Item>(items: readonly Item[]): Item;
};

/** Mulberry32, of a seed and of what is drawn: a sheet does not depend on those drawn before it. */
export function randomOf(...seeds: number[]): Random {
  let state = seeds.reduce((mixed, seed) => Math.imul(mixed ^ seed, 0x9e3779b1) ^ (mixed >>> 15), 0x2545f491);
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), state | 1);
    value = (value + Math.imul(value ^ (value >>> 7), value | 61)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (first: number, last: number) => first + Math.floor(next() * (last - first + 1));
  return {
    next,
    between,
    chance: (probability) => next() < probability,
    pick: <Item>(items: readonly Item[]) => items[between(0, items.length - 1)] as Item,
  };
}

/** Draws items in proportion to their weights. */
export type Urn<Item> = (random: Random) => Item;

export function urnOf<Item>(
  items: readonly Item[],
  weightOf: (item: Item, rank: number) => number,
): Urn<Item> {
  if (items.length === 0) throw new Error('nothing to draw from');
  const upTo = new Float64Array(items.length);
  let sum = 0;
  for (const [rank, item] of items.entries()) {
    sum += weightOf(item, rank);
    upTo[rank] = sum;
  }
  return (random) => items[firstAbove(upTo, random.next() * sum)] as Item;
}

/** The second half as often as the first, the third a third: how words are distributed. */
export function zipfUrn<Item>(items: readonly Item[], exponent = 1): Urn<Item> {
  return urnOf(items, (_, rank) => 1 / (rank + 1) ** exponent);
}

function firstAbove(upTo: Float64Array, value: number): number {
  let [low, high] = [0, upTo.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((upTo[middle] as number) > value) high = middle;
    else low = middle + 1;
  }
  return low;
}
