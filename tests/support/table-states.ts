import type { Db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';

/** Of every table, how many rows it holds and which transaction wrote the last: equal when nothing was written. */
export async function tableStates(db: Db): Promise<Record<string, string>> {
  const tables = await db.$queryRaw<{ name: string }[]>`
    SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY tablename`;
  const parts = tables.map(
    ({ name }) =>
      Prisma.sql`SELECT ${name} AS name, count(*) || ' rows, last written by ' || coalesce(max(xmin::text::bigint), 0) AS state
        FROM ${Prisma.raw(`"${name}"`)}`,
  );
  const rows = await db.$queryRaw<{ name: string; state: string }[]>(Prisma.join(parts, ' UNION ALL '));
  return Object.fromEntries(rows.map(({ name, state }) => [name, state]));
}
