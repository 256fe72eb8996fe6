import { setTimeout as wait } from 'node:timers/promises';
import { asOnlyOne } from '@/lib/db/as-only-one';
import type { PrismaClient } from '@/lib/db/generated/client';

/** A run gives up well before. */
const LONGEST_MS = 3 * 60 * 60_000;
const ASK_MS = 250;

/** Runs `work` while no other process of the catalogue checks links; null when one still does after `patienceMs`. */
export async function asOnlyChecker<Answer>(
  db: PrismaClient,
  work: () => Promise<Answer>,
  patienceMs = 0,
): Promise<Answer | null> {
  for (const until = Date.now() + patienceMs; ; await wait(ASK_MS)) {
    const done = await asOnlyOne(db, 'links check', LONGEST_MS, work);
    if (done || Date.now() >= until) return done?.answer ?? null;
  }
}
