import { describe, expect } from 'vitest';
import { type Bucket, openBucket } from '@/lib/storage/bucket';
import { getFile, putFile, removeFile } from '@/lib/storage/files';
import { test } from '@/tests/support/database';
import { startS3Double } from '@/tests/support/s3-double';

const PICTURE = {
  bytes: new Uint8Array([0, 255, 1, 254, 0, 13, 10]),
  mediaType: 'image/webp',
  width: 20,
  height: 10,
};

/** The same files, whoever keeps their bytes. */
const PLACES: [string, (work: (bucket: Bucket | null) => Promise<void>) => Promise<void>][] = [
  ['dans Postgres', (work) => work(null)],
  [
    'dans un stockage S3',
    async (work) => {
      const double = await startS3Double();
      await work(openBucket(double.config)).finally(double.stop);
    },
  ],
];

describe.each(PLACES)('un fichier gardé %s', (_place, withBucket) => {
  test('revient octet pour octet, avec ce qu’il est', ({ db }) =>
    withBucket(async (bucket) => {
      const key = await putFile(db, PICTURE, bucket);
      const back = await getFile(db, key, bucket);
      expect([...(back?.bytes ?? [])]).toEqual([...PICTURE.bytes]);
      expect(back?.mediaType).toBe('image/webp');
      expect(await db.storedFile.findUnique({ where: { key } })).toMatchObject({ size: 7, width: 20 });
    }));

  test('gardé deux fois en même temps, il l’est une fois ; oublié, il n’y est plus', ({ db }) =>
    withBucket(async (bucket) => {
      const keys = await Promise.all([1, 2, 3].map(() => putFile(db, PICTURE, bucket)));
      const [key = ''] = keys;
      expect(new Set(keys).size).toBe(1);
      expect(await db.storedFile.count()).toBe(1);
      await removeFile(db, key, bucket);
      expect(await getFile(db, key, bucket)).toBeNull();
      expect(await bucket?.get(key)).toBeFalsy();
    }));
});

test('ce que la base gardait avant qu’il y ait un stockage S3 y reste lisible', async ({ db }) => {
  const key = await putFile(db, PICTURE, null);
  const double = await startS3Double();
  expect((await getFile(db, key, openBucket(double.config)))?.bytes).toHaveLength(7);
  await double.stop();
});

test('gardé de nouveau quand il n’y a plus de stockage S3, un fichier est dans la base', async ({ db }) => {
  const double = await startS3Double();
  await putFile(db, PICTURE, openBucket(double.config));
  await double.stop();
  const key = await putFile(db, PICTURE, null);
  expect((await getFile(db, key, null))?.bytes).toHaveLength(7);
});

test('un stockage S3 qui refuse ou n’existe pas : une erreur qui le dit, et rien n’est noté', async ({
  db,
}) => {
  const double = await startS3Double();
  const bucket = (change: object) => openBucket({ ...double.config, ...change });
  await expect(putFile(db, PICTURE, bucket({ secretAccessKey: 'autre' }))).rejects.toThrow('403');
  await expect(putFile(db, PICTURE, bucket({ name: 'ailleurs' }))).rejects.toThrow('ailleurs');
  expect(double.kept.size).toBe(0);
  expect(await db.storedFile.count()).toBe(0);
  await double.stop();
});
