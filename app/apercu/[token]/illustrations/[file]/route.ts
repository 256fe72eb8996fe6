import { keyOfPicture, pictureResponse, unknownPicture } from '@/app/illustrations/picture-response';
import { db } from '@/lib/db/client';
import { showsPicture } from '@/lib/publishing/preview/shows-picture';

/** A picture of the draft that this link shows, and no other. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ token: string; file: string }> },
) {
  const { token, file } = await params;
  const key = keyOfPicture(file);
  if (!key || !(await showsPicture(db(), { token, file: key }, new Date()))) return unknownPicture();
  return pictureResponse(key, 'private, no-store');
}
