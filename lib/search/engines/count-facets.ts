import { Prisma, type PrismaClient } from '@/lib/db/generated/client';
import { isWide } from '../documents/document';
import { type CatalogueQuery, FACETS, type Facet } from '../query';
import { allOf, COLUMNS, type Conditions } from './facet-conditions';
import { documentsOf, withMatching } from './matching';

type Count = { facet: Facet | 'total'; id: string; count: number };

/** What a facet counts: of the territories, those that a list offers. */
const COUNTED: Record<Facet, Prisma.Sql> = { ...COLUMNS, territories: Prisma.sql`d."wideTerritoryIds"` };

/**
 * The total, and for each value of each facet the sheets that choosing it would give. A facet without a choice counts what the
 * list holds, with all the others in one pass; a facet with one counts what the other facets let through.
 */
export function countFacets(
  db: PrismaClient,
  query: CatalogueQuery,
  words: Prisma.Sql | null,
  passes: Conditions,
): Promise<Count[]> {
  const chosen = FACETS.filter((facet) => passes[facet] !== null);
  const except = (facet: Facet) =>
    allOf(FACETS.filter((other) => other !== facet).map((other) => passes[other]));
  const own = chosen.map(
    (facet) => Prisma.sql`
      SELECT ${facet}::text AS facet, value AS id, count(*)::int AS count
      FROM (SELECT unnest(${COUNTED[facet]}) AS value FROM ${documentsOf(words)} WHERE ${except(facet)}) counted
      GROUP BY value`,
  );
  // A null beside the values of each sheet counts the sheets.
  return db.$queryRaw<Count[]>`
    ${withMatching(words)}
    SELECT coalesce(f.facet, 'total') AS facet, coalesce(f.value, '') AS id, count FROM (
      SELECT number, count(*)::int AS count FROM (
        SELECT unnest(array_append(d."facetIds", NULL)) AS number
        FROM ${documentsOf(words)} WHERE ${allOf(Object.values(passes))}
      ) numbers GROUP BY number
    ) counted LEFT JOIN "SearchFacet" f ON f.id = number
    WHERE number IS NULL OR f.facet <> ALL (${chosen}::text[])
    UNION ALL ${Prisma.join([...own, narrowTerritories(query, words, except('territories'))], ' UNION ALL ')}`;
}

/** Territories that are too small to be offered are counted when they are chosen. */
function narrowTerritories(query: CatalogueQuery, words: Prisma.Sql | null, others: Prisma.Sql): Prisma.Sql {
  const narrow = query.territories.filter((id) => !isWide(id));
  return Prisma.sql`
    SELECT 'territories', chosen, count(*)::int
    FROM unnest(${narrow}::text[]) AS chosen
    JOIN ${documentsOf(words)} ON d."territoryIds" @> ARRAY[chosen] AND ${others}
    GROUP BY chosen`;
}
