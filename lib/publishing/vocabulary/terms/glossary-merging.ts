import type { Merging } from './vocabulary';

export const glossaryMerging: Merging = {
  lock: async (tx, ids) => {
    await tx.$queryRaw`
      SELECT slug FROM "GlossaryTerm" WHERE slug = ANY (${ids}::text[]) ORDER BY slug FOR UPDATE`;
  },
  claim: async (tx, { id: slug, version }) => {
    const data = { version: version + 1 };
    return (await tx.glossaryTerm.updateMany({ where: { slug, version }, data })).count === 1;
  },
  rename: null,
  /** What the other was called leads to the one that stays, which takes its passages. */
  moveTies: async (tx, from, into) => {
    const select = { id: true, acronym: true, variants: true } as const;
    const gone = await tx.glossaryTerm.findUniqueOrThrow({ where: { slug: from }, select });
    const kept = await tx.glossaryTerm.findUniqueOrThrow({
      where: { slug: into },
      select: { ...select, citations: { select: { sourceId: true, lineFrom: true, lineTo: true } } },
    });
    const names = [...new Set([...kept.variants, gone.acronym, ...gone.variants])];
    await tx.glossaryTerm.update({
      where: { slug: into },
      data: { variants: names.filter((name) => name !== kept.acronym) },
    });
    if (kept.citations.length > 0)
      await tx.citation.deleteMany({
        where: {
          glossaryTermId: gone.id,
          OR: kept.citations,
        },
      });
    await tx.citation.updateMany({
      where: { glossaryTermId: gone.id },
      data: { glossaryTermId: kept.id, position: { increment: kept.citations.length } },
    });
    await tx.importItem.updateMany({ where: { termSlug: from }, data: { termSlug: into } });
    return { initiatives: [], levers: [] };
  },
};
