import { AwsClient } from 'aws4fetch';
import { env } from '@/lib/env';

export type BucketConfig = {
  endpoint: string;
  name: string;
  region: string;
  accessKeyId: string;
  secretAccessKey: string;
};

/** Bytes by their key, in a bucket of any store that speaks S3. Every method throws when the store fails or refuses. */
export type Bucket = {
  put(key: string, bytes: Uint8Array, mediaType: string): Promise<void>;
  /** Null when there is nothing of that key. */
  get(key: string): Promise<Uint8Array | null>;
  remove(key: string): Promise<void>;
};

/** A store that hangs must not hold a page for ever. */
const PATIENCE_MS = 20_000;
/** A document of 60 MB on an ordinary line. */
const SENDING_MS = 120_000;

/** Addressed by path, so that it works without a host name for each bucket. */
export function openBucket({ endpoint, name, ...credentials }: BucketConfig): Bucket {
  const client = new AwsClient({ ...credentials, service: 's3', retries: 2 });
  const ask = async (method: string, key: string, init: RequestInit = {}) => {
    const response = await client.fetch(`${endpoint}/${name}/${key}`, {
      method,
      signal: AbortSignal.timeout(method === 'PUT' ? SENDING_MS : PATIENCE_MS),
      ...init,
    });
    if (!response.ok && response.status !== 404)
      throw new Error(`le stockage S3 a répondu ${response.status} à ${method}`);
    return response;
  };
  return {
    async put(key, bytes, mediaType) {
      const body = Buffer.from(bytes);
      const response = await ask('PUT', key, { body, headers: { 'Content-Type': mediaType } });
      if (response.status === 404) throw new Error(`le stockage S3 n’a pas de compartiment « ${name} »`);
    },
    async get(key) {
      const response = await ask('GET', key);
      return response.status === 404 ? null : new Uint8Array(await response.arrayBuffer());
    },
    async remove(key) {
      await ask('DELETE', key);
    },
  };
}

/** The bucket that the S3_… variables describe; null without them. */
export function configuredBucket(): Bucket | null {
  const { S3_ENDPOINT, S3_BUCKET, S3_REGION, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY } = env();
  if (!S3_ENDPOINT || !S3_BUCKET || !S3_ACCESS_KEY_ID || !S3_SECRET_ACCESS_KEY) return null;
  return openBucket({
    endpoint: S3_ENDPOINT,
    name: S3_BUCKET,
    region: S3_REGION,
    accessKeyId: S3_ACCESS_KEY_ID,
    secretAccessKey: S3_SECRET_ACCESS_KEY,
  });
}
