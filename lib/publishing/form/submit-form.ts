import type { Actor } from '@/lib/accounts/actor';
import type { PrismaClient } from '@/lib/db/generated/client';
import { submitForReview } from '@/lib/publishing/commands/review';
import { saveDraft } from '@/lib/publishing/commands/save-draft';
import { dropWorkingCopy, keepWorkingCopy, readWorkingCopy } from '@/lib/publishing/commands/working-copy';
import type { PublishingFault } from '@/lib/publishing/faults';
import type { StaffEdition } from '@/lib/publishing/queries/get-edition';
import { changeRows, ROW_CHANGES, type RowChange } from './change-rows';
import type { FormFields } from './form-fields';
import { MESSAGE } from './message';
import { listCiteSources, openForm } from './open-form';
import { SEARCH } from './typed';

/** What a form sends: its fields, and all that it says besides. */
export type Submission = {
  /** The button that was pressed: « enregistrer », « ajouter:figures », « retirer:figures.2 »… */
  intention: string;
  fields: FormFields;
  baseVersion: number;
  sequence: bigint;
  /** Whether the last control of the form arrived: what was cut on the way is kept, never saved. */
  isWhole: boolean;
};

export type Outcome =
  | { type: 'saved'; isUnchanged: boolean; isSubmitted: boolean }
  /** In the working copy and nowhere else; `at`: the control to look at next. */
  | { type: 'kept'; at: string | null }
  | { type: 'dropped' }
  | { type: 'cut' }
  | { type: 'faulty' }
  /** Something is left to choose between two texts. */
  | { type: 'unchosen' }
  | { type: 'conflict' }
  | { type: 'refused'; fault: PublishingFault };

/** The names of the buttons that save. */
const SAVING = [
  'enregistrer',
  'enregistrer-et-continuer',
  'enregistrer-et-relire',
  'enregistrer-et-apercevoir',
];

export type Writing = {
  db: PrismaClient;
  actor: Pick<Actor, 'id' | 'name' | 'email' | 'role'>;
  edition: StaffEdition;
  now: Date;
};

/** Keeps what a form brings in its writer's working copy, before anything else; then does what the button says. */
export async function submitForm(writing: Writing, submission: Submission): Promise<Outcome> {
  const { db, actor, edition, now } = writing;
  if (submission.intention === 'abandonner') {
    await dropWorkingCopy(db, actor.id, edition.id);
    return { type: 'dropped' };
  }
  const sequence = await keepSubmitted(db, actor.id, edition.id, submission, now);
  if (!submission.isWhole) return { type: 'cut' };
  if (SAVING.includes(submission.intention)) return save(writing, { ...submission, sequence });
  return rearrange(writing, { ...submission, sequence });
}

/** Whoever presses a button means it: their text counts as the last, whatever another window sent meanwhile. */
export async function keepSubmitted(
  db: PrismaClient,
  userId: string,
  editionId: number,
  { baseVersion, fields: sent, sequence: given, isWhole }: Submission,
  now: Date,
): Promise<bigint> {
  const former = isWhole ? null : await readWorkingCopy(db, userId, editionId);
  const fields = { ...former?.fields, ...sent };
  for (let sequence = given; ; ) {
    const { isKept } = await keepWorkingCopy(db, userId, editionId, { baseVersion, sequence, fields }, now);
    if (isKept) return sequence;
    const last = await readWorkingCopy(db, userId, editionId);
    // Nothing is kept of an edition that is gone.
    if (!last) return sequence;
    sequence = last.sequence + 1n;
  }
}

async function save({ db, actor, edition, now }: Writing, submission: Submission): Promise<Outcome> {
  const { read } = await openForm(db, edition, submission, await listCiteSources(db));
  if (!read.ok) return { type: 'faulty' };
  const message = submission.fields[MESSAGE]?.[0]?.trim() ?? '';
  const saved = await saveDraft(
    db,
    actor,
    {
      editionId: edition.id,
      baseVersion: submission.baseVersion,
      content: read.value,
      message,
      workingCopySequence: submission.sequence,
    },
    now,
  );
  if (!saved.ok) return refusal(saved.error);
  const { version, isUnchanged } = saved.value;
  if (submission.intention !== 'enregistrer-et-relire')
    return { type: 'saved', isUnchanged, isSubmitted: false };
  const submitted = await submitForReview(db, { id: edition.id, version }, message, { actor, now });
  // Saved in any case: when it could not be proposed, the page of the edition shows where it stands.
  return { type: 'saved', isUnchanged, isSubmitted: submitted.ok };
}

function refusal(fault: PublishingFault): Outcome {
  return fault.type === 'conflict' ? { type: 'conflict' } : { type: 'refused', fault };
}

/** One row more, less or elsewhere; a search that the page will answer; or nothing but keeping. */
async function rearrange({ db, actor, edition, now }: Writing, submission: Submission): Promise<Outcome> {
  const [verb = '', target = ''] = submission.intention.split(':');
  if (verb === 'chercher') return { type: 'kept', at: `${target}.${SEARCH}` };
  if (!(ROW_CHANGES as readonly string[]).includes(verb)) return { type: 'kept', at: null };
  const changed = changeRows(edition.kind, submission.fields, verb as RowChange, target);
  if (!changed) return { type: 'kept', at: null };
  const sequence = submission.sequence + 1n;
  await keepSubmitted(db, actor.id, edition.id, { ...submission, fields: changed.fields, sequence }, now);
  return { type: 'kept', at: changed.at };
}
