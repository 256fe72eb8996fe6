import type { PrismaClient } from '@/lib/db/generated/client';
import { FACETS, type Facet } from '../query';
import type { Engine, EngineRequest, SearchHits } from '../results';
import { countFacets } from './count-facets';
import { allOf, toConditions } from './facet-conditions';
import { documentsOf, withMatching } from './matching';
import { orderOf } from './order';
import { toTsquery } from './tsquery';

/** The engine that is always there: the search documents, in the database of the catalogue. */
export function postgresEngine(db: PrismaClient): Engine {
  return { name: 'postgres', search: (request) => searchPostgres(db, request) };
}

async function searchPostgres(db: PrismaClient, request: EngineRequest): Promise<SearchHits> {
  const { terms, minimum, query, pageSize } = request;
  const words = terms && toTsquery(terms, minimum);
  const passes = toConditions(query);
  const offset = (query.page - 1) * pageSize;
  const [hits, counts] = await Promise.all([
    db.$queryRaw<{ id: number }[]>`
      ${withMatching(words)} SELECT d."initiativeId" AS id FROM ${documentsOf(words)} WHERE ${allOf(Object.values(passes))}
      ORDER BY ${orderOf(request)}, d."initiativeId" LIMIT ${pageSize}::int OFFSET ${offset}::int`,
    countFacets(db, query, words, passes),
  ]);
  const countsOf = (facet: Facet) =>
    counts.filter((row) => row.facet === facet).map(({ id, count }) => ({ id, count }));
  return {
    total: counts.find(({ facet }) => facet === 'total')?.count ?? 0,
    ids: hits.map(({ id }) => id),
    facets: Object.fromEntries(FACETS.map((facet) => [facet, countsOf(facet)])) as SearchHits['facets'],
    engine: 'postgres',
  };
}
