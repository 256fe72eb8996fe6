import { writerOfForm } from '@/lib/accounts/form-writer';
import { db } from '@/lib/db/client';
import { endPresence } from '@/lib/publishing/commands/note-presence';
import { formFieldsSchema } from '@/lib/publishing/commands/working-copy';
import { resolveForm } from '@/lib/publishing/form/resolve-form';
import { keepSubmitted, type Outcome, type Submission, submitForm } from '@/lib/publishing/form/submit-form';
import { staffPath } from '@/lib/publishing/model';
import { getEdition } from '@/lib/publishing/queries/get-edition';
import { isFromHere, refuse, seeOther } from '../../../plain-request';
import { type EditionParams, editionOf, readBody, readSubmission } from './form-request';

/**
 * Where the long form is sent. A plain address rather than a server action: a form that was opened before the site was updated
 * still finds it. What arrives is kept before anything is decided about it.
 */
export async function POST(request: Request, params: EditionParams): Promise<Response> {
  const target = await editionOf(params);
  if (!target) return refuse(404, 'Cette page n’existe pas.');
  if (!isFromHere(request)) return refuse(403, 'Ce formulaire vient d’un autre site : rien n’a été fait.');
  const body = await readBody(request);
  if (body === null)
    return refuse(413, 'Ce formulaire est trop long : revenez en arrière, votre texte y est encore.');
  const now = new Date();
  const { token, against, ...sent } = readSubmission(body, now);
  const fields = formFieldsSchema.safeParse(sent.fields);
  if (!fields.success)
    return refuse(
      400,
      'Un texte de ce formulaire est trop long : revenez en arrière, votre texte y est encore.',
    );
  const submission = { ...sent, fields: fields.data };
  const path = staffPath(target);
  const writer = await writerOfForm(token, target.id, now);
  if (!writer) return seeOther(signInPath(path));
  const edition = await getEdition(db(), target.kind, target.id);
  if (!edition) return refuse(404, 'Cette page n’existe plus.');
  if (!writer.isSignedIn) {
    if (isTyped(submission)) await keepSubmitted(db(), writer.userId, edition.id, submission, now);
    return seeOther(`${signInPath(path)}&fait=texte-garde`);
  }
  const { actor } = writer;
  const writing = { db: db(), actor, edition, now };
  const outcome =
    submission.intention === 'resoudre'
      ? await resolveForm(writing, { against, sequence: submission.sequence, choices: submission.fields })
      : await submitForm(writing, submission);
  if (outcome.type === 'saved' || outcome.type === 'dropped') await endPresence(db(), actor.id, edition.id);
  return seeOther(path + nextPage(outcome, submission.intention));
}

const signInPath = (path: string) => `/admin/connexion?suite=${encodeURIComponent(`${path}/modifier`)}`;

/** Choices between two texts are no text: the working copy is already there. */
const isTyped = ({ intention }: Submission) => intention !== 'resoudre' && intention !== 'abandonner';

function nextPage(outcome: Outcome, intention: string): string {
  switch (outcome.type) {
    case 'saved':
      return afterSaving(outcome, intention);
    case 'kept':
      return `/modifier${outcome.at ? `#${encodeURIComponent(outcome.at)}` : '?fait=texte-en-cours'}`;
    case 'dropped':
      return '?fait=abandonnee';
    case 'cut':
      return '/modifier?refus=cut';
    case 'faulty':
      return '/modifier?fautes=1';
    case 'unchosen':
      return '/conflit?fautes=1';
    case 'conflict':
      return '/conflit';
    case 'refused': {
      const { fault } = outcome;
      return `/modifier?refus=${fault.type === 'notAllowed' ? fault.why : fault.type}`;
    }
  }
}

function afterSaving({ isUnchanged, isSubmitted }: Outcome & { type: 'saved' }, intention: string): string {
  if (intention === 'enregistrer-et-apercevoir') return '/apercu';
  const done = isSubmitted ? 'relecture-demandee' : isUnchanged ? 'rien-a-enregistrer' : 'enregistree';
  return `${intention === 'enregistrer-et-continuer' ? '/modifier' : ''}?fait=${done}`;
}
