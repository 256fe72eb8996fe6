import type { Prisma } from '@/lib/db/generated/client';
import { refreshSearchDocuments } from './documents/refresh-documents';

/**
 * After a change of the reference: sheets are found by the territories as they now are, and every page knows it is old.
 * To be called in the transaction of the change.
 */
export async function followTerritories(tx: Prisma.TransactionClient): Promise<void> {
  await refreshSearchDocuments(tx);
  await tx.outboxEntry.create({ data: { subject: 'territories' } });
}
