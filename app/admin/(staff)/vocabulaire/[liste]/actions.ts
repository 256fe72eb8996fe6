'use server';

import { notFound, redirect } from 'next/navigation';
import { z } from 'zod';
import type { FormState } from '@/components/ui/form-state';
import { vocabularySentence } from '@/components/vocabulary/vocabulary-sentences';
import { requireRole } from '@/lib/accounts/require-role';
import { db } from '@/lib/db/client';
import { deleteTerm } from '@/lib/publishing/vocabulary/delete-term';
import { mergeTerms } from '@/lib/publishing/vocabulary/merge-terms';
import { VOCABULARIES } from '@/lib/publishing/vocabulary/model';
import { moveTerm } from '@/lib/publishing/vocabulary/move-term';
import { saveTerm } from '@/lib/publishing/vocabulary/save-term';
import { numberSchema, readForm } from '../../read-form';
import { refusedForm, textsOf } from '../form-texts';

/** Synonyms have actions of their own, which show what they do to searches. */
const nameSchema = z.object({ liste: z.enum(['sectors', 'structure-types', 'sources', 'glossary']) });
const moveSchema = z.object({
  liste: nameSchema.shape.liste.exclude(['glossary']),
  sens: z.enum(['up', 'down']),
});
const targetSchema = z
  .object({ terme: z.string().min(1).max(80), version: numberSchema })
  .transform(({ terme, version }) => ({ id: terme, version }));

export async function saveTermAction(_: FormState, form: FormData): Promise<FormState> {
  const actor = await requireRole('administration');
  const { liste: name } = readForm(nameSchema, form);
  const target = form.has('terme') ? readForm(targetSchema, form) : null;
  const values = textsOf(form, ['liste', 'terme', 'version']);
  const saved = await saveTerm(db(), name, target, values, { actor, now: new Date() });
  if (!saved.ok) return refusedForm(saved.error, values);
  redirect(`/admin/vocabulaire/${VOCABULARIES[name].segment}?fait=terme-enregistre`);
}

export async function mergeTermsAction(_: FormState, form: FormData): Promise<FormState> {
  const actor = await requireRole('administration');
  const { liste: name } = readForm(nameSchema, form);
  const target = readForm(targetSchema, form);
  const chosen = String(form.get('dans') ?? '');
  const [version = '', id = ''] = chosen.split(' ');
  const faults = [
    ...(id === '' ? [{ id: 'dans', message: 'Choisissez dans quoi le fusionner.' }] : []),
    ...(form.has('confirme')
      ? []
      : [{ id: 'confirme', message: 'Cochez la case pour confirmer la fusion.' }]),
  ];
  if (faults.length > 0) return { faults, values: { dans: chosen } };
  const into = targetSchema.safeParse({ terme: id, version });
  if (!into.success) notFound();
  const merged = await mergeTerms(db(), name, target, into.data, { actor, now: new Date() });
  if (!merged.ok)
    return { faults: [{ id: null, message: vocabularySentence(merged.error) }], values: { dans: chosen } };
  redirect(`/admin/vocabulaire/${VOCABULARIES[name].segment}?fait=termes-fusionnes`);
}

export async function deleteTermAction(_: FormState, form: FormData): Promise<FormState> {
  const actor = await requireRole('administration');
  const { liste: name } = readForm(nameSchema, form);
  const target = readForm(targetSchema, form);
  const deleted = await deleteTerm(db(), name, target, { actor, now: new Date() });
  if (!deleted.ok) return { faults: [{ id: null, message: vocabularySentence(deleted.error) }], values: {} };
  redirect(`/admin/vocabulaire/${VOCABULARIES[name].segment}?fait=terme-supprime`);
}

export async function moveTermAction(form: FormData): Promise<void> {
  const actor = await requireRole('administration');
  const { liste: name, sens: direction } = readForm(moveSchema, form);
  const target = readForm(targetSchema, form);
  const moved = await moveTerm(db(), name, target, direction, { actor, now: new Date() });
  const path = `/admin/vocabulaire/${VOCABULARIES[name].segment}`;
  redirect(moved.ok ? `${path}?fait=terme-deplace` : `${path}?refus=${moved.error.type}`);
}
