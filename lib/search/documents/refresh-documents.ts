import { published } from '@/lib/catalogue/conditions';
import type { Prisma } from '@/lib/db/generated/client';
import { soundOf } from '../analysis/sound';
import { readWords } from '../analysis/words';
import { FACETS, type Facet } from '../query';
import { FIELD_NAMES, hashOf, type SearchDocument, toVector } from './document';
import { readDocuments } from './read-documents';

/** What changed, by what sheets say of it; the sheets themselves by identifier. */
type Changed = {
  initiatives?: number[];
  levers?: number[];
  sectors?: string[];
  types?: string[];
  territories?: string[];
};

/** Documents in memory at once. */
const BATCH = 500;

/**
 * Makes the search documents say what the published sheets say: those of the sheets touched by what changed, or all of them.
 * A document that already says it is left alone. It runs in the transaction of the change, so that no search ever sees
 * one state and a page another.
 * @returns how many documents were written, and how many sheets are no longer found.
 */
export async function refreshSearchDocuments(
  tx: Prisma.TransactionClient,
  changed?: Changed,
): Promise<{ written: number; removed: number }> {
  const ids = changed ? await touchedBy(tx, changed) : await listOnlineIds(tx);
  const { count: removed } = await tx.searchDocument.deleteMany({
    where: changed
      ? { initiativeId: { in: ids }, initiative: { NOT: published } }
      : { initiative: { NOT: published } },
  });
  let written = 0;
  for (let start = 0; start < ids.length; start += BATCH)
    written += await writeDocuments(tx, ids.slice(start, start + BATCH));
  return { written, removed };
}

/** The sheets online. */
export async function listOnlineIds(tx: Prisma.TransactionClient): Promise<number[]> {
  const rows = await tx.initiative.findMany({
    where: published,
    select: { id: true },
    orderBy: { id: 'asc' },
  });
  return rows.map(({ id }) => id);
}

async function touchedBy(
  tx: Prisma.TransactionClient,
  { initiatives = [], levers = [], sectors = [], types = [], territories = [] }: Changed,
): Promise<number[]> {
  const rows = await tx.initiative.findMany({
    where: {
      OR: [
        { id: { in: initiatives } },
        { leverTies: { some: { leverId: { in: levers } } } },
        { sectors: { some: { sectorSlug: { in: sectors } } } },
        { types: { some: { typeSlug: { in: types } } } },
        { searchDocument: { territoryIds: { hasSome: territories } } },
      ],
    },
    select: { id: true },
    orderBy: { id: 'asc' },
  });
  return rows.map(({ id }) => id);
}

async function writeDocuments(tx: Prisma.TransactionClient, ids: number[]): Promise<number> {
  const documents = await readDocuments(tx, ids);
  const known = await tx.searchDocument.findMany({
    where: { initiativeId: { in: ids } },
    select: { initiativeId: true, hash: true },
  });
  const hashes = new Map(known.map(({ initiativeId, hash }) => [initiativeId, hash]));
  const fresh = documents
    .map((document) => ({ ...document, hash: hashOf(document) }))
    .filter(({ initiativeId, hash }) => hashes.get(initiativeId) !== hash);
  if (fresh.length === 0) return 0;
  const numbers = await numberFacets(tx, fresh);
  const rows = fresh.map((document) => ({
    ...document,
    stems: toVector(document.texts),
    facetIds: facetValuesOf(document).map((value) => numbers.get(value)),
  }));
  await tx.$executeRaw`
    INSERT INTO "SearchDocument" ("initiativeId", revision, hash, texts, stems, head, "sortTitle", "territoryIds",
      "wideTerritoryIds", "sectorSlugs", "leverSlugs", "typeSlugs", nature, "facetIds", "publishedAt", "asOf")
    SELECT "initiativeId", 0, hash, texts, stems::tsvector, ts_filter(stems::tsvector, '{a,b}'), "sortTitle", "territoryIds",
      "wideTerritoryIds", "sectorSlugs", "leverSlugs", "typeSlugs", nature::"SheetNature", "facetIds", "publishedAt", "asOf"
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS d (
      "initiativeId" int, hash text, texts jsonb, stems text, "sortTitle" text, "territoryIds" text[],
      "wideTerritoryIds" text[], "sectorSlugs" text[], "leverSlugs" text[], "typeSlugs" text[], nature text,
      "facetIds" smallint[], "publishedAt" timestamp, "asOf" text)
    ON CONFLICT ("initiativeId") DO UPDATE SET
      hash = excluded.hash, texts = excluded.texts, stems = excluded.stems, head = excluded.head,
      "sortTitle" = excluded."sortTitle", "territoryIds" = excluded."territoryIds",
      "wideTerritoryIds" = excluded."wideTerritoryIds", "sectorSlugs" = excluded."sectorSlugs",
      "leverSlugs" = excluded."leverSlugs", "typeSlugs" = excluded."typeSlugs", nature = excluded.nature,
      "facetIds" = excluded."facetIds", "publishedAt" = excluded."publishedAt", "asOf" = excluded."asOf"`;
  await learnWords(tx, fresh);
  return fresh.length;
}

/**
 * The numbers of the facets' values; a value seen for the first time gets one. Known values are left out beforehand: an insert
 * that conflicts would use up one of the few numbers that there are.
 */
async function numberFacets(
  tx: Prisma.TransactionClient,
  documents: SearchDocument[],
): Promise<Map<string, number>> {
  const values = [...new Set(documents.flatMap(facetValuesOf))].sort();
  await tx.$executeRaw`
    INSERT INTO "SearchFacet" (facet, value)
    SELECT split_part(v, ' ', 1), split_part(v, ' ', 2) FROM unnest(${values}::text[]) AS v
    WHERE NOT EXISTS (SELECT FROM "SearchFacet" WHERE facet = split_part(v, ' ', 1) AND value = split_part(v, ' ', 2))
    ON CONFLICT DO NOTHING`;
  const rows = await tx.searchFacet.findMany();
  return new Map(rows.map(({ id, facet, value }) => [`${facet} ${value}`, id]));
}

/** What a list counts of a sheet: « sectors mobilite », « territories region:32 ». */
function facetValuesOf(document: SearchDocument): string[] {
  const valued: Record<Facet, string[]> = {
    territories: document.wideTerritoryIds,
    sectors: document.sectorSlugs,
    levers: document.leverSlugs,
    types: document.typeSlugs,
    natures: [document.nature],
  };
  return FACETS.flatMap((facet) => valued[facet].map((value) => `${facet} ${value}`));
}

/** Shorter words are not corrected, nor proposed. */
const SHORTEST_WORD = 4;

/** In order, so that two transactions that learn the same words wait for each other rather than block each other. */
async function learnWords(tx: Prisma.TransactionClient, documents: SearchDocument[]): Promise<void> {
  const words = new Map<string, { stem: string; written: string }>();
  for (const text of documents.flatMap(({ texts }) => FIELD_NAMES.flatMap((field) => texts[field]))) {
    for (const { form, stem, start, end } of readWords(text)) {
      if (form.length < SHORTEST_WORD || /\d/.test(form) || words.has(form)) continue;
      words.set(form, { stem, written: text.slice(start, end).toLowerCase() });
    }
  }
  const rows = [...words]
    .map(([word, rest]) => ({ word, sound: soundOf(word), ...rest }))
    .sort((a, b) => (a.word < b.word ? -1 : 1));
  await tx.$executeRaw`
    INSERT INTO "SearchWord" (word, stem, sound, written)
    SELECT word, stem, sound, written FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS w (word text, stem text, sound text, written text)
    ON CONFLICT DO NOTHING`;
}
