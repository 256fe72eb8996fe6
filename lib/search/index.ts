import { published } from '@/lib/catalogue/conditions';
import {
  type InitiativeSummary,
  listInitiativeSummaries,
} from '@/lib/catalogue/queries/list-initiative-summaries';
import type { PrismaClient } from '@/lib/db/generated/client';
import type { DocumentTexts } from './documents/document';
import { chooseEngine } from './engines/choose-engine';
import { postgresEngine } from './engines/postgres';
import { explain } from './explain';
import { type CatalogueQuery, FACETS, type Facet, type Misunderstood } from './query';
import { relationsToChosen } from './relations';
import { readVocabulary, unknownValues } from './resolve-query';
import type { Engine, EngineName, Explanation, Reading, SearchHits } from './results';
import { readTyped } from './typed/read-typed';

export { type Around, aroundTerritory } from './around-territory';
export { compareSynonyms, type SearchEffect } from './compare-synonyms';
export { countFound } from './count-found';
export { countSearch, listFruitlessSearches } from './count-search';
export { refreshSearchDocuments } from './documents/refresh-documents';
export { refreshEveryDocument, refreshOutdatedDocuments } from './documents/refresh-outdated-documents';
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
  /** Why a sheet answers the typed text, by slug; none without a text. */
  explanations: Map<string, Explanation>;
  facets: Record<Facet, FacetOption[]>;
  /** Values that name nothing: the list is then empty, and says why. */
  unknown: Misunderstood[];
  /** How the typed text was read; null without a text. */
  reading: Reading | null;
  engine: EngineName;
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
  engine: Engine = chooseEngine(db),
): Promise<SearchResults> {
  const reading = query.text === '' ? null : await readTyped(db, query.text);
  const hits =
    reading && (reading.terms.length === 0 || reading.unknown.length > 0)
      ? noHits(engine)
      : await engineFor(db, engine, reading).search({
          terms: reading?.terms ?? null,
          minimum: reading?.minimum,
          query,
          pageSize,
        });
  const territoryIds = [...new Set([...query.territories, ...hits.facets.territories.map(({ id }) => id)])];
  const [vocabulary, items, explanations] = await Promise.all([
    readVocabulary(db, territoryIds),
    listInitiativeSummaries(db, hits.ids),
    reading ? readExplanations(db, hits.ids, reading) : new Map<string, Explanation>(),
  ]);
  return {
    total: hits.total,
    page: query.page,
    pageSize,
    pageCount: Math.max(1, Math.ceil(hits.total / pageSize)),
    items,
    relations: await relationsToChosen(db, query.territories, items),
    explanations,
    facets: toOptions(query, hits, vocabulary),
    unknown: unknownValues(query, vocabulary),
    reading,
    engine: hits.engine,
  };
}

/** Which words a sheet lacks is a question for the database. */
function engineFor(db: PrismaClient, engine: Engine, reading: Reading | null): Engine {
  return reading && reading.minimum < reading.terms.length ? postgresEngine(db) : engine;
}

function noHits({ name }: Engine): SearchHits {
  const facets = { territories: [], sectors: [], levers: [], types: [], natures: [] };
  return { total: 0, ids: [], facets, engine: name };
}

function toOptions(
  query: CatalogueQuery,
  hits: SearchHits,
  vocabulary: Awaited<ReturnType<typeof readVocabulary>>,
): SearchResults['facets'] {
  return Object.fromEntries(
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
  ) as SearchResults['facets'];
}

/** From the documents of the sheets online: an extract never quotes what is no longer public. */
async function readExplanations(
  db: PrismaClient,
  ids: number[],
  reading: Reading,
): Promise<Map<string, Explanation>> {
  const rows = await db.searchDocument.findMany({
    where: { initiativeId: { in: ids }, initiative: published },
    select: { texts: true, initiative: { select: { slug: true } } },
  });
  return new Map(
    rows.map(({ texts, initiative }) => [initiative.slug, explain(texts as DocumentTexts, reading)]),
  );
}
