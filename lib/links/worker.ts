import type { PrismaClient } from '@/lib/db/generated/client';
import { log } from '@/lib/log';
import { repeat } from '@/lib/repeat';
import { type CheckLinksOptions, checkLinks } from './check-links';
import { getLatestRun } from './runs';

/**
 * A run a day. A server looks whether one is due some time after its start, when it has better to do, then now and then; of
 * several servers, the one that looks first does it.
 */
const PERIODS = { firstLookMs: 10 * 60_000, lookMs: 15 * 60_000, runEveryMs: 24 * 60 * 60_000 };

/** A run of a catalogue that was never checked is spread over several days. */
const LINKS_A_RUN = 5000;

/** Checks the links day after day, for as long as the process lives. A stop interrupts the run: what it has found is kept. */
export function startLinkWorker(
  db: PrismaClient,
  options: CheckLinksOptions,
  periods: Partial<typeof PERIODS> = {},
): { stop(): Promise<void> } {
  const { firstLookMs, lookMs, runEveryMs } = { ...PERIODS, ...periods };
  const stopping = new AbortController();
  const { signal } = stopping;
  const isDue = () => isLongAgo(db, runEveryMs);
  const looking = repeat(
    async () => {
      if (!(await isDue())) return;
      const run = await checkLinks(db, { limit: LINKS_A_RUN, ...options, signal, isStillDue: isDue });
      if (run?.isOffline) log.warn('links: no site answers, nothing was kept');
      else if (run && !run.isCancelled) log.info(run, 'links: checked');
    },
    {
      firstMs: firstLookMs,
      everyMs: lookMs,
      onError: (error) => log.warn({ error }, 'links: not checked'),
    },
  );
  return {
    stop: () => {
      stopping.abort();
      return looking.stop();
    },
  };
}

async function isLongAgo(db: PrismaClient, runEveryMs: number): Promise<boolean> {
  const last = await getLatestRun(db);
  return !last || Date.now() - last.getTime() >= runEveryMs;
}
