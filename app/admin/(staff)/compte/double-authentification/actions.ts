'use server';

import { redirect } from 'next/navigation';
import type { CodesState } from '@/components/account/codes-state';
import { codeSentence, throttledSentence, WRONG_PASSWORD } from '@/components/account/sentences';
import type { FormState } from '@/components/ui/form-state';
import { confirmPassword } from '@/lib/accounts/commands/own-account';
import { requireRole } from '@/lib/accounts/require-role';
import {
  cancelSecondFactor,
  confirmSecondFactor,
  disableSecondFactor,
  prepareSecondFactor,
  renewRecoveryCodes,
} from '@/lib/accounts/second-factor';
import { db } from '@/lib/db/client';

const PATH = '/admin/compte/double-authentification';

/** Makes a secret, once the password is right. */
export async function prepareAction(_: FormState, form: FormData): Promise<FormState> {
  const confirmed = await askPassword(form, 'password');
  if (!confirmed.ok) return confirmed.state;
  await prepareSecondFactor(confirmed.password);
  redirect(PATH);
}

/** Forgets the secret being copied. */
export async function cancelAction(): Promise<void> {
  await cancelSecondFactor(await requireRole('redaction'));
  redirect('/admin/compte');
}

/** Turns the second factor on, and shows the recovery codes: in the answer itself, since they are shown once. */
export async function confirmAction(_: CodesState, form: FormData): Promise<CodesState> {
  const actor = await requireRole('redaction');
  const confirmed = await confirmSecondFactor(actor, String(form.get('code') ?? '').slice(0, 40));
  if (confirmed.ok) return { faults: [], values: {}, codes: confirmed.value };
  const { error } = confirmed;
  const message =
    error.kind === 'throttled' ? throttledSentence(error.waitSeconds) : codeSentence({ kind: 'refused' });
  return { faults: [{ id: 'code', message }], values: {}, codes: [] };
}

/** Other recovery codes, shown once. */
export async function renewCodesAction(_: CodesState, form: FormData): Promise<CodesState> {
  const confirmed = await askPassword(form, 'password');
  if (!confirmed.ok) return { ...confirmed.state, codes: [] };
  return { faults: [], values: {}, codes: await renewRecoveryCodes(confirmed.actor, confirmed.password) };
}

/** Turns the second factor off, once the password is right. */
export async function disableAction(_: FormState, form: FormData): Promise<FormState> {
  const confirmed = await askPassword(form, 'password-off');
  if (!confirmed.ok) return confirmed.state;
  await disableSecondFactor(confirmed.actor, confirmed.password);
  redirect('/admin/compte?fait=second-facteur-retire');
}

async function askPassword(form: FormData, id: string) {
  const actor = await requireRole('redaction');
  const password = String(form.get(id) ?? '').slice(0, 200);
  const confirmed = await confirmPassword(db(), actor, password);
  if (confirmed.ok) return { ok: true as const, actor, password };
  const { error } = confirmed;
  const message = error.kind === 'throttled' ? throttledSentence(error.waitSeconds) : WRONG_PASSWORD;
  return { ok: false as const, state: { faults: [{ id, message }], values: {} } };
}
