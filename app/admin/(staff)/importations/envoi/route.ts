import { importSentence } from '@/components/importing/import-sentences';
import { importPath } from '@/components/importing/paths';
import type { Actor } from '@/lib/accounts/actor';
import { actorOfRequest } from '@/lib/accounts/require-role';
import { db } from '@/lib/db/client';
import type { ImportFault } from '@/lib/importing/commands/faults';
import { recordImport } from '@/lib/importing/commands/record-import';
import { analyseApart } from '@/lib/importing/formats/apart';
import { inTurn } from '@/lib/importing/formats/apart/queue';
import { explainReadingFault } from '@/lib/importing/formats/reading-sentences';
import { log } from '@/lib/log';
import { isFromHere, refuse, seeOther } from '../../plain-request';
import { backToForm, type Refusal, readChoices } from '../refusal';
import { readSentForm } from './read-sent-form';

/**
 * Where a publication is sent. A plain address rather than a server action, whose body is bounded to what a form may weigh. The
 * file is read in a process apart; nothing of it is kept when anything is wrong.
 */
export async function POST(request: Request): Promise<Response> {
  const actor = await actorOfRequest('redaction');
  if (actor instanceof Response) return actor;
  if (!isFromHere(request))
    return refuse(403, 'Ce formulaire vient d’un autre site\u00a0: rien n’a été fait.');
  const answer = await inTurn('receiving', () => receive(request, actor));
  return answer ?? backToForm({ fault: { id: 'fichier', message: BUSY }, choices: readChoices({}) });
}

const BUSY = 'Trop de documents arrivent en même temps\u00a0: rien n’a été lu. Recommencez dans une minute.';

async function receive(request: Request, actor: Actor): Promise<Response> {
  const sent = await readSentForm(request);
  if (!sent.ok) return backToForm(sent.error);
  const { choices, source, file } = sent.value;
  const failed = (id: string, message: string): Response => backToForm({ fault: { id, message }, choices });

  const analysed = await analyseApart(file);
  if (!analysed.ok) {
    // The message may quote the document: its kind is enough to look for the fault.
    if (analysed.error.kind === 'crashed')
      log.error({ error: /^\w+/.exec(analysed.error.detail)?.[0] }, 'import: the reader ended by itself');
    return failed('fichier', explainReadingFault(file.name, analysed.error));
  }
  const { document, recognised } = analysed.value;
  const kept = document.format === 'pdf' ? { file: file.bytes } : {};
  const recorded = await recordImport(db(), actor, { document, recognised, source, ...kept }, new Date());
  if (!recorded.ok) return failed(faultyField(recorded.error, choices), importSentence(recorded.error));
  const { id, isNew } = recorded.value;
  return seeOther(`${importPath(id)}?fait=${isNew ? 'import-lu' : 'import-existant'}`);
}

/** What there is to change when a document was read and could not be kept: another file, or which publication it is. */
function faultyField(fault: ImportFault, { publication }: Refusal['choices']): string {
  if (fault.type === 'nothingFound') return 'fichier';
  return publication === 'connue' ? 'source' : 'titre';
}
