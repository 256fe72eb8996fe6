import { rebuildMeilisearch } from '@/lib/cli/commands/search-sync';
import { showStep } from '@/lib/cli/progress';
import type { Db } from '@/lib/db/client';
import { refreshEveryDocument } from '@/lib/search';
import { type MeiliConfig, meiliConfig } from '@/lib/search/meilisearch/config';
import { countOf } from '@/lib/text/french';

/**
 * Makes the search documents say what the sheets say, in one transaction: searches see the old ones until the new ones are all
 * there. With Meilisearch, a fresh index is then filled beside the one that serves, and takes its place.
 */
export async function searchReindex(
  db: Db,
  print: (line: string) => void,
  config: MeiliConfig | null = meiliConfig(),
): Promise<number> {
  await refreshEveryDocument(db);
  if (config) {
    await showStep('Index Meilisearch', async (tell) => {
      await rebuildMeilisearch(db, config, (sent) => tell(`${sent} envoyées`));
      tell('refait');
    });
  }
  print(`${countOf(await db.searchDocument.count(), 'fiche')} dans la recherche.`);
  return 0;
}
