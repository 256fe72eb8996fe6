'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
import type { FormState } from '@/components/ui/form-state';
import { vocabularySentence } from '@/components/vocabulary/vocabulary-sentences';
import { requireRole } from '@/lib/accounts/require-role';
import { db } from '@/lib/db/client';
import { deleteTerritoryName, saveTerritoryName } from '@/lib/publishing/vocabulary/territory-names';
import { numberSchema, readForm } from '../../read-form';
import { refusedForm, textsOf } from '../form-texts';

const territorySchema = z.object({ territoire: z.string().min(1).max(80) });
const targetSchema = z
  .object({ nom: numberSchema, version: numberSchema })
  .transform(({ nom, version }) => ({ id: nom, version }));

export async function saveNameAction(_: FormState, form: FormData): Promise<FormState> {
  const actor = await requireRole('administration');
  const { territoire: territory } = readForm(territorySchema, form);
  const target = form.has('nom') ? readForm(targetSchema, form) : null;
  const values = textsOf(form, ['territoire', 'nom', 'version']);
  const saved = await saveTerritoryName(db(), territory, target, values, { actor, now: new Date() });
  if (!saved.ok) {
    const { faults } = refusedForm(saved.error, values);
    const key = target ? String(target.id) : 'nouveau';
    return { faults: faults.map(({ id, message }) => ({ id: id && `${id}-${key}`, message })), values };
  }
  redirect(`/admin/vocabulaire/noms/${territory}?fait=nom-enregistre`);
}

export async function deleteNameAction(_: FormState, form: FormData): Promise<FormState> {
  const actor = await requireRole('administration');
  const { territoire: territory } = readForm(territorySchema, form);
  const target = readForm(targetSchema, form);
  const deleted = await deleteTerritoryName(db(), territory, target, { actor, now: new Date() });
  if (!deleted.ok) return { faults: [{ id: null, message: vocabularySentence(deleted.error) }], values: {} };
  redirect(`/admin/vocabulaire/noms/${territory}?fait=nom-supprime`);
}
