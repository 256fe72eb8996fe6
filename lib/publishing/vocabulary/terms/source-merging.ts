import { Prisma } from '@/lib/db/generated/client';
import { staleOrGone } from '../change-vocabulary';
import { VocabularyRefusal } from '../faults';
import { findLastLineCited } from './cited-lines';
import { namesSource } from './count-uses';
import { citeAnother } from './passages';
import type { Merging } from './vocabulary';

/** All that says which fact a citation supports, as columns. */
const OWNER = Prisma.sql`"initiativeId", "leverId", "glossaryTermId", "sectionId", "figureId", "fundingLineId", "partnerId",
  "placeId", "creationYearId", "statementId", "leverTieId", "leverActionId", "leverPointId", "illustrationId"`;

export const sourceMerging: Merging = {
  lock: async (tx, ids) => {
    await tx.$queryRaw`SELECT id FROM "Source" WHERE id = ANY (${ids}::text[]) ORDER BY id FOR UPDATE`;
  },
  claim: async (tx, { id, version }) => {
    const data = { version: version + 1 };
    return (await tx.source.updateMany({ where: { id, version }, data })).count === 1;
  },
  /** Lines keep their numbers: the document that stays must have them. */
  check: async (tx, from, into) => {
    const kept = await tx.source.findUnique({ where: { id: into }, select: { lineCount: true } });
    if (!kept) throw staleOrGone(false);
    const last = await findLastLineCited(tx, from);
    if (last > kept.lineCount)
      throw new VocabularyRefusal({ type: 'linesCited', last, lineCount: kept.lineCount });
  },
  rename: citeAnother,
  isNamed: (column, id) => namesSource(column, Prisma.sql`${id}::text`),
  moveTies: async (tx, from, into) => {
    const moved = await tx.$queryRaw<{ initiativeId: number | null; leverId: number | null }[]>`
      UPDATE "Citation" SET "sourceId" = ${into} WHERE "sourceId" = ${from}
      RETURNING "initiativeId", "leverId"`;
    await tx.$executeRaw`
      DELETE FROM "Citation" USING (
        SELECT id, row_number() OVER (PARTITION BY ${OWNER}, "lineFrom", "lineTo" ORDER BY position, id) AS rank
        FROM "Citation" WHERE "sourceId" = ${into}
      ) AS same WHERE same.id = "Citation".id AND same.rank > 1`;
    await renameMarks(tx, from, into);
    await moveImports(tx, from, into);
    const idsOf = (ids: (number | null)[]) => [...new Set(ids.flatMap((id) => id ?? []))];
    return {
      initiatives: idsOf(moved.map(({ initiativeId }) => initiativeId)),
      levers: idsOf(moved.map(({ leverId }) => leverId)),
    };
  },
};

/** Running texts name their passages themselves. */
async function renameMarks(tx: Prisma.TransactionClient, from: string, into: string): Promise<void> {
  const sections = await tx.section.findMany({
    where: { markdown: { contains: `${from}:` } },
    select: { id: true, markdown: true },
  });
  for (const { id, markdown } of sections) {
    const renamed = citeAnother(markdown, from, into);
    if (renamed !== markdown) await tx.section.update({ where: { id }, data: { markdown: renamed } });
  }
}

/** What was imported as one is imported as the other, and so is what it proposes. */
async function moveImports(tx: Prisma.TransactionClient, from: string, into: string): Promise<void> {
  await tx.documentImport.updateMany({ where: { sourceId: from }, data: { sourceId: into } });
  const [cited, cites] = [from, into].map((id) => `"source": ${JSON.stringify(id)}`);
  await tx.$executeRaw`
    UPDATE "ImportItem" SET proposed = replace(proposed::text, ${cited}, ${cites})::jsonb,
      base = replace(base::text, ${cited}, ${cites})::jsonb
    WHERE proposed::text LIKE '%' || ${cited} || '%' OR base::text LIKE '%' || ${cited} || '%'`;
  await tx.$executeRaw`
    UPDATE "ContactPerson" SET passage = ${into} || substr(passage, ${from.length + 1}::int)
    WHERE starts_with(passage, ${`${from}:`})`;
}
