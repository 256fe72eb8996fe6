import type { PrismaClient } from '@/lib/db/generated/client';
import { type MeiliConfig, meiliConfig, targetOf } from './meilisearch/config';
import { probe } from './meilisearch/probe';
import type { EngineName } from './results';

/** What the public page « /etat » says of the search. */
export type SearchState = {
  /** Who answers now. */
  serving: EngineName;
  /** Why Meilisearch does not answer though it is configured, in French; null when it does, or when there is none. */
  degraded: string | null;
  /** Sheets that a search can find. */
  documents: number;
  /** Changes not yet in the Meilisearch index; null without Meilisearch. */
  pending: number | null;
  /** When the index last held every change. */
  syncedAt: Date | null;
  /** The last comparison of the index with the database. */
  comparison: { at: Date; drift: number } | null;
};

/** The state of the search at this moment; asks Meilisearch, for no longer than a search may take. */
export async function readSearchState(
  db: PrismaClient,
  config: MeiliConfig | null = meiliConfig(),
): Promise<SearchState> {
  const documents = await db.searchDocument.count();
  if (!config)
    return {
      serving: 'postgres',
      degraded: null,
      documents,
      pending: null,
      syncedAt: null,
      comparison: null,
    };
  const [probed, sync, pending] = await Promise.all([
    probe(db, config),
    db.searchSync.findUnique({ where: { target: targetOf(config) } }),
    countPending(db),
  ]);
  return {
    serving: probed.isFit && pending === 0 ? 'meilisearch' : 'postgres',
    degraded: probed.isFit ? null : probed.reason,
    documents,
    pending,
    syncedAt: sync?.syncedAt ?? null,
    comparison: sync?.comparedAt && sync.drift !== null ? { at: sync.comparedAt, drift: sync.drift } : null,
  };
}

/** Sheets whose last change is not yet in the index. */
export async function countPending(db: PrismaClient): Promise<number> {
  const [row] = await db.$queryRaw<{ pending: number }[]>`
    SELECT count(DISTINCT "subjectId")::int AS pending FROM "OutboxEntry" WHERE subject = 'search'`;
  return row?.pending ?? 0;
}
