import type { Passage } from '@/lib/catalogue/schemas';
import type { PrismaClient } from '@/lib/db/generated/client';

/** What a draft cites, as rows of the database would have it: with each document's title and printed pages. */
export type Cite = (passages: Passage[]) => {
  lineFrom: number;
  lineTo: number;
  source: { id: string; title: string; pages: { page: number; lineFrom: number; lineTo: number }[] };
}[];

/** Looks every document up once: drafts cite the same few again and again. One that does not exist goes by its identifier. */
export async function citer(db: PrismaClient): Promise<Cite> {
  const sources = await db.source.findMany({
    select: { id: true, title: true, pages: { select: { page: true, lineFrom: true, lineTo: true } } },
  });
  const byId = new Map(sources.map((source) => [source.id, source]));
  return (passages) =>
    passages.map(({ source, from, to }) => ({
      lineFrom: from,
      lineTo: to,
      source: byId.get(source) ?? { id: source, title: source || 'Document inconnu', pages: [] },
    }));
}
