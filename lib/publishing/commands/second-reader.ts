import type { Prisma } from '@/lib/db/generated/client';
import { Refusal } from '@/lib/publishing/faults';
import type { Doer } from './transition';

type Transaction = Prisma.TransactionClient;

/** The revision that an edition's content is. */
export function latestRevision(tx: Transaction, editionId: number) {
  return tx.revision.findFirstOrThrow({
    where: { editionId },
    select: { id: true, version: true, authorId: true, approvals: { select: { userId: true } } },
    orderBy: { version: 'desc' },
  });
}

/**
 * Two people at least answer for what goes online: whoever wrote the last version cannot be the only one to approve it, unless
 * it is urgent, with a reason that the journal keeps.
 * @throws Refusal when a second reader is missing.
 */
export async function requireSecondReader(
  tx: Transaction,
  editionId: number,
  urgency: string | null,
  { actor }: Doer,
): Promise<{ version: number; urgency: string | null }> {
  const { version, authorId, approvals } = await latestRevision(tx, editionId);
  const isRead = authorId !== actor.id || approvals.some(({ userId }) => userId !== authorId);
  if (isRead) return { version, urgency: null };
  const reason = urgency?.trim();
  if (!reason) throw new Refusal({ type: 'secondReader' });
  return { version, urgency: reason };
}
