import { actorOfRequest } from '@/lib/accounts/require-role';
import { db } from '@/lib/db/client';
import { endPresence, notePresence } from '@/lib/publishing/commands/note-presence';
import { listPresences } from '@/lib/publishing/queries/list-presences';
import { isFromHere, refuse } from '../../../plain-request';
import { type EditionParams, editionOf } from '../enregistrer/form-request';

/** A form says that it is open, or with `?depart` that it closes, and learns who else has it open. */
export async function POST(request: Request, params: EditionParams): Promise<Response> {
  const target = await editionOf(params);
  if (!target || !isFromHere(request)) return refuse(403, 'Rien n’a été fait.');
  const actor = await actorOfRequest('redaction');
  if (actor instanceof Response) return actor;
  if (new URL(request.url).searchParams.has('depart')) {
    await endPresence(db(), actor.id, target.id);
    return new Response(null, { status: 204 });
  }
  const now = new Date();
  await notePresence(db(), actor.id, target.id, { isOpening: false, now });
  const others = await listPresences(db(), target.id, actor.id, now);
  return Response.json(others, { headers: { 'Cache-Control': 'no-store' } });
}
