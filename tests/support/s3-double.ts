import { createHash, createHmac } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import type { BucketConfig } from '@/lib/storage/bucket';

type Kept = { bytes: Buffer; mediaType: string };

/** A store that speaks enough of S3: one bucket, addressed by path, every request's signature (version 4) checked. */
export async function startS3Double(): Promise<{
  config: BucketConfig;
  kept: Map<string, Kept>;
  stop(): Promise<void>;
}> {
  const kept = new Map<string, Kept>();
  const secrets = { region: 'fr-par', accessKeyId: 'cle', secretAccessKey: 'secret-du-double' };
  const server = createServer(async (request, response) => {
    const body = await buffer(request);
    const [, bucket, key = ''] = (request.url ?? '').split('/');
    const answer = (status: number, bytes?: Buffer, mediaType = 'application/xml') =>
      response.writeHead(status, { 'Content-Type': mediaType }).end(bytes);
    if (!isSigned(request, secrets)) return answer(403);
    if (bucket !== 'catalogue') return answer(404);
    const file = kept.get(key);
    if (request.method === 'PUT') {
      kept.set(key, { bytes: body, mediaType: String(request.headers['content-type']) });
      return answer(200);
    }
    if (request.method === 'DELETE') {
      kept.delete(key);
      return answer(204);
    }
    return file ? answer(200, file.bytes, file.mediaType) : answer(404);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    config: { endpoint: `http://127.0.0.1:${port}`, name: 'catalogue', ...secrets },
    kept,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** As the store would compute it, from the request and the secret they share. */
function isSigned(
  { method, url, headers }: IncomingMessage,
  { region, accessKeyId, secretAccessKey }: Pick<BucketConfig, 'region' | 'accessKeyId' | 'secretAccessKey'>,
): boolean {
  const [, credential, signed = '', signature] =
    headers.authorization?.match(
      /^AWS4-HMAC-SHA256 Credential=(\S+), SignedHeaders=(\S+), Signature=(\w+)$/,
    ) ?? [];
  const moment = String(headers['x-amz-date']);
  const scope = `${moment.slice(0, 8)}/${region}/s3/aws4_request`;
  if (credential !== `${accessKeyId}/${scope}`) return false;
  const canonical = [
    method,
    url,
    '',
    ...signed.split(';').map((name) => `${name}:${String(headers[name])}`),
    '',
    signed,
    String(headers['x-amz-content-sha256']),
  ].join('\n');
  const hash = createHash('sha256').update(canonical).digest('hex');
  const key = scope
    .split('/')
    .reduce<Buffer>((from, part) => hmac(from, part), Buffer.from(`AWS4${secretAccessKey}`));
  return hmac(key, ['AWS4-HMAC-SHA256', moment, scope, hash].join('\n')).toString('hex') === signature;
}

function hmac(key: Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest();
}
