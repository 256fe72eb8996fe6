import { Prisma } from '@/lib/db/generated/client';
import { toStems } from './analysis/words';
import { toTsquery } from './engines/tsquery';

/** How many sheets online say at least one of each line of wordings, in the order of the lines. */
export async function countFound(tx: Prisma.TransactionClient, lines: string[][]): Promise<number[]> {
  const counts = lines.flatMap((wordings, rank) => {
    const [first, ...alternatives] = wordings
      .map((text) => ({ text, stems: toStems(text) }))
      .filter(({ stems }) => stems.length > 0);
    if (!first) return [];
    return Prisma.sql`
      SELECT ${rank}::int AS rank, count(*)::int AS count
      FROM search_matching(${toTsquery([{ ...first, alternatives }])})`;
  });
  if (counts.length === 0) return lines.map(() => 0);
  const rows = await tx.$queryRaw<{ rank: number; count: number }[]>`
    ${Prisma.join(counts, ' UNION ALL ')}`;
  const found = new Map(rows.map(({ rank, count }) => [rank, count]));
  return lines.map((_, rank) => found.get(rank) ?? 0);
}
