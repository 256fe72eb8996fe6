import { type NewSource, newSourceSchema } from '@/lib/importing/commands/new-source';
import { LIMITS } from '@/lib/importing/formats/limits';
import type { GivenFile } from '@/lib/importing/formats/read-document';
import { err, ok, type Result } from '@/lib/result';
import { type Refusal, readChoices } from '../refusal';

/** The heaviest file, and what a form adds around it. */
const MAX_BYTES = LIMITS.fileBytes['.pdf'] + 64 * 1024;

type SentForm = { choices: Refusal['choices']; source: { id: string } | NewSource; file: GivenFile };

const TOO_HEAVY =
  'Ce fichier est trop gros\u00a0: 60 Mo au plus. Donnez le texte de la publication (.txt, UTF-8) ou un PDF plus léger.';
const CUT_SHORT =
  'Le fichier n’est pas arrivé en entier. Vérifiez votre connexion, choisissez-le de nouveau et recommencez.';

/** What the form sent: a file, and which publication it is. Nothing heavier than a publication is ever held. */
export async function readSentForm(request: Request): Promise<Result<SentForm, Refusal>> {
  const nothing = readChoices({});
  const fault = (message: string, choices = nothing, id = 'fichier') =>
    err({ fault: { id, message }, choices });
  // Announced too heavy, it is not even read.
  if (Number(request.headers.get('content-length') ?? 0) > MAX_BYTES) return fault(TOO_HEAVY);
  const form = await readBounded(request);
  if (form === 'too heavy') return fault(TOO_HEAVY);
  if (form === 'cut short') return fault(CUT_SHORT);

  const choices = readChoices(Object.fromEntries([...form].filter(([, value]) => typeof value === 'string')));
  const file = form.get('fichier');
  if (!(file instanceof File) || file.name === '')
    return fault('Choisissez un fichier .pdf ou .txt.', choices);
  const source = readSource(choices);
  if (!source.ok) return fault(source.error.message, choices, source.error.id);
  const bytes = new Uint8Array(await file.arrayBuffer());
  return ok({ choices, source: source.value, file: { name: file.name, bytes } });
}

/** A length that is announced may be a lie: what arrives is counted. */
async function readBounded(request: Request): Promise<FormData | 'too heavy' | 'cut short'> {
  let length = 0;
  const counted = request.body?.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform(part, controller) {
        length += part.byteLength;
        if (length > MAX_BYTES) controller.error(new Error('too heavy'));
        else controller.enqueue(part);
      },
    }),
  );
  try {
    return await new Response(counted, {
      headers: { 'content-type': request.headers.get('content-type') ?? '' },
    }).formData();
  } catch {
    return length > MAX_BYTES ? 'too heavy' : 'cut short';
  }
}

/** The control of the form that asks for each thing said of a new document. */
const CONTROLS: Record<string, string> = {
  title: 'titre',
  publisher: 'editeur',
  date: 'date',
  kind: 'genre',
};

function readSource({
  publication,
  source,
  titre: title,
  editeur: publisher,
  date,
  genre: kind,
}: Refusal['choices']): Result<SentForm['source'], { id: string; message: string }> {
  if (publication === 'connue')
    return source === ''
      ? err({ id: 'source', message: 'Choisissez le document du catalogue que ce fichier contient.' })
      : ok({ id: source });
  const read = newSourceSchema.safeParse({ title, publisher, date, kind });
  if (read.success) return ok(read.data);
  const [first] = read.error.issues;
  return err({ id: CONTROLS[String(first?.path[0])] ?? 'titre', message: first?.message ?? '' });
}
