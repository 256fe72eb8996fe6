import { Prisma, type PrismaClient } from '@/lib/db/generated/client';
import { type CatalogueQuery, FACETS, type Facet } from '../query';
import { allOf, type Conditions } from './facet-conditions';

type Count = { facet: Facet | 'total'; id: string; count: number };

/**
 * The total, and for each value of each facet the sheets that choosing it would give: those that pass the other facets. One
 * pass: a sheet that fails one facet counts for that facet only, one that fails two counts nowhere.
 */
export async function countFacets(
  db: PrismaClient,
  query: CatalogueQuery,
  matches: Prisma.Sql | null,
  passes: Conditions,
): Promise<Count[]> {
  const chosen = FACETS.filter((facet) => passes[facet] !== null);
  const rows = await db.$queryRaw<{ failed: number; facet: Facet | null; id: string; count: number }[]>`
    WITH matched AS (
      SELECT d."facetIds", ${numberOfFailed(chosen, passes)} AS failed
      FROM "SearchDocument" d WHERE ${allOf([matches, ...neededAnyway(chosen, passes)])}
    ), counted AS (
      SELECT failed, value, count(*)::int AS count
      FROM matched LEFT JOIN LATERAL unnest(array_append("facetIds", NULL)) AS value ON TRUE
      WHERE failed >= 0 GROUP BY failed, value
    )
    SELECT failed, f.facet, coalesce(f.value, '') AS id, count FROM counted LEFT JOIN "SearchFacet" f ON f.id = counted.value
    ${chosenTerritories(query, matches, passes)}`;
  return toCounts(rows, chosen);
}

/** Passed everything. */
const NONE = 0;

/** 0 when a sheet passes all, the rank (from 1) of the only chosen facet that it fails, −1 when it fails several. */
function numberOfFailed(chosen: Facet[], passes: Conditions): Prisma.Sql {
  if (chosen.length === 0) return Prisma.sql`${NONE}::int`;
  const cases = chosen.map(
    (facet, index) =>
      Prisma.sql`WHEN ${allOf(chosen.filter((other) => other !== facet).map((other) => passes[other]))} THEN ${index + 1}::int`,
  );
  return Prisma.sql`CASE WHEN ${allOf(Object.values(passes))} THEN ${NONE}::int ${Prisma.join(cases, ' ')} ELSE -1 END`;
}

/** With two facets chosen or more, a sheet that counts somewhere passes one of any two: what lets an index be used. */
function neededAnyway(chosen: Facet[], passes: Conditions): Prisma.Sql[] {
  const [one, other] = chosen;
  if (!one || !other) return [];
  return [Prisma.sql`(${passes[one]} OR ${passes[other]})`];
}

/** Territories that are too small to be offered are counted when they are chosen. */
function chosenTerritories(
  query: CatalogueQuery,
  matches: Prisma.Sql | null,
  passes: Conditions,
): Prisma.Sql {
  const narrow = query.territories.filter((id) => !/^(?:departement|region|pays):/.test(id));
  if (narrow.length === 0) return Prisma.empty;
  const others = FACETS.filter((facet) => facet !== 'territories').map((facet) => passes[facet]);
  return Prisma.sql`UNION ALL
    SELECT ${NONE}::int, 'territories', chosen, count(*)::int
    FROM unnest(${narrow}::text[]) AS chosen
    JOIN "SearchDocument" d ON d."territoryIds" @> ARRAY[chosen] AND ${allOf([matches, ...others])}
    GROUP BY chosen`;
}

function toCounts(
  rows: { failed: number; facet: Facet | null; id: string; count: number }[],
  chosen: Facet[],
): Count[] {
  const counts = new Map<string, Count>();
  for (const { failed, facet, id, count } of rows) {
    const failedFacet = chosen[failed - 1];
    if (facet === null ? failed !== NONE : failedFacet !== undefined && failedFacet !== facet) continue;
    const key = `${facet} ${id}`;
    counts.set(key, { facet: facet ?? 'total', id, count: count + (counts.get(key)?.count ?? 0) });
  }
  return [...counts.values()];
}
