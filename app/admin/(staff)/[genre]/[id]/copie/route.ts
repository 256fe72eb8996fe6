import { z } from 'zod';
import { writerOfForm } from '@/lib/accounts/form-writer';
import { db } from '@/lib/db/client';
import { formFieldsSchema, keepWorkingCopy } from '@/lib/publishing/commands/working-copy';
import { isFromHere, refuse } from '../../../plain-request';
import {
  type EditionParams,
  editionOf,
  LAST_VERSION,
  readBody,
  sequenceOf,
} from '../enregistrer/form-request';

const messageSchema = z.strictObject({
  token: z.string().max(300),
  base: z.int().min(1).max(LAST_VERSION),
  number: z.int().min(1),
  fields: formFieldsSchema,
});

/**
 * Keeps what is being typed, for its writer alone, and answers whether it did: a message that came after a later one is
 * refused. It never answers any text.
 */
export async function POST(request: Request, params: EditionParams): Promise<Response> {
  const target = await editionOf(params);
  if (!target || !isFromHere(request)) return refuse(403, 'Rien n’a été fait.');
  const body = await readBody(request);
  if (body === null) return refuse(413, 'Ce texte est trop long.');
  const message = messageSchema.safeParse(parseJson(body));
  if (!message.success) return refuse(400, 'Ce message n’est pas celui d’un formulaire.');
  const { token, base, number, fields } = message.data;
  const now = new Date();
  const writer = await writerOfForm(token, target.id, now);
  if (!writer?.isSignedIn) return Response.json({ isKept: false }, { status: 401 });
  const { isKept } = await keepWorkingCopy(
    db(),
    writer.actor.id,
    target.id,
    { baseVersion: base, sequence: sequenceOf(number, now), fields },
    now,
  );
  return Response.json({ isKept, at: now.toISOString() }, { status: isKept ? 200 : 409 });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
