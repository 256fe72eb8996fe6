import { Prisma } from '@/lib/db/generated/client';
import { namesSource } from './count-uses';
import { lastLineCited } from './passages';

/** The last line of a document that anything cites: rows, contents of drafts, contents that are online. 0: nothing does. */
export async function findLastLineCited(tx: Prisma.TransactionClient, source: string): Promise<number> {
  const { _max } = await tx.citation.aggregate({ where: { sourceId: source }, _max: { lineTo: true } });
  const drafts = await tx.$queryRaw<{ content: unknown }[]>`
    SELECT content FROM "Edition" WHERE ${namesSource(Prisma.sql`content`, Prisma.sql`${source}::text`)}`;
  return Math.max(_max.lineTo ?? 0, ...drafts.map(({ content }) => lastLineCited(content, source)));
}
