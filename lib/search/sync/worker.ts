import type { PrismaClient } from '@/lib/db/generated/client';
import { log } from '@/lib/log';
import { repeat } from '@/lib/repeat';
import { type MeiliConfig, targetOf } from '../meilisearch/config';
import { readIndexState } from '../meilisearch/index-state';
import { Unfit } from '../meilisearch/unfit';
import { synchronize } from './synchronize';

/** How often the outbox is looked at, the index too (it may have gone), and both compared sheet by sheet. */
const PERIODS = { pollMs: 1000, visitMs: 30_000, comparisonMs: 10 * 60_000 };
const LOG_MS = 60_000;

/** Keeps the index up to the database for as long as the process lives. What a stop interrupts is still in the outbox. */
export function startSearchWorker(
  db: PrismaClient,
  config: MeiliConfig,
  periods: Partial<typeof PERIODS> = {},
): { stop(): Promise<void> } {
  const { pollMs, visitMs, comparisonMs } = { ...PERIODS, ...periods };
  let loggedAt = Number.NEGATIVE_INFINITY;
  let visitedAt = Number.NEGATIVE_INFINITY;
  let wordings: string | undefined;

  const lookOnce = async () => {
    const sync = await db.searchSync.findUnique({ where: { target: targetOf(config) } });
    const now = Date.now();
    if (sync?.retryAt && sync.retryAt.getTime() > now) return;
    const wordingsNow = await readWordingsMark(db);
    const { unfit, pendingSince } = await readIndexState(db, config);
    const isComparison = now - (sync?.comparedAt?.getTime() ?? 0) >= comparisonMs;
    const isVisit = now - visitedAt >= visitMs;
    const isWorded = wordings === wordingsNow;
    if (!isVisit && !isComparison && !unfit && !pendingSince && isWorded) return;
    const done = await synchronize(db, config, { isComparison });
    if (!done) return;
    visitedAt = Date.now();
    wordings = wordingsNow;
    if (done.rebuilt) log.info('search: the Meilisearch index is made');
  };

  const complain = (error: unknown) => {
    if (Date.now() - loggedAt < LOG_MS) return;
    loggedAt = Date.now();
    const reason = error instanceof Unfit ? { kind: error.kind, reason: error.message } : { error };
    log.warn(reason, 'search: the Meilisearch index is not kept up');
  };
  return repeat(lookOnce, { everyMs: pollMs, onError: complain });
}

/** Moves when a synonym or the glossary changes: both leave a mark in the outbox. */
async function readWordingsMark(db: PrismaClient): Promise<string> {
  const { _max } = await db.outboxEntry.aggregate({
    where: { subject: { in: ['synonyms', 'glossary'] } },
    _max: { id: true },
  });
  return String(_max.id);
}
