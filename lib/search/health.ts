import type { PrismaClient } from '@/lib/db/generated/client';
import { type MeiliConfig, meiliConfig } from './meilisearch/config';
import { probe } from './meilisearch/probe';
import type { EngineName } from './results';

/** Which engine is fit to answer; why not Meilisearch, in French, when there is one. */
export type SearchHealth = { search: EngineName; reason?: string };

/** Asks the database, then Meilisearch when there is one, for no longer than a search may take. Throws when the database is out. */
export async function readHealth(
  db: PrismaClient,
  config: MeiliConfig | null = meiliConfig(),
): Promise<SearchHealth> {
  await db.$queryRaw`SELECT 1`;
  if (!config) return { search: 'postgres' };
  const probed = await probe(db, config);
  return probed.isFit ? { search: 'meilisearch' } : { search: 'postgres', reason: probed.reason };
}
