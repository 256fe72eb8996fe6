import { actorOfRequest } from '@/lib/accounts/require-role';
import { db } from '@/lib/db/client';
import { drawPageApart } from '@/lib/importing/formats/apart';
import { explainReadingFault } from '@/lib/importing/formats/reading-sentences';
import { getImport } from '@/lib/importing/queries/imports';
import { getFile } from '@/lib/storage/files';
import { refuse } from '../../../../[genre]/[id]/enregistrer/form-request';
import { toNumber } from '../../../read-numbers';

/** In pixels: half of a wide screen, on a screen of two points to the pixel. */
const WIDTH = 1400;

type Context = { params: Promise<{ id: string; page: string }> };

/** A page of the file as it is printed, drawn in a process apart and kept nowhere. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const actor = await actorOfRequest('redaction');
  if (actor instanceof Response) return actor;
  const { id, page } = await params;
  const [importId, number] = [toNumber(id), toNumber(page)];
  const found = importId && number ? await getImport(db(), importId) : null;
  const file = found?.fileKey ? await getFile(db(), found.fileKey) : null;
  if (!found || !file || !number) return refuse(404, 'Cette page n’existe pas.');
  const drawn = await drawPageApart(
    { name: found.fileName, bytes: file.bytes },
    { page: number, width: WIDTH },
  );
  if (!drawn.ok)
    return refuse(drawn.error.kind === 'busy' ? 503 : 404, explainReadingFault(found.fileName, drawn.error));
  return new Response(new Uint8Array(drawn.value), {
    headers: {
      'Content-Type': 'image/webp',
      'Cache-Control': 'private, no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  });
}
