import type { Prisma } from '@/lib/db/generated/client';
import type { DocumentImage } from '@/lib/importing/document';
import type { Bucket } from '@/lib/storage/bucket';
import { noteFile, type StowedFile, stowFile } from '@/lib/storage/files';

type Transaction = Prisma.TransactionClient;

/** Where a picture is printed, and its bytes out of harm's way. */
type StowedImage = Pick<DocumentImage, 'page' | 'line'> & { file: StowedFile };

/** The pictures of a document, each once, where it is printed first; their bytes are in the bucket, if there is one. */
export async function stowImages(images: DocumentImage[], bucket: Bucket | null): Promise<StowedImage[]> {
  const stowed = new Map<string, StowedImage>();
  for (const { page, line, sha256, bytes, mediaType, width, height } of images) {
    if (stowed.has(sha256)) continue;
    const file = await stowFile({ bytes, mediaType, width, height }, bucket);
    stowed.set(sha256, { page, line, file });
  }
  return [...stowed.values()];
}

/** Offers the pictures of an import to the sheets within whose lines they are printed; the others wait for someone to say. */
export async function recordImages(tx: Transaction, importId: number, images: StowedImage[]): Promise<void> {
  for (const { file } of images) await noteFile(tx, file);
  const sheets = await tx.importItem.findMany({
    where: { importId, kind: 'initiative' },
    select: { id: true, lineFrom: true, lineTo: true },
  });
  await tx.importImage.createMany({
    data: images.map(({ page, line, file }) => ({
      page,
      line,
      fileKey: file.key,
      importId,
      itemId: sheets.find(({ lineFrom, lineTo }) => lineFrom <= line && line <= lineTo)?.id,
    })),
  });
}
