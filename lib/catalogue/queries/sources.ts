import { citedInPublic, published } from '@/lib/catalogue/conditions';
import type { PrismaClient } from '@/lib/db/generated/client';

/** The documents, with how many published sheets and levers are drawn from each. */
export async function listSources(db: PrismaClient) {
  const sources = await db.source.findMany({
    where: citedInPublic,
    orderBy: { position: 'asc' },
    omit: { position: true, version: true, textHash: true },
  });
  const drawn = await db.citation.findMany({
    where: { OR: [{ initiative: published }, { lever: published }] },
    distinct: ['sourceId', 'initiativeId', 'leverId'],
    select: { sourceId: true, initiativeId: true, leverId: true },
  });
  return sources.map((source) => {
    const ofSource = drawn.filter(({ sourceId }) => sourceId === source.id);
    return {
      ...source,
      initiativeCount: ofSource.filter(({ initiativeId }) => initiativeId !== null).length,
      leverCount: ofSource.filter(({ leverId }) => leverId !== null).length,
    };
  });
}

/** A document and what was drawn from it: each published sheet and lever, with its passages in the order of the document. */
export async function getSource(db: PrismaClient, id: string) {
  const source = await db.source.findUnique({
    where: { id, ...citedInPublic },
    omit: { position: true, version: true, textHash: true },
  });
  if (!source) return null;
  const passages = {
    where: { sourceId: id },
    select: { lineFrom: true, lineTo: true },
    orderBy: { lineFrom: 'asc' },
  } as const;
  const drawn = { citations: { some: { sourceId: id } }, ...published };
  const select = { slug: true, title: true, citations: passages } as const;
  return {
    ...source,
    initiatives: await db.initiative.findMany({
      where: drawn,
      select: { ...select, form: true },
      orderBy: { title: 'asc' },
    }),
    levers: await db.lever.findMany({ where: drawn, select, orderBy: { position: 'asc' } }),
  };
}
