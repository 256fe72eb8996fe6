import type { PrismaClient } from '@/lib/db/generated/client';
import { meilisearchEngine } from '../engines/meilisearch';
import { EMPTY_QUERY } from '../query';
import { readVersion } from './client';
import type { MeiliConfig } from './config';
import { Unfit } from './unfit';

const PLAINEST = { terms: null, query: EMPTY_QUERY, pageSize: 1 };

/** Whether Meilisearch answers searches now, and why not, in French. */
export type Probe = { isFit: true } | { isFit: false; reason: string };

/**
 * Has Meilisearch say its version, then answer the plainest search. Changes on their way are no failing: the database answers
 * until they have arrived. Throws when the database is out.
 */
export async function probe(db: PrismaClient, config: MeiliConfig): Promise<Probe> {
  const started = Date.now();
  try {
    await readVersion(config, AbortSignal.timeout(config.timeoutMs));
    const left = Math.max(1, config.timeoutMs - (Date.now() - started));
    await meilisearchEngine(db, { ...config, timeoutMs: left }).search(PLAINEST);
    return { isFit: true };
  } catch (error) {
    if (!(error instanceof Unfit)) throw error;
    return error.kind === 'pending' ? { isFit: true } : { isFit: false, reason: error.message };
  }
}
