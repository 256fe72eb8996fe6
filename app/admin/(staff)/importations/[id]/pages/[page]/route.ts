import { actorOfRequest } from '@/lib/accounts/require-role';
import { db } from '@/lib/db/client';
import { drawPageApart } from '@/lib/importing/formats/apart';
import { explainReadingFault } from '@/lib/importing/formats/reading-sentences';
import { getImportFile } from '@/lib/importing/queries/imports';
import { getFile } from '@/lib/storage/files';
import { refuse } from '../../../../plain-request';
import { toNumber } from '../../../../to-number';

/** In pixels: half of a wide screen, on a screen of two points to the pixel. */
const WIDTH = 1400;

type Context = { params: Promise<{ id: string; page: string }> };

/** A page of the file as it is printed, drawn in a process apart and kept nowhere. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const actor = await actorOfRequest('redaction');
  if (actor instanceof Response) return actor;
  const { id, page } = await params;
  const [importId, number] = [toNumber(id), toNumber(page)];
  const found = importId && number ? await getImportFile(db(), importId) : null;
  const file = found && (await getFile(db(), found.key));
  if (!found || !file || !number) return refuse(404, 'Cette page n’existe pas.');
  const drawn = await drawPageApart({ name: found.name, bytes: file.bytes }, { page: number, width: WIDTH });
  if (!drawn.ok)
    return refuse(drawn.error.kind === 'busy' ? 503 : 404, explainReadingFault(found.name, drawn.error));
  return new Response(new Uint8Array(drawn.value), {
    headers: {
      'Content-Type': 'image/webp',
      'Cache-Control': 'private, no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  });
}
