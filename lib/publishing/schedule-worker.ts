import type { PrismaClient } from '@/lib/db/generated/client';
import { log } from '@/lib/log';
import { repeat } from '@/lib/repeat';
import { publishDue } from './commands/publish-due';

/** A planned publication is at most this late. */
const PERIOD_MS = 20_000;

/** Puts online what was planned, for as long as the process lives. Several servers may run it: each publication happens once. */
export function startScheduleWorker(db: PrismaClient): { stop(): Promise<void> } {
  return repeat(
    async () => {
      const { published, failed } = await publishDue(db, new Date());
      if (published > 0) log.info({ published }, 'publishing: planned publications went online');
      if (failed.length > 0) log.warn({ failed: failed.length }, 'publishing: planned publications failed');
    },
    {
      everyMs: PERIOD_MS,
      onError: (error) => log.warn({ error }, 'publishing: planned publications could not be looked at'),
    },
  );
}
