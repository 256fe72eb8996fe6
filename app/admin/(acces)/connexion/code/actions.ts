'use server';

import { redirect } from 'next/navigation';
import { codeSentence } from '@/components/account/sentences';
import type { FormState } from '@/components/ui/form-state';
import { nextPath } from '@/lib/accounts/next-path';
import { signInWithCode } from '@/lib/accounts/sign-in';

/** Ends a sign-in with a code. Only a browser that has just given the password gets anywhere. */
export async function codeAction(_: FormState, form: FormData): Promise<FormState> {
  const code = String(form.get('code') ?? '').trim();
  if (code === '' || code.length > 40)
    return { faults: [{ id: 'code', message: 'Tapez le code.' }], values: {} };
  const signedIn = await signInWithCode(code);
  if (!signedIn.ok) {
    const id = signedIn.error.kind === 'refused' ? 'code' : null;
    return { faults: [{ id, message: codeSentence(signedIn.error) }], values: {} };
  }
  redirect(nextPath(String(form.get('suite') ?? '')));
}
