import { Prisma, type PrismaClient } from '@/lib/db/generated/client';
import { toTsquery } from '../engines/tsquery';
import type { Term, Wording } from './terms';

/** For each term, whether some published sheet holds it in one of its wordings. */
export async function whichAreFound(
  db: PrismaClient,
  terms: (Wording & Partial<Pick<Term, 'alternatives'>>)[],
): Promise<boolean[]> {
  if (terms.length === 0) return [];
  const rows = await db.$queryRaw<{ found: boolean }[]>(
    Prisma.join(
      terms.map(
        (term, index) =>
          Prisma.sql`SELECT ${index}::int AS index, EXISTS (SELECT FROM search_matching(${toTsquery([term])}, 1)) AS found`,
      ),
      ' UNION ALL ',
      '',
      ' ORDER BY index',
    ),
  );
  return rows.map(({ found }) => found);
}
