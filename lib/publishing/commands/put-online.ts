import type { Edition, Prisma } from '@/lib/db/generated/client';
import { type Content, KINDS } from '@/lib/publishing/kinds';
import { refreshSearchDocuments } from '@/lib/search';

type Transaction = Prisma.TransactionClient;

/** What an edition says of itself once this revision is online: nothing is left to write, to plan or to explain. */
export function settledAt(revisionVersion: number) {
  return {
    step: 'settled',
    onlineVersion: revisionVersion,
    reason: null,
    reasonAt: null,
    scheduledAt: null,
    scheduledById: null,
  } as const;
}

/** Writes a content where the public reads it: rows, ties both ways, search documents. The edition is locked by then. */
export async function putOnline(
  tx: Transaction,
  edition: Edition,
  content: Content,
  now: Date,
): Promise<void> {
  const { rowColumn, readRow, save, tie } = KINDS[edition.kind];
  const rowId = edition[rowColumn];
  const row = rowId === null ? null : await readRow(tx, rowId);
  const { id } = await save(tx, content, row, { contentHash: null, now });
  await tie(tx, id, content);
  if (rowId === null && edition.kind === 'initiative') await tieNeighbours(tx, content.slug);
  await followOnline(tx, edition.kind, id);
  // The first publication makes the row, without which nothing is online.
  await tx.edition.update({ where: { id: edition.id }, data: { online: 'published', [rowColumn]: id } });
}

/** Sheets and levers online that were waiting for this sheet to exist: they named it before it had a page. */
async function tieNeighbours(tx: Transaction, slug: string): Promise<void> {
  const waiting = await tx.$queryRaw<{ kind: Edition['kind']; rowId: number; content: unknown }[]>`
    SELECT e.kind, coalesce(e."initiativeId", e."leverId") AS "rowId", r.content
    FROM "Edition" e JOIN "Revision" r ON r."editionId" = e.id AND r.version = e."onlineVersion"
    WHERE e.online = 'published'
      AND (r.content -> 'related' ? ${slug} OR r.content -> 'highlights' ? ${slug})`;
  for (const { kind, rowId, content } of waiting) await KINDS[kind].tie(tx, rowId, content as Content);
}

/** Search documents say what is online, in the same transaction. */
export async function followOnline(tx: Transaction, kind: Edition['kind'], rowId: number): Promise<void> {
  await refreshSearchDocuments(tx, kind === 'initiative' ? { initiatives: [rowId] } : { levers: [rowId] });
}
