import type { Edition, Prisma } from '@/lib/db/generated/client';
import { Refusal } from '@/lib/publishing/faults';

type Transaction = Prisma.TransactionClient;

/** The edition to act on, and the version that whoever acts has seen. */
export type EditionTarget = { id: number; version: number };

/** The edition as it is now. @throws Refusal when there is none, or when it was deleted. */
export async function readEdition(tx: Transaction, id: number): Promise<Edition> {
  const edition = await tx.edition.findUnique({ where: { id } });
  if (!edition || edition.deletedAt) throw new Refusal({ type: 'gone' });
  return edition;
}

/**
 * Writes an edition if it is still at the version that was seen, and numbers the result: the only way an edition changes.
 * The row stays locked until the transaction ends.
 * @throws Refusal when someone changed it since.
 */
export async function changeEdition(
  tx: Transaction,
  { id, version }: EditionTarget,
  data: Prisma.EditionUncheckedUpdateManyInput,
): Promise<{ version: number }> {
  const { count } = await tx.edition.updateMany({
    where: { id, version },
    data: { ...data, version: version + 1 },
  });
  if (count === 0) throw new Refusal(await tellWhoChanged(tx, id));
  return { version: version + 1 };
}

/** Who changed an edition last, for whoever comes too late. */
export async function tellWhoChanged(
  tx: Transaction,
  editionId: number,
): Promise<{ type: 'gone' } | { type: 'stale'; by: string | null; at: Date }> {
  const edition = await tx.edition.findUnique({
    where: { id: editionId },
    select: {
      deletedAt: true,
      updatedAt: true,
      journal: {
        select: { at: true, actor: { select: { name: true } } },
        orderBy: { id: 'desc' },
        take: 1,
      },
    },
  });
  if (!edition || edition.deletedAt) return { type: 'gone' };
  const [last] = edition.journal;
  return { type: 'stale', by: last?.actor?.name ?? null, at: last?.at ?? edition.updatedAt };
}
