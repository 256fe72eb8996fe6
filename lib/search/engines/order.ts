import { Prisma } from '@/lib/db/generated/client';
import type { EngineRequest } from '../results';
import type { Term } from '../typed/terms';
import { alternativesQuery, toTsquery } from './tsquery';

/**
 * What sorts the search documents `d`, before the identifier that makes the order total. Without a text nothing is more
 * pertinent than anything else: the most recent first.
 */
export function orderOf({ terms, minimum, query }: EngineRequest): Prisma.Sql {
  if (query.sort === 'nom') return Prisma.sql`d."sortTitle"`;
  if (query.sort === 'recent' || !terms)
    return Prisma.sql`d."asOf" DESC, d."publishedAt" DESC, d."sortTitle"`;
  const rank = Prisma.sql`
    CASE WHEN ${IS_LONG} THEN ${rankOf(terms, Prisma.sql`d.head`)} ELSE ${rankOf(terms, Prisma.sql`d.stems`)} END`;
  const missing = (minimum ?? terms.length) < terms.length ? Prisma.sql`${held(terms)} DESC,` : Prisma.empty;
  return Prisma.sql`${missing} ${rank} DESC, d."sortTitle"`;
}

/** Beyond so many sheets, only titles, summaries, places and themes rank: reading whole texts would take a second. */
const LONG_LIST = 3_000;

const IS_LONG = Prisma.sql`(SELECT count(*) > ${LONG_LIST}::int FROM matching)`;

/** How many of the terms a sheet holds. */
function held(terms: Term[]): Prisma.Sql {
  return Prisma.join(
    terms.map((term) => Prisma.sql`(d.stems @@ ${toTsquery([term])})::int`),
    ' + ',
  );
}

/** D, C, B, A: what a word found in a field of that weight is worth. */
const WEIGHTS = Prisma.sql`'{0.1, 0.2, 0.5, 1.0}'`;

/** Where the words are, how often and how close to each other; what means the same counts for less. */
function rankOf(terms: Term[], vector: Prisma.Sql): Prisma.Sql {
  const rank = (query: Prisma.Sql) => Prisma.sql`ts_rank_cd(${WEIGHTS}, ${vector}, ${query}, 1)`;
  const typed = terms.map(({ stems }) => ({ stems }));
  const others = alternativesQuery(terms);
  const ranks = [
    Prisma.sql`${rank(toTsquery(typed))}`,
    ...(terms.length > 1 ? [Prisma.sql`0.1 * ${rank(toTsquery(typed, 1))}`] : []),
    ...(others ? [Prisma.sql`0.3 * ${rank(others)}`] : []),
  ];
  return Prisma.join(ranks, ' + ');
}
