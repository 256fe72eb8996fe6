'use server';

import { redirect } from 'next/navigation';
import { GONE_LINK, PASSWORD_SENTENCES } from '@/components/account/sentences';
import type { FormState } from '@/components/ui/form-state';
import { applyPasswordLink } from '@/lib/accounts/password-links';
import { db } from '@/lib/db/client';
import { readNewPassword } from '../../read-new-password';
import { throttleLinks } from '../../throttle-links';

/** Gives the account of the link the password typed. The link is the right to do so. */
export async function choosePasswordAction(token: string, _: FormState, form: FormData): Promise<FormState> {
  const refused = (id: string | null, message: string) => ({ faults: [{ id, message }], values: {} });
  const typed = readNewPassword(form);
  if (!typed.ok) return refused('again', PASSWORD_SENTENCES[typed.error]);
  const throttled = await throttleLinks();
  if (throttled) return refused(null, throttled);
  const chosen = await applyPasswordLink(db(), token, typed.value);
  if (!chosen.ok)
    return chosen.error === 'gone'
      ? refused(null, GONE_LINK)
      : refused('password', PASSWORD_SENTENCES[chosen.error]);
  redirect('/admin/connexion?fait=mot-de-passe');
}
