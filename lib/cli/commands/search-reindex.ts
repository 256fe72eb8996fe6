import type { Db } from '@/lib/db/client';
import { refreshSearchDocuments } from '@/lib/search';
import { countOf } from '@/lib/text/french';

/** Rewrites the search documents in one transaction: searches see the old ones until the new ones are all there. */
export async function searchReindex(db: Db, print: (line: string) => void): Promise<number> {
  await db.$transaction((tx) => refreshSearchDocuments(tx), { timeout: 10 * 60_000 });
  print(`${countOf(await db.searchDocument.count(), 'fiche')} dans la recherche.`);
  return 0;
}
