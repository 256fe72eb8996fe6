import { createHash } from 'node:crypto';
import type { Prisma } from '@/lib/db/generated/client';
import { type Bucket, configuredBucket } from './bucket';

/** A file to keep; a picture says its size in pixels. */
export type FileToKeep = { bytes: Uint8Array; mediaType: string; width?: number; height?: number };

/**
 * Keeps a file and answers what names it: the SHA-256 of its bytes, in hexadecimal. It never changes, and keeping it twice is
 * keeping it once. Its row is in the database, with its bytes unless a bucket takes them.
 * @throws when the bucket fails: the row is written after it, so that no row names bytes that are nowhere.
 */
export async function putFile(
  db: Prisma.TransactionClient,
  { bytes, ...file }: FileToKeep,
  bucket: Bucket | null = configuredBucket(),
): Promise<string> {
  const key = createHash('sha256').update(bytes).digest('hex');
  await bucket?.put(key, bytes, file.mediaType);
  const kept = bucket ? null : Buffer.from(bytes);
  await db.storedFile.createMany({
    data: { key, ...file, bytes: kept, size: bytes.byteLength },
    skipDuplicates: true,
  });
  return key;
}

/** The file of that name; null when there is none. Those kept before there was a bucket are still in the database. */
export async function getFile(
  db: Prisma.TransactionClient,
  key: string,
  bucket: Bucket | null = configuredBucket(),
): Promise<{ bytes: Uint8Array; mediaType: string } | null> {
  const file = await db.storedFile.findUnique({ where: { key } });
  const bytes = file && (file.bytes ?? (await bucket?.get(key)));
  return bytes ? { bytes, mediaType: file.mediaType } : null;
}

/** Forgets a file wherever it is. The caller knows that nothing shows it any more. */
export async function removeFile(
  db: Prisma.TransactionClient,
  key: string,
  bucket: Bucket | null = configuredBucket(),
): Promise<void> {
  await db.storedFile.deleteMany({ where: { key } });
  await bucket?.remove(key);
}
