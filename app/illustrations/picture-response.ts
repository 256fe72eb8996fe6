import { db } from '@/lib/db/client';
import { getFile } from '@/lib/storage/files';

/** « {key}.webp », as addresses name a picture; null for anything else. */
export function keyOfPicture(file: string): string | null {
  return /^([0-9a-f]{64})\.webp$/.exec(file)?.[1] ?? null;
}

/** A picture, or 404. Whoever calls has checked that it may be seen. */
export async function pictureResponse(key: string | null, cacheControl: string): Promise<Response> {
  const file = key === null ? null : await getFile(db(), key);
  if (file?.mediaType !== 'image/webp') return unknownPicture();
  return new Response(Buffer.from(file.bytes), {
    headers: {
      'Content-Type': file.mediaType,
      'Content-Length': String(file.bytes.byteLength),
      'Cache-Control': cacheControl,
      ETag: `"${key}"`,
      'X-Content-Type-Options': 'nosniff',
    },
  });
}

export function unknownPicture(): Response {
  return new Response('Image inconnue\n', {
    status: 404,
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' },
  });
}
