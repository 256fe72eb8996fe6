import { Prisma, type PrismaClient } from '@/lib/db/generated/client';
import { type CatalogueQuery, FACETS, type Facet } from '../query';
import type { Engine, EngineRequest, FacetCount, SearchHits } from '../results';
import type { Term } from '../terms';
import { alternativesQuery, toTsquery } from './tsquery';

type Conditions = Record<Facet, Prisma.Sql | null>;

const COLUMNS: Record<Facet, Prisma.Sql> = {
  territories: Prisma.sql`d."territoryIds"`,
  sectors: Prisma.sql`d."sectorSlugs"`,
  levers: Prisma.sql`d."leverSlugs"`,
  types: Prisma.sql`d."typeSlugs"`,
  natures: Prisma.sql`ARRAY[d.nature::text]`,
};

/** What a facet counts: of the territories, those that a list offers. */
const COUNTED: Record<Facet, Prisma.Sql> = { ...COLUMNS, territories: Prisma.sql`d."wideTerritoryIds"` };

/** The engine that is always there: the search documents, in the database of the catalogue. */
export function postgresEngine(db: PrismaClient): Engine {
  return { name: 'postgres', search: (request) => searchPostgres(db, request) };
}

/** The order is total: the last criterion is the sheet's identifier. */
async function searchPostgres(
  db: PrismaClient,
  { terms, minimum, query, pageSize }: EngineRequest,
): Promise<SearchHits> {
  const matches = terms ? Prisma.sql`d.stems @@ ${toTsquery(terms, minimum)}` : null;
  const passes = facetConditions(query);
  const offset = (query.page - 1) * pageSize;
  const [hits, counts] = await Promise.all([
    db.$queryRaw<{ id: number }[]>`
      SELECT d."initiativeId" AS id FROM "SearchDocument" d WHERE ${allOf([matches, ...Object.values(passes)])}
      ORDER BY ${orderOf(query, terms)}, d."initiativeId" LIMIT ${pageSize}::int OFFSET ${offset}::int`,
    db.$queryRaw<{ facet: Facet | 'total'; id: string; count: number }[]>`
      WITH matched AS MATERIALIZED (
        SELECT d."territoryIds", d."wideTerritoryIds", d."sectorSlugs", d."leverSlugs", d."typeSlugs", d.nature
        FROM "SearchDocument" d WHERE ${allOf([matches])}
      )
      SELECT 'total' AS facet, '' AS id, count(*)::int AS count FROM matched d WHERE ${allOf(Object.values(passes))}
      UNION ALL ${Prisma.join(
        FACETS.map((facet) => facetCounts(facet, passes)),
        ' UNION ALL ',
      )}
      ${chosenTerritoryCounts(query, passes)}`,
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
    engine: 'postgres',
  };
}

/** Whether a search document passes each facet; null for an empty choice, which lets everything through. Several values are alternatives. */
function facetConditions(query: CatalogueQuery): Conditions {
  const condition = (facet: Facet) =>
    query[facet].length === 0 ? null : Prisma.sql`${COLUMNS[facet]} && ${query[facet]}::text[]`;
  return Object.fromEntries(FACETS.map((facet) => [facet, condition(facet)])) as Conditions;
}

function allOf(conditions: (Prisma.Sql | null)[]): Prisma.Sql {
  const given = conditions.filter((condition) => condition !== null);
  return given.length === 0 ? Prisma.sql`TRUE` : Prisma.join(given, ' AND ');
}

/** Among what the other facets let through: what each choice would give. */
function exceptOf(facet: Facet, passes: Conditions): Prisma.Sql {
  return allOf(FACETS.filter((other) => other !== facet).map((other) => passes[other]));
}

function facetCounts(facet: Facet, passes: Conditions): Prisma.Sql {
  return Prisma.sql`
    SELECT ${facet}::text AS facet, value AS id, count(*)::int AS count
    FROM matched d, unnest(${COUNTED[facet]}) AS value WHERE ${exceptOf(facet, passes)} GROUP BY value`;
}

/** Territories that are too small to be offered are counted when they are chosen. */
function chosenTerritoryCounts(query: CatalogueQuery, passes: Conditions): Prisma.Sql {
  if (query.territories.length === 0) return Prisma.empty;
  return Prisma.sql`UNION ALL
    SELECT 'territories', chosen, count(d.nature)::int
    FROM unnest(${query.territories}::text[]) AS chosen
    LEFT JOIN matched d ON d."territoryIds" @> ARRAY[chosen] AND ${exceptOf('territories', passes)}
    WHERE split_part(chosen, ':', 1) NOT IN ('departement', 'region', 'pays')
    GROUP BY chosen HAVING count(d.nature) > 0`;
}

/** Without a text nothing is more pertinent than anything else: the most recent first. */
function orderOf({ sort }: CatalogueQuery, terms: EngineRequest['terms']): Prisma.Sql {
  if (sort === 'nom') return Prisma.sql`d."sortTitle"`;
  if (sort === 'pertinence' && terms) return Prisma.sql`${rankOf(terms)} DESC, d."sortTitle"`;
  return Prisma.sql`d."asOf" DESC, d."publishedAt" DESC, d."sortTitle"`;
}

/** D, C, B, A: what a word found in a field of that weight is worth. */
const WEIGHTS = Prisma.sql`'{0.1, 0.2, 0.5, 1.0}'`;

/** Words that are missing first, then where the words are: what is typed counts whole, what means the same for less. */
function rankOf(terms: Term[]): Prisma.Sql {
  const held = Prisma.join(
    terms.map((term) => Prisma.sql`(d.stems @@ ${toTsquery([term])})::int`),
    ' + ',
  );
  const rank = (query: Prisma.Sql) => Prisma.sql`ts_rank_cd(${WEIGHTS}, d.stems, ${query}, 1)`;
  const typed = rank(toTsquery(terms.map(({ stems }) => ({ stems }))));
  const apart = rank(
    toTsquery(
      terms.map(({ stems }) => ({ stems })),
      1,
    ),
  );
  const others = alternativesQuery(terms);
  return Prisma.sql`${held} DESC, ${typed} + 0.1 * ${apart} ${others ? Prisma.sql`+ 0.3 * ${rank(others)}` : Prisma.empty}`;
}
