import type { InitiativeSummary } from '@/lib/catalogue/queries/list-initiative-summaries';
import type { PrismaClient } from '@/lib/db/generated/client';
import { parseTerritoryId, relationLabel } from '@/lib/territory/model';
import { relatePlaces } from '@/lib/territory/queries';

/** From the closest to the loosest: of a sheet's places, the closest one tells. */
const CLOSENESS = ['same', 'inside', 'overlaps', 'wider'] as const;

/**
 * How each sheet stands towards the chosen territories (« dans la commune », « à cheval sur le quartier »), by slug;
 * nothing for a sheet that has no place there, and nothing at all when no territory is chosen.
 */
export async function relationsToChosen(
  db: PrismaClient,
  chosenIds: string[],
  items: InitiativeSummary[],
): Promise<Map<string, string>> {
  const labels = new Map<string, { label: string; rank: number }>();
  const placeIds = (item: InitiativeSummary) =>
    // A place in a district that lies across communes is told of one of them.
    item.places.flatMap(({ territory, commune }) => [territory?.id, commune?.id].filter((id) => id != null));
  const allIds = [...new Set(items.flatMap(placeIds))];
  for (const chosenId of chosenIds) {
    const chosen = parseTerritoryId(chosenId);
    if (!chosen) continue;
    const relations = await relatePlaces(db, chosenId, allIds);
    for (const item of items) {
      for (const id of placeIds(item)) {
        const relation = relations.get(id);
        if (!relation) continue;
        const rank = CLOSENESS.indexOf(relation);
        const known = labels.get(item.slug);
        if (known && known.rank <= rank) continue;
        labels.set(item.slug, {
          label: relationLabel(relation, chosen.kind, parseTerritoryId(id)?.kind),
          rank,
        });
      }
    }
  }
  return new Map([...labels].map(([slug, { label }]) => [slug, label]));
}
