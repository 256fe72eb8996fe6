import { isIllustrationReadable } from '@/lib/catalogue/queries/illustrations';
import { db } from '@/lib/db/client';
import { keyOfPicture, pictureResponse, unknownPicture } from '../picture-response';

/** A picture of a sheet that the public can read. It is asked for again at each visit: a withdrawn sheet shows nothing more. */
export async function GET(request: Request, { params }: { params: Promise<{ file: string }> }) {
  const key = keyOfPicture((await params).file);
  if (!key || !(await isIllustrationReadable(db(), key))) return unknownPicture();
  if (request.headers.get('If-None-Match') === `"${key}"`)
    return new Response(null, { status: 304, headers: { 'Cache-Control': 'no-cache', ETag: `"${key}"` } });
  return pictureResponse(key, 'no-cache');
}
