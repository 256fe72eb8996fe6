'use server';

import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { after } from 'next/server';
import { z } from 'zod';
import { throttledSentence } from '@/components/account/sentences';
import type { FormState } from '@/components/ui/form-state';
import { clientAddress } from '@/lib/accounts/client-address';
import { requestReset } from '@/lib/accounts/commands/request-reset';
import { consume } from '@/lib/accounts/throttle';
import { toEmail } from '@/lib/accounts/to-email';
import { db } from '@/lib/db/client';
import { publicAddress, resetMail } from '@/lib/mail/letters';
import { sendMail } from '@/lib/mail/send-mail';

/** Sends a link to choose another password, after the answer, which is the same whether there is an account or not. */
export async function requestResetAction(_: FormState, form: FormData): Promise<FormState> {
  const email = toEmail(String(form.get('email') ?? ''));
  const values = { email };
  if (!z.email().safeParse(email).success)
    return { faults: [{ id: 'email', message: 'Tapez une adresse comme prenom.nom@exemple.fr.' }], values };
  const address = clientAddress(await headers());
  for (const counted of [
    await consume(db(), `reset:address:${address}`, { points: 20, seconds: 3600 }),
    await consume(db(), `reset:account:${email}`, { points: 3, seconds: 3600 }),
  ])
    if (!counted.ok)
      return { faults: [{ id: 'email', message: throttledSentence(counted.waitSeconds) }], values };
  after(async () => {
    const asked = await requestReset(db(), email);
    if (!asked) return;
    const link = publicAddress(`/admin/mot-de-passe/${asked.token}`);
    await sendMail(resetMail({ to: asked.to, link }));
  });
  redirect('/admin/mot-de-passe-oublie?fait=demande');
}
