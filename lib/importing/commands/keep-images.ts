import type { Prisma } from '@/lib/db/generated/client';
import type { DocumentImage } from '@/lib/importing/document';
import { putFile } from '@/lib/storage/files';

type Transaction = Prisma.TransactionClient;

/** Where a picture was printed, and the key of its bytes. */
type StoredImage = Pick<DocumentImage, 'page' | 'line'> & { fileKey: string };

/**
 * Stores the bytes of the pictures of a document, each once, where it is printed first. A bucket keeps those of an import that
 * fails afterwards: named by what they hold, they harm nobody, and are there for the next attempt.
 */
export async function storeImages(db: Transaction, images: DocumentImage[]): Promise<StoredImage[]> {
  const stored = new Map<string, StoredImage>();
  for (const { page, line, bytes, mediaType, width, height } of images) {
    const fileKey = await putFile(db, { bytes, mediaType, width, height });
    if (!stored.has(fileKey)) stored.set(fileKey, { page, line, fileKey });
  }
  return [...stored.values()];
}

/** Offers the pictures of an import to the sheets within whose lines they are printed; the others wait for someone to say. */
export async function recordImages(tx: Transaction, importId: number, images: StoredImage[]): Promise<void> {
  const sheets = await tx.importItem.findMany({
    where: { importId, kind: 'initiative' },
    select: { id: true, lineFrom: true, lineTo: true },
  });
  await tx.importImage.createMany({
    data: images.map((image) => ({
      ...image,
      importId,
      itemId: sheets.find(({ lineFrom, lineTo }) => lineFrom <= image.line && image.line <= lineTo)?.id,
    })),
  });
}
