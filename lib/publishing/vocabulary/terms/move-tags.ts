import type { Prisma } from '@/lib/db/generated/client';

/**
 * Gives the sheets tied to `from` a tie to `into` instead. A sheet that has both keeps one, where the first of them stood.
 * @returns the sheets that had `from`.
 */
export async function moveTags(
  tx: Prisma.TransactionClient,
  table: Prisma.Sql,
  column: Prisma.Sql,
  from: string,
  into: string,
): Promise<number[]> {
  const tied = await tx.$queryRaw<{ id: number }[]>`
    SELECT "initiativeId" AS id FROM ${table} WHERE ${column} = ${from} ORDER BY 1`;
  await tx.$executeRaw`
    UPDATE ${table} kept SET position = LEAST(kept.position, gone.position) FROM ${table} gone
    WHERE kept."initiativeId" = gone."initiativeId" AND kept.${column} = ${into} AND gone.${column} = ${from}`;
  await tx.$executeRaw`
    DELETE FROM ${table} gone USING ${table} kept
    WHERE kept."initiativeId" = gone."initiativeId" AND kept.${column} = ${into} AND gone.${column} = ${from}`;
  await tx.$executeRaw`UPDATE ${table} SET ${column} = ${into} WHERE ${column} = ${from}`;
  return tied.map(({ id }) => id);
}
