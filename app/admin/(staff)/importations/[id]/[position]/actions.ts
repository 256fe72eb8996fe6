'use server';

import { notFound } from 'next/navigation';
import { z } from 'zod';
import type { EditState } from '@/components/importing/edit-field';
import { importSentence } from '@/components/importing/import-sentences';
import type { FormState } from '@/components/ui/form-state';
import { requireRole } from '@/lib/accounts/require-role';
import { db } from '@/lib/db/client';
import { applyItem } from '@/lib/importing/commands/apply-item';
import { attachItem, refuseItem, reopenItem } from '@/lib/importing/commands/change-item';
import { acceptAll, decideField, undoDecision } from '@/lib/importing/commands/decide';
import { getItem } from '@/lib/importing/queries/items';
import { readEdited } from '@/lib/importing/review/edited-field';
import { splitField } from '@/lib/importing/review/split-field';
import { isOf } from '@/lib/publishing/form/form-fields';
import { listCiteSources } from '@/lib/publishing/form/open-form';
import { numberSchema, readForm } from '../../../read-form';
import { backToField, backToItem, readFieldName, readItemForm, refused } from './item-form';

const choiceSchema = z.object({
  choix: z.enum(['accepted', 'refused']),
  /** Of a lever: why it is tied, in our words. */
  raison: z.string().trim().max(2000).default(''),
});

/** Accepts or refuses one field, one suggestion or one person. */
export async function decideFieldAction(_: FormState, form: FormData): Promise<FormState> {
  const actor = await requireRole('redaction');
  const item = readItemForm(form);
  const field = readFieldName(form);
  const { choix: choice, raison: reason } = readForm(choiceSchema, form);
  const said = choice === 'accepted' && reason ? ({ choice: 'edited', value: reason } as const) : { choice };
  const decided = await decideField(db(), actor, { ...item.target, field, ...said }, new Date());
  if (!decided.ok) return refused(decided.error);
  backToField(item, field, choice === 'accepted' ? 'accepte' : 'refuse');
}

export async function undoDecisionAction(_: FormState, form: FormData): Promise<FormState> {
  const actor = await requireRole('redaction');
  const item = readItemForm(form);
  const field = readFieldName(form);
  const undone = await undoDecision(db(), actor, { ...item.target, field }, new Date());
  if (!undone.ok) return refused(undone.error);
  backToField(item, field, 'annule');
}

/** Takes another text than the document's. What cannot be kept comes back with the reason. */
export async function editFieldAction(_: EditState, form: FormData): Promise<EditState> {
  const actor = await requireRole('redaction');
  const item = readItemForm(form);
  const field = readFieldName(form);
  const now = await getItem(db(), item.importId, item.position);
  const plan = now?.plan.fields.find((one) => one.field === field);
  if (!now || !plan) notFound();
  const fields = textsUnder(splitField(field).root, form);
  const sources = await listCiteSources(db());
  const edited = readEdited(now.kind, { field, value: plan.proposed }, fields, sources);
  if (!edited.ok) return { faults: edited.error.map(({ path, message }) => ({ id: path, message })), fields };
  const decision = { ...item.target, field, choice: 'edited', value: edited.value } as const;
  const decided = await decideField(db(), actor, decision, new Date());
  if (!decided.ok) return { faults: [{ id: null, message: importSentence(decided.error) }], fields };
  backToField(item, field, 'modifie');
}

export async function acceptAllAction(_: FormState, form: FormData): Promise<FormState> {
  const actor = await requireRole('redaction');
  const item = readItemForm(form);
  const accepted = await acceptAll(db(), actor, item.target, new Date());
  if (!accepted.ok) return refused(accepted.error);
  backToItem(item, 'champs-acceptes');
}

/** No destination: the proposal makes a sheet or a lever of its own. */
const destinationSchema = z.object({
  destination: z.union([z.literal('').transform(() => null), numberSchema]),
});

export async function attachItemAction(_: FormState, form: FormData): Promise<FormState> {
  const actor = await requireRole('redaction');
  const item = readItemForm(form);
  const { destination: editionId } = readForm(destinationSchema, form);
  const attached = await attachItem(db(), actor, { ...item.target, editionId }, new Date());
  if (!attached.ok) return refused(attached.error);
  backToItem(item, 'proposition-rattachee');
}

export async function refuseItemAction(_: FormState, form: FormData): Promise<FormState> {
  const actor = await requireRole('redaction');
  const item = readItemForm(form);
  const done = await refuseItem(db(), actor, item.target, new Date());
  if (!done.ok) return refused(done.error);
  backToItem(item, 'proposition-ecartee');
}

export async function reopenItemAction(_: FormState, form: FormData): Promise<FormState> {
  const actor = await requireRole('redaction');
  const item = readItemForm(form);
  const reopened = await reopenItem(db(), actor, item.target, new Date());
  if (!reopened.ok) return refused(reopened.error);
  backToItem(item, 'proposition-rouverte');
}

/** Makes or changes the draft with what was accepted. */
export async function applyItemAction(_: FormState, form: FormData): Promise<FormState> {
  const actor = await requireRole('redaction');
  const item = readItemForm(form);
  const applied = await applyItem(db(), actor, { ...item.target, undecided: 'leave' }, new Date());
  if (!applied.ok) return refused(applied.error);
  const { editionId, isCreated } = applied.value;
  backToItem(item, editionId === null ? 'terme-repris' : isCreated ? 'brouillon-cree' : 'brouillon-complete');
}

function textsUnder(root: string, form: FormData): Record<string, string[]> {
  const fields: Record<string, string[]> = {};
  for (const [name, value] of form) {
    if (typeof value !== 'string' || !isOf(root, name)) continue;
    fields[name] = [...(fields[name] ?? []), value];
  }
  return fields;
}
