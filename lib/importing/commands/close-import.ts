import { writeJournal } from '@/lib/accounts/write-journal';
import { Prisma, type PrismaClient } from '@/lib/db/generated/client';
import type { Result } from '@/lib/result';
import type { Decider } from './doer';
import { type ImportFault, ImportRefusal } from './faults';
import { inImportTransaction } from './in-import-transaction';

/** Puts an import away: nothing of it can be decided any more, and the people that it still named are forgotten. */
export async function closeImport(
  db: PrismaClient,
  actor: Decider,
  { importId, version }: { importId: number; version: number },
  now: Date,
): Promise<Result<{ version: number }, ImportFault>> {
  return inImportTransaction(db, async (tx) => {
    const { count } = await tx.documentImport.updateMany({
      where: { id: importId, version, state: 'open' },
      data: { state: 'closed', version: version + 1, updatedAt: now },
    });
    const found = await tx.documentImport.findUnique({
      where: { id: importId },
      select: { fileName: true, state: true, version: true, updatedAt: true },
    });
    if (!found) throw new ImportRefusal({ type: 'gone' });
    if (count === 0)
      throw new ImportRefusal(
        found.state === 'closed'
          ? { type: 'notAllowed', why: 'closed' }
          : { type: 'stale', by: null, at: found.updatedAt },
      );
    await tx.importItem.updateMany({ where: { importId }, data: { people: Prisma.DbNull } });
    await writeJournal(tx, {
      actor,
      action: 'import.closed',
      subject: found.fileName,
      detail: { importId },
    });
    return { version: version + 1 };
  });
}
