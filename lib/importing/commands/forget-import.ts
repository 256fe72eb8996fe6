import { writeJournal } from '@/lib/accounts/write-journal';
import type { Prisma, PrismaClient } from '@/lib/db/generated/client';
import { err, type Result } from '@/lib/result';
import { removeFile } from '@/lib/storage/files';
import type { Decider } from './doer';
import { type ImportFault, ImportRefusal } from './faults';
import { inImportTransaction } from './in-import-transaction';

/**
 * Deletes an import whole: the text of its document, with whomever it names, its proposals, its file, and the pictures that no
 * content shows. The drafts that it made stay, and the document that they cite.
 */
export async function forgetImport(
  db: PrismaClient,
  actor: Decider,
  { importId, version }: { importId: number; version: number },
): Promise<Result<null, ImportFault>> {
  const forgotten = await inImportTransaction(db, async (tx) => {
    const found = await tx.documentImport.findUnique({
      where: { id: importId },
      select: {
        fileName: true,
        fileKey: true,
        version: true,
        updatedAt: true,
        images: { select: { fileKey: true } },
      },
    });
    if (!found) throw new ImportRefusal({ type: 'gone' });
    const { count } = await tx.documentImport.deleteMany({ where: { id: importId, version } });
    if (count === 0) throw new ImportRefusal({ type: 'stale', by: null, at: found.updatedAt });
    await writeJournal(tx, {
      actor,
      action: 'import.forgotten',
      subject: found.fileName,
      detail: { importId },
    });
    const keys = [...found.images.map(({ fileKey }) => fileKey), ...(found.fileKey ? [found.fileKey] : [])];
    return listUnused(tx, keys);
  });
  if (!forgotten.ok) return err(forgotten.error);
  for (const key of forgotten.value) await removeFile(db, key);
  return { ok: true, value: null };
}

/** Files that no other import has, and that no content, former or being typed, shows. */
async function listUnused(tx: Prisma.TransactionClient, keys: string[]): Promise<string[]> {
  const rows = await tx.$queryRaw<{ key: string }[]>`
    SELECT key FROM unnest(${keys}::text[]) AS given (key)
    WHERE NOT EXISTS (SELECT FROM "ImportImage" WHERE "fileKey" = key)
      AND NOT EXISTS (SELECT FROM "DocumentImport" WHERE "fileKey" = key)
      AND NOT EXISTS (SELECT FROM "Illustration" WHERE "fileKey" = key)
      AND NOT EXISTS (SELECT FROM "Edition" WHERE content::text LIKE '%' || key || '%')
      AND NOT EXISTS (SELECT FROM "Revision" WHERE content::text LIKE '%' || key || '%')
      AND NOT EXISTS (SELECT FROM "WorkingCopy" WHERE fields::text LIKE '%' || key || '%')`;
  return rows.map(({ key }) => key);
}
