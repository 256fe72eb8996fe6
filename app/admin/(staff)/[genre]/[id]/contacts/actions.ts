'use server';

import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { publishingSentence } from '@/components/admin/publishing-sentences';
import type { FormState } from '@/components/ui/form-state';
import { requireRole } from '@/lib/accounts/require-role';
import { db } from '@/lib/db/client';
import { addPerson, changePerson, forgetPerson, showPerson } from '@/lib/publishing/commands/contact-people';
import { numberSchema, readForm } from '../../../read-form';

const orNull = (text: string) => text || null;
const line = z.string().trim().max(200, '200 caractères au plus.');

const personSchema = z.object({
  name: line.min(1, 'Donnez un nom.'),
  role: line.transform(orNull),
  email: line
    .refine((text) => text === '' || z.email().safeParse(text).success, {
      error: 'Ce n’est pas une adresse électronique : par exemple prenom.nom@exemple.fr.',
    })
    .transform(orNull),
  phone: line
    .refine((text) => text === '' || /^[+\d][\d .()-]{5,24}$/.test(text), {
      error: 'Ce n’est pas un numéro de téléphone : par exemple 03 27 00 00 00.',
    })
    .transform(orNull),
});

const editionSchema = z.object({ id: numberSchema });
const targetSchema = editionSchema.extend({ person: numberSchema, version: numberSchema });

/** Adds someone, or corrects what is known of them. */
export async function savePersonAction(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await requireRole('redaction');
  const person = personSchema.safeParse(Object.fromEntries(form));
  const values = Object.fromEntries([...form].map(([name, value]) => [name, String(value)]));
  if (!person.success)
    return {
      faults: person.error.issues.map(({ path, message }) => ({ id: String(path[0]), message })),
      values,
    };
  const doer = { actor, now: new Date() };
  const { id } = readForm(editionSchema, form);
  const target = targetSchema.safeParse(Object.fromEntries(form));
  const saved = target.success
    ? await changePerson(db(), toTarget(target.data), person.data, doer)
    : await addPerson(db(), id, person.data, doer);
  if (saved.ok) redirect(`/admin/fiches/${id}/contacts?fait=personne-enregistree`);
  refresh();
  return { faults: [{ id: null, message: publishingSentence(saved.error) }], values };
}

/** Puts someone on the public page, or takes them off it. */
export async function showPersonAction(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await requireRole('publication');
  const { shown, ...target } = readForm(targetSchema.extend({ shown: z.enum(['oui', 'non']) }), form);
  const done = await showPerson(db(), toTarget(target), shown === 'oui', { actor, now: new Date() });
  if (done.ok)
    redirect(
      `/admin/fiches/${target.id}/contacts?fait=${shown === 'oui' ? 'personne-montree' : 'personne-cachee'}`,
    );
  refresh();
  return { faults: [{ id: null, message: publishingSentence(done.error) }], values: {} };
}

export async function forgetPersonAction(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await requireRole('redaction');
  const target = readForm(targetSchema, form);
  const done = await forgetPerson(db(), toTarget(target), { actor, now: new Date() });
  if (done.ok) redirect(`/admin/fiches/${target.id}/contacts?fait=personne-oubliee`);
  refresh();
  return { faults: [{ id: null, message: publishingSentence(done.error) }], values: {} };
}

function toTarget({ id, person, version }: z.output<typeof targetSchema>) {
  return { editionId: id, personId: person, version };
}
