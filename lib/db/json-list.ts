import { Prisma } from '@/lib/db/generated/client';

/** A list within a row, empty rather than null: `rows` is what follows SELECT, and begins with a `jsonb_agg`. */
export function jsonList(rows: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`coalesce((SELECT ${rows}), '[]')`;
}
