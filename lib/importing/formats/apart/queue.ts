/** Documents parsed at once by one process, and those that may wait for their turn. */
const AT_ONCE = 2;
const WAITING = 6;

type Queue = { running: number; waiting: (() => void)[] };

// Next bundles a module once for each of its layers: the count must be that of the process.
const kept = globalThis as typeof globalThis & { catalogueReadings?: Queue };
kept.catalogueReadings ??= { running: 0, waiting: [] };
const queue = kept.catalogueReadings;

/** Does `work` when its turn comes; null when too many are waiting already. */
export async function inTurn<Value>(work: () => Promise<Value>): Promise<Value | null> {
  if (queue.running < AT_ONCE) queue.running += 1;
  else {
    if (queue.waiting.length >= WAITING) return null;
    // Whoever ends hands over its place: `running` does not move.
    await new Promise<void>((resolve) => queue.waiting.push(resolve));
  }
  try {
    return await work();
  } finally {
    const next = queue.waiting.shift();
    if (next) next();
    else queue.running -= 1;
  }
}
