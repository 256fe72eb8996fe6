import { Prisma, type PrismaClient } from '@/lib/db/generated/client';
import { type CatalogueQuery, FACETS, type Facet } from '../query';
import type { FacetCount, SearchHits } from '../results';
import { toTextCondition } from './text-condition';

/** Whether a search document passes each facet: an empty choice lets everything through, several values are alternatives. */
function facetConditions(query: CatalogueQuery): Record<Facet, Prisma.Sql> {
  const overlaps = (column: Prisma.Sql, values: string[]) =>
    values.length === 0 ? Prisma.sql`TRUE` : Prisma.sql`${column} && ${values}::text[]`;
  return {
    territories: overlaps(Prisma.sql`d."territoryIds"`, query.territories),
    sectors: overlaps(Prisma.sql`d."sectorSlugs"`, query.sectors),
    levers: overlaps(Prisma.sql`d."leverSlugs"`, query.levers),
    types: overlaps(Prisma.sql`d."typeSlugs"`, query.types),
    natures: overlaps(Prisma.sql`ARRAY[d.nature::text]`, query.natures),
  };
}

const FACET_VALUES: Record<Facet, Prisma.Sql> = {
  territories: Prisma.sql`d."territoryIds"`,
  sectors: Prisma.sql`d."sectorSlugs"`,
  levers: Prisma.sql`d."leverSlugs"`,
  types: Prisma.sql`d."typeSlugs"`,
  natures: Prisma.sql`ARRAY[d.nature::text]`,
};

/** Answers a query from the search documents. The order is total: the last criterion is the sheet's identifier. */
export async function searchPostgres(
  db: PrismaClient,
  query: CatalogueQuery,
  pageSize: number,
): Promise<SearchHits> {
  const text = query.text === '' ? undefined : await toTextCondition(db, query.text);
  if (text === null) return noHits();
  const matches = text ? Prisma.sql`d.text @@ ${text.tsquery}` : Prisma.sql`TRUE`;
  const passes = facetConditions(query);
  const all = Prisma.join(
    FACETS.map((facet) => passes[facet]),
    ' AND ',
  );
  const rank = text ? Prisma.sql`ts_rank_cd('{0.05, 0.2, 0.5, 1.0}', d.text, ${text.tsquery}, 1)` : null;
  const offset = (query.page - 1) * pageSize;

  const [hits, counts] = await Promise.all([
    db.$queryRaw<{ id: number }[]>`
      SELECT d."initiativeId" AS id FROM "SearchDocument" d WHERE ${matches} AND ${all}
      ORDER BY ${orderOf(query, rank)}, d."initiativeId" LIMIT ${pageSize}::int OFFSET ${offset}::int`,
    db.$queryRaw<{ facet: Facet | 'total'; id: string; count: number }[]>`
      WITH matched AS MATERIALIZED (
        SELECT d."territoryIds", d."sectorSlugs", d."leverSlugs", d."typeSlugs", d.nature
        FROM "SearchDocument" d WHERE ${matches}
      )
      SELECT 'total' AS facet, '' AS id, count(*)::int AS count FROM matched d WHERE ${all}
      UNION ALL ${Prisma.join(
        FACETS.map((facet) => facetCounts(facet, passes)),
        ' UNION ALL ',
      )}`,
  ]);
  const facetOf = (facet: Facet): FacetCount[] =>
    counts.filter((row) => row.facet === facet).map(({ id, count }) => ({ id, count }));
  return {
    total: counts.find((row) => row.facet === 'total')?.count ?? 0,
    ids: hits.map(({ id }) => id),
    facets: {
      territories: facetOf('territories'),
      sectors: facetOf('sectors'),
      levers: facetOf('levers'),
      types: facetOf('types'),
      natures: facetOf('natures'),
    },
    corrections: text?.corrections ?? [],
    engine: 'postgres',
  };
}

/** Counts of a facet's values among what the other facets let through: what each choice would give. */
function facetCounts(facet: Facet, passes: Record<Facet, Prisma.Sql>): Prisma.Sql {
  const others = Prisma.join(
    FACETS.filter((other) => other !== facet).map((other) => passes[other]),
    ' AND ',
  );
  return Prisma.sql`
    SELECT ${facet}::text AS facet, value AS id, count(*)::int AS count
    FROM matched d, unnest(${FACET_VALUES[facet]}) AS value WHERE ${others} GROUP BY value`;
}

/** Without a text nothing is more pertinent than anything else: the most recent first. */
function orderOf({ sort }: CatalogueQuery, rank: Prisma.Sql | null): Prisma.Sql {
  const byName = Prisma.sql`fold_text(d.title)`;
  if (sort === 'nom') return byName;
  if (sort === 'pertinence' && rank) return Prisma.sql`${rank} DESC, ${byName}`;
  return Prisma.sql`d."asOf" DESC, d."publishedAt" DESC, ${byName}`;
}

function noHits(): SearchHits {
  return {
    total: 0,
    ids: [],
    facets: { territories: [], sectors: [], levers: [], types: [], natures: [] },
    corrections: [],
    engine: 'postgres',
  };
}
