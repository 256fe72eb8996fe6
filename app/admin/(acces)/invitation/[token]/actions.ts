'use server';

import { redirect } from 'next/navigation';
import { GONE_LINK, PASSWORD_SENTENCES } from '@/components/account/sentences';
import type { FormState } from '@/components/ui/form-state';
import { acceptInvitation } from '@/lib/accounts/commands/invitations';
import { db } from '@/lib/db/client';
import { readNewPassword } from '../../read-new-password';
import { throttleLinks } from '../../throttle-links';

/** Opens the account that the invitation is for. The link is the right to do so. */
export async function acceptInvitationAction(
  token: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const name = String(form.get('name') ?? '').trim();
  const refused = (id: string | null, message: string) => ({ faults: [{ id, message }], values: { name } });
  if (name === '' || name.length > 80) return refused('name', 'Tapez votre nom, en 80 caractères au plus.');
  const typed = readNewPassword(form);
  if (!typed.ok) return refused('again', PASSWORD_SENTENCES[typed.error]);
  const throttled = await throttleLinks();
  if (throttled) return refused(null, throttled);
  const accepted = await acceptInvitation(db(), { token, name, password: typed.value });
  if (!accepted.ok)
    return accepted.error === 'gone'
      ? refused(null, GONE_LINK)
      : refused('password', PASSWORD_SENTENCES[accepted.error]);
  redirect('/admin/connexion?fait=invitation-acceptee');
}
