'use server';

import { redirect } from 'next/navigation';
import { PASSWORD_SENTENCES, throttledSentence, WRONG_PASSWORD } from '@/components/account/sentences';
import type { FormState } from '@/components/ui/form-state';
import {
  changeOwnName,
  changeOwnPassword,
  endOtherSessions,
  endOwnSession,
} from '@/lib/accounts/commands/own-account';
import { requireRole, requireSession } from '@/lib/accounts/require-role';
import { db } from '@/lib/db/client';

/** Changes the name that the team sees. */
export async function changeNameAction(_: FormState, form: FormData): Promise<FormState> {
  const actor = await requireRole('redaction');
  const name = String(form.get('name') ?? '').trim();
  if (name === '' || name.length > 80) {
    const message = 'Tapez votre nom, en 80 caractères au plus.';
    return { faults: [{ id: 'name', message }], values: { name } };
  }
  await changeOwnName(db(), actor, name);
  redirect('/admin/compte?fait=nom');
}

/** Changes one's password, and ends one's other sessions. */
export async function changePasswordAction(_: FormState, form: FormData): Promise<FormState> {
  const session = await requireSession();
  const [current, next, again] = ['current', 'password', 'again'].map((name) => String(form.get(name) ?? ''));
  const refused = (id: string, message: string) => ({ faults: [{ id, message }], values: {} });
  if (next !== again) return refused('again', PASSWORD_SENTENCES.different);
  const changed = await changeOwnPassword(db(), session, { current: current ?? '', next: next ?? '' });
  if (!changed.ok) {
    const { error } = changed;
    if (error.kind === 'throttled') return refused('current', throttledSentence(error.waitSeconds));
    if (error.kind === 'wrong') return refused('current', WRONG_PASSWORD);
    return refused('password', PASSWORD_SENTENCES[error.kind]);
  }
  redirect('/admin/compte?fait=mot-de-passe-change');
}

/** Ends one of one's own sessions. */
export async function endSessionAction(form: FormData): Promise<void> {
  const actor = await requireRole('redaction');
  await endOwnSession(db(), actor, String(form.get('session') ?? ''));
  redirect('/admin/compte?fait=session-fermee');
}

/** Ends all of one's own sessions but this one. */
export async function endOtherSessionsAction(): Promise<void> {
  await endOtherSessions(db(), await requireSession());
  redirect('/admin/compte?fait=sessions-fermees');
}
