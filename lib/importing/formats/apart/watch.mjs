import { writeSync } from 'node:fs';
import { workerData } from 'node:worker_threads';

/**
 * A thread of the process apart, which sees what the main one, busy parsing, cannot: memory that runs away (the heap is bounded
 * by V8, decompressed streams are not), or a parent that is gone. `process.kill` is the only end that a stuck thread obeys.
 */
const { residentMegabytes, parent } = workerData;

setInterval(() => {
  const isOrphan = process.ppid !== parent;
  const isTooHeavy = process.memoryUsage.rss() > residentMegabytes * 1024 * 1024;
  // An orphan has nobody left to read it: writing would throw, and the thread would end without its process.
  if (isTooHeavy && !isOrphan) writeSync(2, '\n[apart] too-heavy\n');
  if (isTooHeavy || isOrphan) process.kill(process.pid, 'SIGKILL');
}, 50);
