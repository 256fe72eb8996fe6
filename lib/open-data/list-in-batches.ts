import type { PrismaClient } from '@/lib/db/generated/client';
import { type SearchResults, searchInitiatives } from '@/lib/search';
import type { CatalogueQuery } from '@/lib/search/query';

/** Sheets in memory at once, at most: what bounds the cost of a download, however long the list. */
const BATCH_SIZE = 500;

/**
 * Every sheet of a list, in its order, batch after batch, whatever page the query names. The first batch is read before
 * this returns: a database out of reach throws here, and `first` tells the total, the names of the filters and the values
 * that name nothing.
 *
 * Up to {@link BATCH_SIZE} sheets the list is of one moment. Beyond, a sheet that is published or withdrawn during the
 * download moves the next ones: none is given twice, one may be missed, and a download later is right.
 */
export async function listInBatches(
  db: PrismaClient,
  query: CatalogueQuery,
  batchSize: number = BATCH_SIZE,
): Promise<{ first: SearchResults; batches: AsyncGenerator<SearchResults['items']> }> {
  const read = (page: number) => searchInitiatives(db, { ...query, page }, batchSize);
  const first = await read(1);

  async function* batches() {
    const given = new Set<number>();
    for (let results = first; ; results = await read(results.page + 1)) {
      const fresh = results.items.filter(({ id }) => !given.has(id));
      for (const { id } of fresh) given.add(id);
      yield fresh;
      if (results.page >= results.pageCount) return;
    }
  }
  return { first, batches: batches() };
}
