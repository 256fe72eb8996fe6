import type { PrismaClient } from '@/lib/db/generated/client';
import type { NumberedLine } from './model';

/** Lines of the document of an import, both bounds included; those that it does not have are left out. */
export function readLines(
  db: PrismaClient,
  importId: number,
  from: number,
  to: number,
): Promise<NumberedLine[]> {
  return db.$queryRaw<NumberedLine[]>`
    SELECT number::int, line ->> 'text' AS text, (line ->> 'page')::int AS page,
      (line ->> 'furniture')::boolean AS furniture
    FROM "DocumentImport", jsonb_array_elements(lines) WITH ORDINALITY AS each (line, number)
    WHERE id = ${importId} AND number BETWEEN ${from} AND ${to}
    ORDER BY number`;
}
