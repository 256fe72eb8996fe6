'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
import type { FormState } from '@/components/ui/form-state';
import { vocabularySentence } from '@/components/vocabulary/vocabulary-sentences';
import { requireRole } from '@/lib/accounts/require-role';
import { db } from '@/lib/db/client';
import { saveSynonym } from '@/lib/publishing/vocabulary/save-synonym';
import { numberSchema, readForm } from '../../read-form';
import { textsOf } from '../form-texts';

const targetSchema = z
  .object({ terme: z.string().regex(/^\d{1,9}$/), version: numberSchema })
  .transform(({ terme, version }) => ({ id: terme, version }));

export async function saveSynonymAction(_: FormState, form: FormData): Promise<FormState> {
  const actor = await requireRole('administration');
  const target = form.has('terme') ? readForm(targetSchema, form) : null;
  const isRemoval = target !== null && form.get('supprimer') === 'oui';
  const values = isRemoval ? null : textsOf(form, ['terme', 'version', 'supprimer', 'accepte']);
  const isAccepted = form.get('accepte') === 'oui';
  const saved = await saveSynonym(db(), target, values, isAccepted, { actor, now: new Date() });
  if (!saved.ok) {
    const id = saved.error.type === 'losesResults' ? 'accepte' : null;
    return { faults: [{ id, message: vocabularySentence(saved.error) }], values: {} };
  }
  redirect(`/admin/vocabulaire/synonymes?fait=${isRemoval ? 'synonyme-supprime' : 'synonyme-enregistre'}`);
}
