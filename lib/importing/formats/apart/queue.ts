/** How many of one kind of work a process does at once, and how many may wait for their turn. */
const QUEUES = {
  /** Documents parsed: each takes a processor. */
  reading: { atOnce: 2, waiting: 6 },
  /** Pages drawn, for whoever reviews: they must not wait behind a document. */
  drawing: { atOnce: 2, waiting: 12 },
  /** Files received from the web, held in memory until they are read. */
  receiving: { atOnce: 4, waiting: 0 },
} as const;

type QueueName = keyof typeof QUEUES;
type Queue = { running: number; waiting: (() => void)[] };

// Next bundles a module once for each of its layers: the count must be that of the process.
const kept = globalThis as typeof globalThis & { catalogueQueues?: Partial<Record<QueueName, Queue>> };

/** Does `work` when its turn comes; null when too many are waiting already. */
export async function inTurn<Value>(name: QueueName, work: () => Promise<Value>): Promise<Value | null> {
  kept.catalogueQueues ??= {};
  kept.catalogueQueues[name] ??= { running: 0, waiting: [] };
  const queue = kept.catalogueQueues[name];
  const { atOnce, waiting } = QUEUES[name];
  if (queue.running < atOnce) queue.running += 1;
  else {
    if (queue.waiting.length >= waiting) return null;
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
