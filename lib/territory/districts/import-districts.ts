import type { Prisma } from '@/lib/db/generated/client';
import { err, ok, type Result } from '@/lib/result';
import { foldName } from '@/lib/territory/fold-name';
import { type DistrictRecord, generationOf, statusOfCode } from './model';
import { type DistrictTie, rebuildDistrictEdges } from './rebuild-edges';

export type DistrictSummary = { created: number; updated: number; unchanged: number };

/** `of` is the code of the district at fault, or « coordinates ». */
export type DistrictFault = { of: string; message: string };

/** Centres of communes: INSEE code → latitude, longitude. */
export type Coordinates = Record<string, [number, number]>;

/**
 * Creates or updates districts inside the caller's transaction, with their communes, their predecessors and the closure
 * that follows; districts that are not in the list stay as they are. Writes the coordinates of communes, and gives those
 * of their commune to districts that have none. The reference must be there before.
 * @param vintage the list that districts of 2024 are read from, « qpv-2024 » unless said otherwise.
 * @returns how many were created, updated or found unchanged; or, before anything is written, a French sentence for
 * each commune or predecessor that does not exist.
 */
export async function importDistricts(
  tx: Prisma.TransactionClient,
  districts: DistrictRecord[],
  coordinates: Coordinates = {},
  vintage?: string,
): Promise<Result<DistrictSummary, DistrictFault[]>> {
  const communeIds = await findCommunes(tx, [
    ...districts.flatMap(({ communes }) => communes),
    ...Object.keys(coordinates),
  ]);
  const faults = [
    ...unknownCommunes(districts, coordinates, communeIds),
    ...(await unknownPredecessors(tx, districts)),
  ];
  if (faults.length > 0) return err(faults);

  const { created, updated } = await writeDistricts(tx, districts, vintage);
  await writeSuccessions(tx, districts);
  const ties = districts.flatMap(({ code, communes }): DistrictTie[] =>
    communes.map((commune) => ({ districtId: `qpv:${code}`, communeId: communeIds.get(commune) ?? '' })),
  );
  const ids = districts.map(({ code }) => `qpv:${code}`);
  const moved = await rebuildDistrictEdges(tx, ids, ties);
  await writeCoordinates(tx, coordinates, communeIds);

  const count = {
    created: created.size,
    updated: ids.filter((id) => !created.has(id) && (updated.has(id) || moved.has(id))).length,
  };
  return ok({ ...count, unchanged: districts.length - count.created - count.updated });
}

/** INSEE codes, present or former, to the identifiers of present communes. */
async function findCommunes(tx: Prisma.TransactionClient, codes: string[]): Promise<Map<string, string>> {
  const rows = await tx.$queryRaw<{ code: string; id: string }[]>`
    SELECT given.code, coalesce(present."territoryId", commune."id") AS id
    FROM (SELECT DISTINCT jsonb_array_elements_text(${JSON.stringify(codes)}::jsonb) AS code) given
    LEFT JOIN "TerritoryName" present ON present."code" = given.code AND starts_with(present."territoryId", 'commune:')
    LEFT JOIN "Territory" commune ON commune."id" = 'commune:' || given.code
    WHERE coalesce(present."territoryId", commune."id") IS NOT NULL`;
  return new Map(rows.map(({ code, id }) => [code, id]));
}

function unknownCommunes(
  districts: DistrictRecord[],
  coordinates: Coordinates,
  known: Map<string, string>,
): DistrictFault[] {
  const used = [
    ...districts.flatMap(({ code, communes }) => communes.map((commune) => ({ of: code, commune }))),
    ...Object.keys(coordinates).map((commune) => ({ of: 'coordinates', commune })),
  ];
  return used
    .filter(({ commune }) => !known.has(commune))
    .map(({ of, commune }) => ({
      of,
      message: `la commune ${commune} n’est pas dans le référentiel : vérifiez son code INSEE (cinq caractères).`,
    }));
}

async function unknownPredecessors(
  tx: Prisma.TransactionClient,
  districts: DistrictRecord[],
): Promise<DistrictFault[]> {
  const known = new Set(districts.map(({ code }) => code));
  const elsewhere = districts.flatMap(({ predecessors }) => predecessors).filter((code) => !known.has(code));
  const found = await tx.territory.findMany({
    where: { kind: 'qpv', code: { in: [...new Set(elsewhere)] } },
    select: { code: true },
  });
  for (const { code } of found) known.add(code);
  return districts.flatMap(({ code, predecessors }) =>
    predecessors
      .filter((predecessor) => !known.has(predecessor))
      .map((predecessor) => ({
        of: code,
        message: `le quartier ${predecessor}, qu’il continue, n’existe pas : ajoutez-le à la liste.`,
      })),
  );
}

async function writeDistricts(tx: Prisma.TransactionClient, districts: DistrictRecord[], vintage?: string) {
  const rows = districts.map(({ code, name, status, centre }) => ({
    code,
    name,
    foldedName: foldName(name),
    status,
    letterStatus: statusOfCode(code),
    generation: generationOf(code),
    latitude: centre?.[0] ?? null,
    longitude: centre?.[1] ?? null,
    vintage: generationOf(code) === 2024 && vintage ? vintage : `qpv-${generationOf(code)}`,
  }));
  const written = await tx.$queryRaw<{ id: string; created: boolean }[]>`
    INSERT INTO "Territory" AS old
      ("id", "kind", "code", "name", "foldedName", "subtype", "generation", "latitude", "longitude", "vintage")
    SELECT 'qpv:' || "code", 'qpv', "code", "name", "foldedName",
      coalesce("status", (SELECT known."subtype" FROM "Territory" known WHERE known."id" = 'qpv:' || new."code"), "letterStatus"),
      "generation", "latitude", "longitude", "vintage"
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS new("code" text, "name" text, "foldedName" text, "status" text, "letterStatus" text, "generation" int,
             "latitude" float, "longitude" float, "vintage" text)
    ON CONFLICT ("id") DO UPDATE SET
      "name" = excluded."name", "foldedName" = excluded."foldedName", "subtype" = excluded."subtype",
      "latitude" = coalesce(excluded."latitude", old."latitude"),
      "longitude" = coalesce(excluded."longitude", old."longitude"), "vintage" = excluded."vintage"
    WHERE (old."name", old."foldedName", old."subtype", old."vintage", old."latitude", old."longitude")
      IS DISTINCT FROM (excluded."name", excluded."foldedName", excluded."subtype", excluded."vintage",
        coalesce(excluded."latitude", old."latitude"), coalesce(excluded."longitude", old."longitude"))
    RETURNING "id", (xmax = 0) AS created`;
  const idsOf = (created: boolean) =>
    new Set(written.filter((row) => row.created === created).map(({ id }) => id));
  return { created: idsOf(true), updated: idsOf(false) };
}

/** A list that gives predecessors is believed on all of them; one that gives none says nothing. */
async function writeSuccessions(tx: Prisma.TransactionClient, districts: DistrictRecord[]) {
  const pairs = districts.flatMap(({ code, predecessors }) =>
    [...new Set(predecessors)].map((predecessor) => ({
      successorId: `qpv:${code}`,
      predecessorId: `qpv:${predecessor}`,
    })),
  );
  const successors = [...new Set(pairs.map(({ successorId }) => successorId))];
  const isWanted = new Set(pairs.map(({ successorId, predecessorId }) => `${successorId} ${predecessorId}`));
  const stored = await tx.territorySuccession.findMany({ where: { successorId: { in: successors } } });
  for (const { predecessorId, successorId } of stored) {
    if (isWanted.has(`${successorId} ${predecessorId}`)) continue;
    await tx.territorySuccession.delete({
      where: { predecessorId_successorId: { predecessorId, successorId } },
    });
  }
  await tx.territorySuccession.createMany({ data: pairs, skipDuplicates: true });
}

async function writeCoordinates(
  tx: Prisma.TransactionClient,
  coordinates: Coordinates,
  ids: Map<string, string>,
) {
  const rows = Object.entries(coordinates).map(([code, [latitude, longitude]]) => ({
    id: ids.get(code),
    latitude,
    longitude,
  }));
  await tx.$executeRaw`
    UPDATE "Territory" commune SET "latitude" = given."latitude", "longitude" = given."longitude"
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS given("id" text, "latitude" float, "longitude" float)
    WHERE commune."id" = given."id"
      AND (commune."latitude", commune."longitude") IS DISTINCT FROM (given."latitude", given."longitude")`;
  // « rebuilt » is left by rebuildDistrictEdges: the districts of this import.
  await tx.$executeRaw`
    UPDATE "Territory" district SET "latitude" = commune."latitude", "longitude" = commune."longitude"
    FROM rebuilt
    JOIN LATERAL (
      SELECT "latitude", "longitude" FROM "TerritoryEdge" edge
      JOIN "Territory" commune ON commune."id" = edge."ancestorId" AND commune."kind" = 'commune'
      WHERE edge."descendantId" = rebuilt."id" AND "latitude" IS NOT NULL ORDER BY commune."population" DESC LIMIT 1
    ) commune ON true
    WHERE district."id" = rebuilt."id" AND district."latitude" IS NULL`;
}
