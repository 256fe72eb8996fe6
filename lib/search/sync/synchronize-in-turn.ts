import { setTimeout as wait } from 'node:timers/promises';
import type { PrismaClient } from '@/lib/db/generated/client';
import type { MeiliConfig } from '../meilisearch/config';
import { Unfit } from '../meilisearch/unfit';
import { type Synchronized, type SyncOptions, synchronize } from './synchronize';

const TURN_MS = 60_000;
const ASK_MS = 200;

/** Synchronizes now, as a person asks: whatever the last failure, and after the process that is at it. Throws `Unfit` on failure. */
export async function synchronizeInTurn(
  db: PrismaClient,
  config: MeiliConfig,
  options: SyncOptions = {},
): Promise<Synchronized> {
  for (const until = Date.now() + TURN_MS; Date.now() < until; await wait(ASK_MS)) {
    const done = await synchronize(db, config, options);
    if (done) return done;
  }
  throw new Unfit('broken', 'une autre synchronisation n’en finit pas');
}
