import type { PrismaClient } from '@/lib/db/generated/client';
import { fold } from '@/lib/text/fold';
import { type CatalogueQuery, isNarrowed, toSearchParams } from './query';

/** A search that was made, how often, and what it found the last time. */
export type SearchCount = { text: string; filters: string; times: number; total: number; lastAt: Date };

/** Words beyond are not kept. */
const LONGEST_TEXT = 100;
/** What looks like an e-mail address or a telephone number is nobody's search. */
const PERSONAL = /@|(?:\d[\s.-]?){9}/;
/** Rows are many only if someone makes them so; the oldest then go. */
const MOST_ROWS = 20_000;
const PRUNE_EVERY = 1_000;
let sincePruned = 0;

/**
 * Counts a search, so that staff see what people look for and do not find: the words folded, the filters, the number of results;
 * nothing of whoever searched. The other pages and orders of a list are not other searches.
 */
export async function countSearch(db: PrismaClient, query: CatalogueQuery, total: number): Promise<void> {
  if (!isNarrowed(query) || query.page > 1 || PERSONAL.test(query.text)) return;
  const text = fold(query.text).slice(0, LONGEST_TEXT);
  const filters = toSearchParams({ ...query, text: '', sort: 'recent', view: 'liste', page: 1 }).toString();
  await db.$executeRaw`
    INSERT INTO "SearchCount" (text, filters, total) VALUES (${text}, ${filters}, ${total}::int)
    ON CONFLICT (text, filters) DO UPDATE
    SET times = "SearchCount".times + 1, total = excluded.total, "lastAt" = CURRENT_TIMESTAMP`;
  if (++sincePruned % PRUNE_EVERY === 0) await prune(db);
}

/** The searches that found nothing the last time they were made, the most frequent first. */
export async function listFruitlessSearches(db: PrismaClient, limit: number): Promise<SearchCount[]> {
  return db.searchCount.findMany({
    where: { total: 0 },
    select: { text: true, filters: true, times: true, total: true, lastAt: true },
    orderBy: [{ times: 'desc' }, { lastAt: 'desc' }, { text: 'asc' }, { filters: 'asc' }],
    take: limit,
  });
}

async function prune(db: PrismaClient): Promise<void> {
  await db.$executeRaw`
    DELETE FROM "SearchCount" WHERE (text, filters) IN (
      SELECT text, filters FROM "SearchCount" ORDER BY "lastAt" DESC OFFSET ${MOST_ROWS}::int)`;
}
