import type { Passage } from '@/lib/catalogue/schemas';
import type { Prisma } from '@/lib/db/generated/client';

/** What a citation belongs to: its page and, there, its fact. */
export type CitationOwner = Omit<
  Prisma.CitationCreateManyInput,
  'id' | 'sourceId' | 'lineFrom' | 'lineTo' | 'position'
>;

/** Passages as rows, in order, all belonging to `owner`. */
export function toCitationRows(passages: Passage[], owner: CitationOwner): Prisma.CitationCreateManyInput[] {
  return passages.map(({ source, from, to }, position) => ({
    sourceId: source,
    lineFrom: from,
    lineTo: to,
    position,
    ...owner,
  }));
}

/** The citations of facts just inserted: rows come back in the order they were given, the n-th is the n-th fact. */
export function citationRowsOf(
  facts: { cite: Passage[] }[],
  rows: { id: number }[],
  ownerOf: (factId: number) => CitationOwner,
): Prisma.CitationCreateManyInput[] {
  return rows.flatMap(({ id }, index) => toCitationRows(facts[index]?.cite ?? [], ownerOf(id)));
}
