import type { PrismaClient } from '@/lib/db/generated/client';
import { log } from '@/lib/log';
import { publishDue } from './commands/publish-due';

/** A planned publication is at most this late. */
const PERIOD_MS = 20_000;

/**
 * Puts online what was planned, for as long as the process lives. What it stumbles on goes no further than the log, and its timer
 * holds no process back. Several servers may run it: each publication happens once.
 */
export function startScheduleWorker(
  db: PrismaClient,
  periodMs: number = PERIOD_MS,
): { stop(): Promise<void> } {
  let isStopped = false;
  let timer: NodeJS.Timeout | undefined;
  let current = Promise.resolve();
  const look = async () => {
    try {
      const { published, failed } = await publishDue(db, new Date());
      if (published > 0) log.info({ published }, 'publishing: planned publications went online');
      if (failed.length > 0) log.warn({ failed: failed.length }, 'publishing: planned publications failed');
    } catch (error) {
      log.warn({ error }, 'publishing: planned publications could not be looked at');
    }
    if (!isStopped) schedule();
  };
  const schedule = () => {
    timer = setTimeout(() => {
      current = look();
    }, periodMs);
    timer.unref();
  };
  current = look();
  return {
    stop: () => {
      isStopped = true;
      clearTimeout(timer);
      return current;
    },
  };
}
