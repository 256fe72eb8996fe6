import { readWorkingCopy } from '@/lib/publishing/commands/working-copy';
import { readContentAt } from '@/lib/publishing/commands/write-revision';
import { readDraft } from '@/lib/publishing/draft';
import { type FieldConflict, mergeContents } from '@/lib/publishing/merge/merge-contents';
import { type Choice, canKeepBoth, resolveConflicts } from '@/lib/publishing/merge/resolve-conflicts';
import type { FormFields } from './form-fields';
import { MESSAGE } from './message';
import { listCiteSources, openForm } from './open-form';
import { type Outcome, submitForm, type Writing } from './submit-form';
import { toFields } from './to-fields';

/** « choix.summary »: what someone keeps of a field that two changed. */
export const CHOICE = 'choix';

const CHOICES: Choice[] = ['mine', 'theirs', 'both'];

/**
 * Saves what someone wrote, put together with version `against` as they chose. What others saved after that version is merged
 * again: only a field that they touched too comes back as a question.
 * @returns unchosen when a choice is missing; those that were made are kept with the fields.
 */
export async function resolveForm(
  writing: Writing,
  { against, sequence, choices: given }: { against: number; sequence: bigint; choices: FormFields },
): Promise<Outcome> {
  const { db, actor, edition } = writing;
  const copy = await readWorkingCopy(db, actor.id, edition.id);
  if (!copy) return { type: 'kept', at: null };
  const { base, read } = await openForm(db, edition, copy, await listCiteSources(db));
  const theirs = against <= edition.version ? await readContentAt(db, edition, against) : null;
  if (!read.ok || !theirs) return { type: 'kept', at: null };
  const { conflicts } = mergeContents(edition.kind, base, read.value, theirs);
  const choices = choicesIn(given, conflicts);
  const submission = { baseVersion: copy.baseVersion, sequence, isWhole: true };
  if (conflicts.some(({ path }) => !choices[path])) {
    await submitForm(writing, { ...submission, intention: 'garder', fields: { ...copy.fields, ...given } });
    return { type: 'unchosen' };
  }
  const resolved = resolveConflicts(edition.kind, { base, mine: read.value, theirs }, choices);
  const fields = {
    ...toFields(edition.kind, readDraft(edition.kind, resolved)),
    [MESSAGE]: copy.fields[MESSAGE] ?? [''],
  };
  return submitForm(writing, { ...submission, intention: 'enregistrer', baseVersion: against, fields });
}

function choicesIn(fields: FormFields, conflicts: FieldConflict[]): Record<string, Choice> {
  return Object.fromEntries(
    conflicts.flatMap((conflict) => {
      const said = fields[`${CHOICE}.${conflict.path}`]?.[0] as Choice | undefined;
      const isOffered = said && CHOICES.includes(said) && (said !== 'both' || canKeepBoth(conflict));
      return isOffered ? [[conflict.path, said]] : [];
    }),
  );
}
