import type { Db } from '@/lib/db/client';
import { listFruitlessSearches } from '@/lib/search';
import { countOf } from '@/lib/text/french';

/** Prints what was searched and not found, the most frequent first. */
export async function searchMissing(
  { json, limit }: { json: boolean; limit: number },
  db: Db,
  print: (line: string) => void,
): Promise<number> {
  const searches = await listFruitlessSearches(db, limit);
  if (json) {
    print(JSON.stringify(searches));
    return 0;
  }
  if (searches.length === 0) print('Aucune recherche sans résultat.');
  for (const { text, filters, times, lastAt } of searches) {
    const words = text === '' ? 'sans texte' : `« ${text} »`;
    const narrowed = filters === '' ? '' : ` (${decodeURIComponent(filters.replaceAll('&', ', '))})`;
    print(
      `${countOf(times, 'fois', 'fois')} : ${words}${narrowed}, le ${lastAt.toLocaleDateString('fr-FR')}`,
    );
  }
  return 0;
}
