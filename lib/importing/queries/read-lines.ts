import type { PrismaClient } from '@/lib/db/generated/client';
import type { LineRange } from '@/lib/importing/document';
import type { NumberedLine } from './model';

/** Lines of the document of an import within some ranges that do not overlap; those that it does not have are left out. */
export function readLines(db: PrismaClient, importId: number, ranges: LineRange[]): Promise<NumberedLine[]> {
  const [firsts, lasts] = [ranges.map(({ from }) => from), ranges.map(({ to }) => to)];
  return db.$queryRaw<NumberedLine[]>`
    SELECT number::int, line ->> 'text' AS text, (line ->> 'page')::int AS page,
      (line ->> 'furniture')::boolean AS furniture
    FROM "DocumentImport", jsonb_array_elements(lines) WITH ORDINALITY AS each (line, number)
    JOIN unnest(${firsts}::int[], ${lasts}::int[]) AS wanted (first, last) ON number BETWEEN first AND last
    WHERE id = ${importId}
    ORDER BY number`;
}
