import type { PrismaClient } from '@/lib/db/generated/client';
import { log } from '@/lib/log';
import { readVersion } from '../meilisearch/client';
import { type MeiliConfig, targetOf } from '../meilisearch/config';
import { readIndexState } from '../meilisearch/index-state';
import { Unfit } from '../meilisearch/unfit';
import { compareIndex, sizeOf } from './compare-index';
import { isThere, rebuildIndex } from './rebuild-index';
import { sendSheets } from './send-sheets';
import { asOnlySender } from './sender-lock';
import { sendSynonyms } from './synonyms';

export type SyncOptions = {
  /** Makes a fresh index even if the one that serves would do. */
  isRebuild?: boolean;
  /** Also compares every sheet, and sends those that drift. */
  isComparison?: boolean;
  tell?: (sent: number) => void;
};

/** What a synchronisation did: `sent` sheets, or the whole index. */
export type Synchronized = { sent: number; rebuilt: boolean };

/**
 * Brings the index up to the database: a fresh one where there is none for these settings, then what the outbox holds. What
 * happens is recorded in `SearchSync`; a failure too, with the moment of the next attempt. Throws `Unfit` on failure.
 * @returns null when another process is at it.
 */
export function synchronize(
  db: PrismaClient,
  config: MeiliConfig,
  options: SyncOptions = {},
): Promise<Synchronized | null> {
  return asOnlySender(db, config, async () => {
    try {
      const done = await bringUp(db, config, options);
      await record(db, config, { syncedAt: new Date(), fault: null, failures: 0, retryAt: null });
      return done;
    } catch (error) {
      if (error instanceof Unfit) await recordFailure(db, config, error);
      throw error;
    }
  });
}

async function bringUp(
  db: PrismaClient,
  config: MeiliConfig,
  { isRebuild = false, isComparison = false, tell }: SyncOptions,
): Promise<Synchronized> {
  await readVersion(config);
  const state = await readIndexState(db, config);
  if (isRebuild || state.unfit?.kind === 'unready' || !(await isThere(config))) {
    await rebuildIndex(db, config, tell);
    const { sent } = await drain(db, config);
    if (isComparison) await compare(db, config);
    return { sent, rebuilt: true };
  }
  await sendSynonyms(db, config);
  const drained = await drain(db, config);
  const compared = isComparison ? await compare(db, config) : { sent: 0, ahead: [] };
  if (drained.ahead.length + compared.ahead.length === 0)
    return { sent: drained.sent + compared.sent, rebuilt: false };
  log.warn('search: the index holds revisions that the database has not given; it is made again');
  await rebuildIndex(db, config, tell);
  await drain(db, config);
  return { sent: drained.sent + compared.sent, rebuilt: true };
}

/** Messages read at once. */
const BATCH = 1000;

/** Sends what the outbox holds, until it holds nothing. A message leaves it once the index is known to hold its sheet. */
async function drain(db: PrismaClient, config: MeiliConfig): Promise<{ sent: number; ahead: number[] }> {
  const ahead: number[] = [];
  let sent = 0;
  for (;;) {
    const entries = await db.outboxEntry.findMany({
      where: { subject: 'search' },
      orderBy: { id: 'asc' },
      take: BATCH,
    });
    if (entries.length === 0) return { sent, ahead };
    const withdrawals = new Map<number, number>();
    for (const { subjectId, version } of entries) {
      if (subjectId === null) continue;
      withdrawals.set(subjectId, Math.max(version ?? 0, withdrawals.get(subjectId) ?? 0));
    }
    const outcome = await sendSheets(db, [...withdrawals.keys()], {
      config,
      indexUid: config.index,
      withdrawals,
    });
    sent += outcome.sent;
    ahead.push(...outcome.ahead);
    await db.outboxEntry.deleteMany({ where: { id: { in: entries.map(({ id }) => id) } } });
  }
}

async function compare(db: PrismaClient, config: MeiliConfig): Promise<{ sent: number; ahead: number[] }> {
  const drift = await compareIndex(db, config);
  const late = [...drift.missing, ...drift.outdated, ...drift.excess];
  if (late.length > 0) log.warn({ drift: late.length }, 'search: the index had drifted; it is mended');
  const outcome = await sendSheets(db, late, { config, indexUid: config.index });
  const left = late.length === 0 ? drift : await compareIndex(db, config);
  await record(db, config, { comparedAt: new Date(), drift: sizeOf(left) });
  return outcome;
}

type Row = Partial<{
  syncedAt: Date;
  fault: string | null;
  failures: number;
  retryAt: Date | null;
  comparedAt: Date;
  drift: number;
}>;

async function record(db: PrismaClient, config: MeiliConfig, data: Row): Promise<void> {
  const target = targetOf(config);
  await db.searchSync.upsert({ where: { target }, create: { target, ...data }, update: data });
}

const FIRST_RETRY_MS = 1000;
const LAST_RETRY_MS = 5 * 60_000;

/** Waits twice as long after each failure. */
async function recordFailure(db: PrismaClient, config: MeiliConfig, { message }: Unfit): Promise<void> {
  const known = await db.searchSync.findUnique({ where: { target: targetOf(config) } });
  const failures = (known?.failures ?? 0) + 1;
  const wait = Math.min(LAST_RETRY_MS, FIRST_RETRY_MS * 2 ** (failures - 1));
  await record(db, config, { fault: message, failures, retryAt: new Date(Date.now() + wait) });
}
