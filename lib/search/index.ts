import {
  type InitiativeSummary,
  listInitiativeSummaries,
} from '@/lib/catalogue/queries/list-initiative-summaries';
import type { PrismaClient } from '@/lib/db/generated/client';
import { searchPostgres } from './engines/postgres';
import { type CatalogueQuery, FACETS, type Facet, type Misunderstood } from './query';
import { relationsToChosen } from './relations';
import { readVocabulary, unknownValues } from './resolve-query';
import type { Correction, SearchHits } from './results';

export { type Around, aroundTerritory } from './around-territory';
export { refreshSearchDocuments } from './engines/postgres-documents';
export { followTerritories } from './follow-territories';

/** Sheets on a page of the list. */
export const PAGE_SIZE = 20;

/** A value of a facet, whether it is chosen, and the number of results that choosing it gives. */
export type FacetOption = {
  id: string;
  label: string;
  context: string | null;
  count: number;
  isChosen: boolean;
};

/** A page of results, ready to be shown. */
export type SearchResults = {
  total: number;
  page: number;
  pageSize: number;
  pageCount: number;
  items: InitiativeSummary[];
  /** How a sheet stands towards the chosen territories, by slug. */
  relations: Map<string, string>;
  facets: Record<Facet, FacetOption[]>;
  /** Values that name nothing: the list is then empty, and says why. */
  unknown: Misunderstood[];
  corrections: Correction[];
  engine: SearchHits['engine'];
};

/**
 * Answers a query: the only door to search. A facet's count is what choosing its value gives, the other facets staying as
 * they are. Options keep their order whatever is chosen; those of a closed list stay when they count nothing.
 * A page beyond the last holds no item and tells the true total.
 */
export async function searchInitiatives(
  db: PrismaClient,
  query: CatalogueQuery,
  pageSize: number = PAGE_SIZE,
): Promise<SearchResults> {
  const hits = await searchPostgres(db, query, pageSize);
  const territoryIds = [...new Set([...query.territories, ...hits.facets.territories.map(({ id }) => id)])];
  const [vocabulary, items] = await Promise.all([
    readVocabulary(db, territoryIds),
    listInitiativeSummaries(db, hits.ids),
  ]);
  const facets = Object.fromEntries(
    FACETS.map((facet) => {
      const counts = new Map(hits.facets[facet].map(({ id, count }) => [id, count]));
      const options = [...vocabulary[facet]]
        .sort(([, a], [, b]) => a.position - b.position)
        .map(([id, { label, context }]) => ({
          id,
          label,
          context,
          count: counts.get(id) ?? 0,
          isChosen: (query[facet] as string[]).includes(id),
        }));
      return [facet, options];
    }),
  ) as Record<Facet, FacetOption[]>;
  return {
    total: hits.total,
    page: query.page,
    pageSize,
    pageCount: Math.max(1, Math.ceil(hits.total / pageSize)),
    items,
    relations: await relationsToChosen(db, query.territories, items),
    facets,
    unknown: unknownValues(query, vocabulary),
    corrections: hits.corrections,
    engine: hits.engine,
  };
}
