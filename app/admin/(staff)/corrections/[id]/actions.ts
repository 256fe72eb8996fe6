'use server';

import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { publishingSentence } from '@/components/admin/publishing-sentences';
import type { FormState } from '@/components/ui/form-state';
import { requireRole } from '@/lib/accounts/require-role';
import { db } from '@/lib/db/client';
import {
  acceptCorrection,
  type DecisionFault,
  refuseCorrection,
  settleCorrection,
} from '@/lib/publishing/corrections/decide-correction';
import { numberSchema, readForm } from '../../read-form';

/** Puts a reader's text, as it is or as it was edited, into the draft. */
export async function acceptCorrectionAction(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await requireRole('redaction');
  const { correction, edition, version, text } = readForm(
    z.object({
      correction: numberSchema,
      edition: numberSchema,
      version: numberSchema,
      text: z.string().max(40_000),
    }),
    form,
  );
  const accepted = await acceptCorrection(
    db(),
    correction,
    { id: edition, version },
    text.replace(/\r\n?/g, '\n').trim(),
    { actor, now: new Date() },
  );
  if (!accepted.ok) return refused(form, accepted.error);
  redirect('/admin/corrections?fait=correction-acceptee');
}

/** Closes a correction that was brought into the form by hand. */
export async function settleCorrectionAction(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await requireRole('redaction');
  const { correction } = readForm(z.object({ correction: numberSchema }), form);
  const settled = await settleCorrection(db(), correction, { actor, now: new Date() });
  if (!settled.ok) return refused(form, settled.error);
  redirect('/admin/corrections?fait=correction-reglee');
}

export async function refuseCorrectionAction(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await requireRole('redaction');
  const { correction, answer } = readForm(
    z.object({ correction: numberSchema, answer: z.string().max(5000).default('') }),
    form,
  );
  const refusal = await refuseCorrection(db(), correction, answer, { actor, now: new Date() });
  if (!refusal.ok) return refused(form, refusal.error);
  redirect('/admin/corrections?fait=correction-refusee');
}

function refused(form: FormData, fault: DecisionFault): FormState {
  refresh();
  const message =
    fault.type === 'decided'
      ? `${fault.by ?? 'Quelqu’un'} a déjà décidé de cette correction. Rien n’a été changé de plus.`
      : fault.type === 'invalid'
        ? fault.faults.map(({ message: what }) => what).join(' ')
        : publishingSentence(fault);
  const values = Object.fromEntries([...form].map(([name, value]) => [name, String(value)]));
  return { faults: [{ id: null, message }], values };
}
