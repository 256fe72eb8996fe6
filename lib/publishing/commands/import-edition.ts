import { writeJournal } from '@/lib/accounts/write-journal';
import type { Prisma } from '@/lib/db/generated/client';
import type { EditionKind } from '@/lib/db/generated/enums';
import { type Content, KINDS } from '@/lib/publishing/kinds';

type Transaction = Prisma.TransactionClient;

/** What became of an imported content: « kept » when people have worked on the edition since, and the import leaves it alone. */
export type Imported = { outcome: 'created' | 'changed' | 'unchanged' | 'kept'; rowId: number | null };

/**
 * Puts an imported content online, as a revision without author, unless the edition says the same already, or is no longer
 * only the import's: a person has edited it, is editing it, or has taken it off line.
 * Its ties to other sheets are the caller's, once all of them exist.
 * @param hash of the content, remembered: the same one changes nothing.
 */
export async function importEdition(
  tx: Transaction,
  kind: EditionKind,
  content: Content,
  { hash, message, now }: { hash: string; message: string; now: Date },
): Promise<Imported> {
  const { rowColumn, save, readRow } = KINDS[kind];
  const edition = await tx.edition.findUnique({ where: { kind_slug: { kind, slug: content.slug } } });
  const json = content as unknown as Prisma.InputJsonValue;
  if (!edition) {
    const { id } = await save(tx, content, null, { contentHash: hash, now });
    await tx.edition.create({
      data: {
        kind,
        slug: content.slug,
        title: content.title,
        step: 'settled',
        online: 'published',
        content: json,
        onlineVersion: 1,
        updatedAt: now,
        [rowColumn]: id,
        revisions: { create: { version: 1, content: json, message, createdAt: now } },
      },
    });
    return { outcome: 'created', rowId: id };
  }
  const rowId = edition[rowColumn];
  const row = rowId === null ? null : await readRow(tx, rowId);
  if (row?.contentHash === hash) return { outcome: 'unchanged', rowId };
  if (!row || row.contentHash === null) return { outcome: 'kept', rowId };
  const { count } = await tx.edition.updateMany({
    where: {
      id: edition.id,
      version: edition.version,
      step: 'settled',
      online: 'published',
      deletedAt: null,
    },
    data: {
      version: { increment: 1 },
      title: content.title,
      content: json,
      authorId: null,
      onlineVersion: edition.version + 1,
      updatedAt: now,
    },
  });
  if (count === 0) return { outcome: 'kept', rowId };
  await tx.revision.create({
    data: { editionId: edition.id, version: edition.version + 1, content: json, message, createdAt: now },
  });
  await save(tx, content, row, { contentHash: hash, now });
  await writeJournal(tx, {
    actor: null,
    action: 'edition.imported',
    subject: content.title,
    editionId: edition.id,
    detail: { version: edition.version + 1 },
  });
  return { outcome: 'changed', rowId };
}
