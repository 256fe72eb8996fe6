import type { PrismaClient } from '@/lib/db/generated/client';
import { DOCUMENT_FORMAT } from './document';
import { refreshSearchDocuments } from './refresh-documents';

const MARK = 'search documents';
/** A hundred thousand sheets on a slow disk. */
const TRANSACTION_MS = 30 * 60_000;

/**
 * Makes every search document again when the code reads sheets otherwise than the code that made them.
 * @returns how many were written; null when they were up to date.
 */
export async function refreshOutdatedDocuments(db: PrismaClient): Promise<number | null> {
  const mark = await db.importMark.findUnique({ where: { name: MARK } });
  return mark?.hash === DOCUMENT_FORMAT ? null : refreshEveryDocument(db);
}

/**
 * Makes every search document say what its sheet says, in one transaction: searches see the old ones until then.
 * @returns how many were written.
 */
export async function refreshEveryDocument(db: PrismaClient): Promise<number> {
  return db.$transaction(
    async (tx) => {
      const { written } = await refreshSearchDocuments(tx);
      const data = { hash: DOCUMENT_FORMAT, updatedAt: new Date() };
      await tx.importMark.upsert({ where: { name: MARK }, create: { name: MARK, ...data }, update: data });
      return written;
    },
    { timeout: TRANSACTION_MS },
  );
}
