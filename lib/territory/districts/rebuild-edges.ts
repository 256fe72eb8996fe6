import type { Prisma } from '@/lib/db/generated/client';

/**
 * The closure of districts follows from three facts: the communes each one lies in, the closure of those communes, and
 * which district continues which. One commune holds the district, and so does all that holds it; of several communes,
 * only what holds them all does, the rest intersects it. Where the communes are not known, the département is: the code
 * says it.
 */

export type DistrictTie = { districtId: string; communeId: string };

/**
 * Rebuilds the edges of these districts, and of nothing else.
 * @param ties the communes of the districts whose communes are known anew; the others keep those they have.
 * @returns the identifiers of the districts whose place in the hierarchy changed.
 */
export async function rebuildDistrictEdges(
  tx: Prisma.TransactionClient,
  districtIds: string[],
  ties: DistrictTie[],
): Promise<Set<string>> {
  await tx.$executeRaw`DROP TABLE IF EXISTS pg_temp.rebuilt, pg_temp.tie`;
  await tx.$executeRaw`
    CREATE TEMP TABLE rebuilt ON COMMIT DROP AS
    SELECT district AS "id" FROM jsonb_array_elements_text(${JSON.stringify(districtIds)}::jsonb) AS given(district)`;
  await tx.$executeRaw`
    CREATE TEMP TABLE tie ON COMMIT DROP AS
    SELECT DISTINCT "districtId", "communeId"
    FROM jsonb_to_recordset(${JSON.stringify(ties)}::jsonb) AS given("districtId" text, "communeId" text)`;
  await tx.$executeRaw`
    INSERT INTO tie
    SELECT DISTINCT edge."descendantId", coalesce(present."territoryId", edge."ancestorId")
    FROM rebuilt
    JOIN "TerritoryEdge" edge ON edge."descendantId" = rebuilt."id"
    JOIN "Territory" commune ON commune."id" = edge."ancestorId" AND commune."kind" = 'commune'
    LEFT JOIN "TerritoryName" present
      ON present."code" = commune."code" AND starts_with(present."territoryId", 'commune:')
    WHERE NOT EXISTS (SELECT FROM tie WHERE tie."districtId" = rebuilt."id")`;
  return replaceEdges(tx);
}

export async function rebuildAllDistrictEdges(tx: Prisma.TransactionClient) {
  const districts = await tx.territory.findMany({ where: { kind: 'qpv' }, select: { id: true } });
  if (districts.length > 0)
    await rebuildDistrictEdges(
      tx,
      districts.map(({ id }) => id),
      [],
    );
}

/** Reads the temporary tables `rebuilt` and `tie`. */
async function replaceEdges(tx: Prisma.TransactionClient): Promise<Set<string>> {
  await tx.$executeRaw`DROP TABLE IF EXISTS pg_temp.district_edge`;
  await tx.$executeRaw`
    CREATE TEMP TABLE district_edge ON COMMIT DROP AS
    WITH holder AS (
      SELECT "districtId", "communeId" AS "ancestorId" FROM tie
      UNION ALL
      SELECT "districtId", edge."ancestorId" FROM tie
      JOIN "TerritoryEdge" edge ON edge."descendantId" = tie."communeId" AND edge."relation" = 'contains'
    ), total AS (
      SELECT "districtId", count(*) AS communes FROM tie GROUP BY 1
    ), untied AS (
      SELECT "Territory"."id", 'departement:' || regexp_replace(substr("code", 3, 3), '^0', '') AS "departementId"
      FROM rebuilt JOIN "Territory" USING ("id")
      WHERE NOT EXISTS (SELECT FROM tie WHERE tie."districtId" = "id")
    )
    SELECT "ancestorId", "districtId" AS "descendantId",
      CASE WHEN count(*) = max(communes) THEN 'contains' ELSE 'intersects' END::"TerritoryRelation" AS "relation"
    FROM holder JOIN total USING ("districtId") GROUP BY 1, 2
    UNION ALL
    SELECT "Territory"."id", untied."id", 'contains' FROM untied JOIN "Territory" ON "Territory"."id" = "departementId"
    UNION ALL
    SELECT edge."ancestorId", untied."id", 'contains' FROM untied
    JOIN "TerritoryEdge" edge ON edge."descendantId" = "departementId" AND edge."relation" = 'contains'
    UNION
    SELECT "successorId", "predecessorId", 'intersects' FROM "TerritorySuccession"
    WHERE "successorId" IN (SELECT "id" FROM rebuilt) OR "predecessorId" IN (SELECT "id" FROM rebuilt)`;
  const removed = await tx.$queryRaw<{ id: string }[]>`
    DELETE FROM "TerritoryEdge" edge
    WHERE (edge."descendantId" IN (SELECT "id" FROM rebuilt)
        OR edge."ancestorId" IN (SELECT "id" FROM rebuilt))
      AND NOT EXISTS (SELECT FROM district_edge wanted
        WHERE wanted."ancestorId" = edge."ancestorId" AND wanted."descendantId" = edge."descendantId")
    RETURNING edge."descendantId" AS id`;
  const written = await tx.$queryRaw<{ id: string }[]>`
    INSERT INTO "TerritoryEdge" AS old ("ancestorId", "descendantId", "relation") SELECT * FROM district_edge
    ON CONFLICT ("ancestorId", "descendantId") DO UPDATE SET "relation" = excluded."relation"
    WHERE old."relation" <> excluded."relation"
    RETURNING "descendantId" AS id`;
  return new Set([...removed, ...written].map(({ id }) => id));
}
