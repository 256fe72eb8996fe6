import type { DocumentImport, ImportDecision, ImportItem, Prisma } from '@/lib/db/generated/client';
import type { ImportItemState } from '@/lib/db/generated/enums';
import type { ItemTarget } from './doer';
import { ImportRefusal } from './faults';

type Transaction = Prisma.TransactionClient;

export type ClaimedItem = ImportItem & {
  decisions: ImportDecision[];
  import: Pick<DocumentImport, 'id' | 'sourceId' | 'fileName' | 'state'>;
};

/**
 * Numbers an item that is still at the version that was seen, and locks it until the transaction ends.
 * @throws ImportRefusal when someone decided something of it since, or when its state does not allow it.
 */
export async function claimItem(
  tx: Transaction,
  { itemId, version }: ItemTarget,
  allowed: (state: ImportItemState) => boolean,
  now: Date,
): Promise<ClaimedItem> {
  const { count } = await tx.importItem.updateMany({
    where: { id: itemId, version },
    data: { version: version + 1 },
  });
  if (count === 0) throw new ImportRefusal(await tellWhoDecided(tx, itemId));
  const item = await tx.importItem.findUniqueOrThrow({
    where: { id: itemId },
    include: {
      decisions: true,
      import: { select: { id: true, sourceId: true, fileName: true, state: true } },
    },
  });
  if (item.import.state === 'closed') throw new ImportRefusal({ type: 'notAllowed', why: 'closed' });
  if (!allowed(item.state))
    throw new ImportRefusal({ type: 'notAllowed', why: item.state === 'waiting' ? 'waiting' : 'decided' });
  await tx.documentImport.update({ where: { id: item.import.id }, data: { updatedAt: now } });
  return item;
}

export const isWaiting = (state: ImportItemState) => state === 'waiting';
export const isDecided = (state: ImportItemState) => state !== 'waiting';

async function tellWhoDecided(tx: Transaction, itemId: number) {
  const item = await tx.importItem.findUnique({
    where: { id: itemId },
    select: {
      decidedAt: true,
      decidedBy: { select: { name: true } },
      decisions: {
        select: { decidedAt: true, decidedBy: { select: { name: true } } },
        orderBy: { decidedAt: 'desc' },
        take: 1,
      },
    },
  });
  if (!item) return { type: 'gone' } as const;
  const [latest] = item.decisions;
  const isItem = item.decidedAt !== null && (!latest || item.decidedAt >= latest.decidedAt);
  const last = isItem ? item : latest;
  return { type: 'stale', by: last?.decidedBy?.name ?? null, at: last?.decidedAt ?? null } as const;
}
