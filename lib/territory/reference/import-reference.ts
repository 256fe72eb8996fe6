import { createHash } from 'node:crypto';
import type { Db } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';
import { rebuildAllDistrictEdges } from '@/lib/territory/districts/rebuild-edges';
import type { TerritoryId } from '@/lib/territory/model';
import { buildReference, type Reference } from './build-reference';
import { COUNTRIES } from './countries';
import { OTHER_NAMES } from './other-names';
import { readReference } from './read-reference';

export type ReferenceSummary = {
  /** False when the database already holds this very reference: nothing was written. */
  changed: boolean;
  vintage: string;
  counts: Record<'communes' | 'epci' | 'departements' | 'regions' | 'pays' | 'names' | 'edges', number>;
  /** Territories of an earlier vintage that this one no longer has: kept, as sheets may point at them. */
  vanished: TerritoryId[];
};

/** To raise when rows are built otherwise from the same files: databases then take the reference in again. */
const LAYOUT = 1;

/** The whole reference takes a few seconds; a slow shared machine may take twenty. */
const TIMEOUT_MS = 120_000;

/**
 * Brings communes, EPCI, départements, régions and countries into the database, with their other names and the closure
 * between them, in one transaction. Does nothing when it is already there. A newer vintage updates: districts and their
 * ties stay (those of a merged commune pass to the present one), territories that vanished are kept and reported.
 * Throws when the database fails; nothing is then changed.
 */
export async function importReference(db: Db, read = readReference()): Promise<ReferenceSummary> {
  return db.$transaction((tx) => bringReference(tx, read), { timeout: TIMEOUT_MS, maxWait: 10_000 });
}

/** The same inside the caller's transaction, which must be allowed some twenty seconds. */
export async function bringReference(
  tx: Prisma.TransactionClient,
  read = readReference(),
): Promise<ReferenceSummary> {
  const hash = createHash('sha256')
    .update(JSON.stringify([LAYOUT, read.hash, COUNTRIES, OTHER_NAMES]))
    .digest('hex');
  // Two servers that start together: the second waits here, then finds everything done.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('territory reference'))`;
  const mark = await tx.importMark.findUnique({ where: { name: 'reference' } });
  const changed = mark?.hash !== hash;
  if (changed) await write(tx, buildReference(read.files()), hash);
  return { changed, ...(await summary(tx)) };
}

async function write(tx: Prisma.TransactionClient, reference: Reference, hash: string) {
  await writeTerritories(tx, reference);
  await writeNames(tx, reference);
  await writeEdges(tx, reference);
  await rebuildAllDistrictEdges(tx);
  await tx.importMark.upsert({
    where: { name: 'reference' },
    create: { name: 'reference', hash, updatedAt: new Date() },
    update: { hash, updatedAt: new Date() },
  });
  await settleIndexes(tx);
}

/**
 * A bulk insert leaves the trigram indexes with a long list of entries to sort in, and the planner without figures:
 * until the server's own housekeeping, searches would read whole tables.
 */
async function settleIndexes(tx: Prisma.TransactionClient) {
  await tx.$executeRaw`
    SELECT gin_clean_pending_list(index."oid") FROM pg_index
    JOIN pg_class index ON index."oid" = "indexrelid"
    JOIN pg_am method ON method."oid" = index."relam" AND method."amname" = 'gin'
    WHERE "indrelid" IN ('"Territory"'::regclass, '"TerritoryName"'::regclass)`;
  await tx.$executeRaw`ANALYZE "Territory", "TerritoryName", "TerritoryEdge"`;
}

async function writeTerritories(tx: Prisma.TransactionClient, { territories, vintage }: Reference) {
  await tx.$executeRaw`
    INSERT INTO "Territory" AS old
      ("id", "kind", "code", "name", "foldedName", "subtype", "population", "postalCodes", "vintage")
    SELECT "id", "kind"::"TerritoryKind", "code", "name", "foldedName", "subtype", "population", "postalCodes", ${vintage}
    FROM jsonb_to_recordset(${JSON.stringify(territories)}::jsonb)
      AS new("id" text, "kind" text, "code" text, "name" text, "foldedName" text, "subtype" text,
             "population" int, "postalCodes" text[])
    ON CONFLICT ("id") DO UPDATE SET
      "name" = excluded."name", "foldedName" = excluded."foldedName", "subtype" = excluded."subtype",
      "population" = excluded."population", "postalCodes" = excluded."postalCodes", "vintage" = excluded."vintage"`;
  await tx.$executeRaw`DROP TABLE IF EXISTS pg_temp.vanished, pg_temp.wanted`;
  await tx.$executeRaw`
    CREATE TEMP TABLE vanished ON COMMIT DROP AS
    SELECT "id", "code", "kind" FROM "Territory" WHERE "kind" <> 'qpv' AND "vintage" <> ${vintage}`;
}

/** Names are wholly derived from the files, but for those that staff added, and nothing points at them. */
async function writeNames(tx: Prisma.TransactionClient, { names }: Reference) {
  await tx.$executeRaw`DELETE FROM "TerritoryName" USING "Territory" territory
    WHERE territory."id" = "territoryId" AND territory."kind" <> 'qpv' AND NOT "byStaff"`;
  await tx.$executeRaw`
    INSERT INTO "TerritoryName" ("territoryId", "name", "foldedName", "code", "kind")
    SELECT "territoryId", new."name", new."foldedName", new."code", new."kind"::"TerritoryNameKind"
    FROM jsonb_to_recordset(${JSON.stringify(names)}::jsonb)
      AS new("territoryId" text, "name" text, "foldedName" text, "code" text, "kind" text)
    JOIN "Territory" ON "Territory"."id" = "territoryId"`;
}

/** Replaces the edges between territories of the reference. Those of districts are left to `rebuildAllDistrictEdges`. */
async function writeEdges(tx: Prisma.TransactionClient, { edges }: Reference) {
  const column = (name: keyof Reference['edges'][number]) => edges.map((edge) => edge[name]).join(' ');
  await tx.$executeRaw`
    CREATE TEMP TABLE wanted ("ancestorId" text, "descendantId" text, "relation" "TerritoryRelation") ON COMMIT DROP`;
  await tx.$executeRaw`
    INSERT INTO wanted
    SELECT ancestor, descendant, relation::"TerritoryRelation"
    FROM unnest(string_to_array(${column('ancestorId')}, ' '), string_to_array(${column('descendantId')}, ' '),
                string_to_array(${column('relation')}, ' ')) AS edge(ancestor, descendant, relation)`;
  // A merged commune lies in the one it was merged into, and in all that holds it.
  await tx.$executeRaw`
    INSERT INTO wanted
    SELECT present."territoryId", vanished."id", 'contains'
    FROM vanished JOIN "TerritoryName" present ON present."code" = vanished."code" AND vanished."kind" = 'commune'
    UNION
    SELECT wanted."ancestorId", vanished."id", wanted."relation"
    FROM vanished JOIN "TerritoryName" present ON present."code" = vanished."code" AND vanished."kind" = 'commune'
    JOIN wanted ON wanted."descendantId" = present."territoryId"`;
  // What vanished otherwise keeps the wider territories it was in, and holds nothing any more.
  await tx.$executeRaw`
    INSERT INTO wanted
    SELECT edge."ancestorId", edge."descendantId", edge."relation"
    FROM "TerritoryEdge" edge JOIN vanished ON vanished."id" = edge."descendantId"
    WHERE NOT EXISTS (SELECT FROM wanted WHERE wanted."descendantId" = vanished."id")
      AND NOT EXISTS (SELECT FROM vanished gone WHERE gone."id" = edge."ancestorId")`;
  await tx.$executeRaw`ANALYZE wanted`;
  await tx.$executeRaw`
    DELETE FROM "TerritoryEdge" edge
    WHERE NOT starts_with("ancestorId", 'qpv:') AND NOT starts_with("descendantId", 'qpv:')
      AND NOT EXISTS (SELECT FROM wanted
        WHERE wanted."ancestorId" = edge."ancestorId" AND wanted."descendantId" = edge."descendantId")`;
  await tx.$executeRaw`
    INSERT INTO "TerritoryEdge" AS old ("ancestorId", "descendantId", "relation") SELECT * FROM wanted
    ON CONFLICT ("ancestorId", "descendantId") DO UPDATE SET "relation" = excluded."relation"
    WHERE old."relation" <> excluded."relation"`;
}

async function summary(tx: Prisma.TransactionClient): Promise<Omit<ReferenceSummary, 'changed'>> {
  const vintage = await tx.territory.findUniqueOrThrow({
    where: { id: 'pays:FR' },
    select: { vintage: true },
  });
  const kinds = await tx.territory.groupBy({
    by: ['kind'],
    where: { kind: { not: 'qpv' }, vintage: vintage.vintage },
    _count: true,
  });
  const gone = await tx.territory.findMany({
    where: { kind: { not: 'qpv' }, vintage: { not: vintage.vintage } },
    select: { id: true },
    orderBy: { id: 'asc' },
  });
  const count = (kind: string) => kinds.find((group) => group.kind === kind)?._count ?? 0;
  return {
    vintage: vintage.vintage,
    counts: {
      communes: count('commune'),
      epci: count('epci'),
      departements: count('departement'),
      regions: count('region'),
      pays: count('pays'),
      names: await tx.territoryName.count(),
      edges: await tx.territoryEdge.count(),
    },
    vanished: gone.map(({ id }) => id as TerritoryId),
  };
}
