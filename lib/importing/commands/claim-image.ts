import type { DocumentImport, ImportImage, ImportItem, Prisma } from '@/lib/db/generated/client';
import { ImportRefusal } from './faults';

type Transaction = Prisma.TransactionClient;

export type ClaimedImage = ImportImage & {
  item: ImportItem | null;
  import: Pick<DocumentImport, 'id' | 'sourceId' | 'fileName' | 'state'>;
};

/**
 * A picture on which nothing else is decided, nor on any sheet of its import, until the transaction ends: whoever claims an item
 * changes the row of the import too.
 * @throws ImportRefusal when there is none, or when its import is closed.
 */
export async function claimImage(tx: Transaction, imageId: number, now: Date): Promise<ClaimedImage> {
  const { count } = await tx.documentImport.updateMany({
    where: { images: { some: { id: imageId } } },
    data: { updatedAt: now },
  });
  if (count === 0) throw new ImportRefusal({ type: 'gone' });
  const image = await tx.importImage.findUniqueOrThrow({
    where: { id: imageId },
    include: {
      item: true,
      import: { select: { id: true, sourceId: true, fileName: true, state: true } },
    },
  });
  if (image.import.state === 'closed') throw new ImportRefusal({ type: 'notAllowed', why: 'closed' });
  return image;
}

/** @throws ImportRefusal when someone decided something of that picture already. */
export async function checkUndecided(
  tx: Transaction,
  { decidedAt, decidedById }: ImportImage,
): Promise<void> {
  if (decidedAt === null) return;
  const by = decidedById
    ? await tx.user.findUnique({ where: { id: decidedById }, select: { name: true } })
    : null;
  throw new ImportRefusal({ type: 'stale', by: by?.name ?? null, at: decidedAt });
}

/** The sheet of an import that may show a picture. @throws ImportRefusal when it is none, or was refused. */
export async function readSheet(tx: Transaction, importId: number, itemId: number): Promise<ImportItem> {
  const item = await tx.importItem.findUnique({ where: { id: itemId, importId, kind: 'initiative' } });
  if (!item) throw new ImportRefusal({ type: 'gone' });
  if (item.state === 'refused') throw new ImportRefusal({ type: 'notAllowed', why: 'decided' });
  return item;
}
