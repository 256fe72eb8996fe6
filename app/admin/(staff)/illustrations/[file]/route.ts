import { keyOfPicture, pictureResponse } from '@/app/illustrations/picture-response';
import { actorOfRequest } from '@/lib/accounts/require-role';

/** A picture that is kept, of a draft or of a document: for the staff. */
export async function GET(_request: Request, { params }: { params: Promise<{ file: string }> }) {
  const actor = await actorOfRequest('redaction');
  if (actor instanceof Response) return actor;
  return pictureResponse(keyOfPicture((await params).file), 'private, no-store');
}
