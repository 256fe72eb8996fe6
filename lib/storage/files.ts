import { createHash } from 'node:crypto';
import type { Prisma } from '@/lib/db/generated/client';
import { type Bucket, configuredBucket } from './bucket';

/** A file to keep; a picture says its size in pixels. */
export type FileToKeep = { bytes: Uint8Array; mediaType: string; width?: number; height?: number };

/** A file whose bytes are where they belong, or go there with its row: what {@link noteFile} writes. */
export type StowedFile = Omit<FileToKeep, 'bytes'> & { key: string; bytes: Uint8Array | null; size: number };

/**
 * Gives the bytes of a file to the bucket, if there is one. A store may be slow: call it before a transaction begins. A bucket
 * keeps those that are never noted: named by what they hold, they harm nobody, and are there for the next attempt.
 * @throws when the bucket fails.
 */
export async function stowFile(
  { bytes, ...file }: FileToKeep,
  bucket: Bucket | null = configuredBucket(),
): Promise<StowedFile> {
  const key = keyOf(bytes);
  await bucket?.put(key, bytes, file.mediaType);
  return { ...file, key, bytes: bucket ? null : bytes, size: bytes.byteLength };
}

/** Writes the row of a file, with its bytes unless a bucket took them, and answers its key. Noted twice, it is there once. */
export async function noteFile(
  db: Prisma.TransactionClient,
  { bytes, ...file }: StowedFile,
): Promise<string> {
  const kept = bytes && Buffer.from(bytes);
  const { count } = await db.storedFile.createMany({ data: { ...file, bytes: kept }, skipDuplicates: true });
  // A bucket had them, and there is none any more.
  if (count === 0 && kept)
    await db.storedFile.updateMany({ where: { key: file.key, bytes: null }, data: { bytes: kept } });
  return file.key;
}

/**
 * Keeps a file and answers what names it: the SHA-256 of its bytes, in hexadecimal. It never changes, and one that is kept already
 * is not sent again. Its row is in the database, with its bytes unless a bucket takes them.
 * @throws when the bucket fails: the row is written after it, so that no row names bytes that are nowhere.
 */
export async function putFile(
  db: Prisma.TransactionClient,
  file: FileToKeep,
  bucket: Bucket | null = configuredBucket(),
): Promise<string> {
  const key = keyOf(file.bytes);
  // Without a bucket, a row without bytes is one that a former bucket had.
  const isKept = await db.storedFile.count({ where: { key, ...(bucket ? {} : { bytes: { not: null } }) } });
  return isKept ? key : noteFile(db, await stowFile(file, bucket));
}

const keyOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

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
