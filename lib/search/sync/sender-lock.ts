import { asOnlyOne } from '@/lib/db/as-only-one';
import type { PrismaClient } from '@/lib/db/generated/client';
import type { MeiliConfig } from '../meilisearch/config';
import { targetOf } from '../meilisearch/config';

/** The rebuild of a hundred thousand sheets on a slow machine. */
const LONGEST_MS = 6 * 60 * 60_000;

/** Runs `work` while no other process of the catalogue writes to this index; null when one does. */
export async function asOnlySender<Answer>(
  db: PrismaClient,
  config: MeiliConfig,
  work: () => Promise<Answer>,
): Promise<Answer | null> {
  const done = await asOnlyOne(db, `search ${targetOf(config)}`, LONGEST_MS, work);
  return done?.answer ?? null;
}
