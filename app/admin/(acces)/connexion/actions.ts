'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
import { signInSentence } from '@/components/account/sentences';
import type { FormState } from '@/components/ui/form-state';
import { nextPath } from '@/lib/accounts/next-path';
import { signInWithPassword } from '@/lib/accounts/sign-in';

const signInSchema = z.object({
  email: z
    .string()
    .trim()
    .min(1, 'Tapez votre adresse électronique.')
    .max(254, 'Cette adresse est trop longue.'),
  password: z.string().min(1, 'Tapez votre mot de passe.').max(200, 'Ce mot de passe est trop long.'),
});

/** Opens a session, or asks for the code of the second factor. Open to all: the gate is what it is. */
export async function signInAction(_: FormState, form: FormData): Promise<FormState> {
  const typed = { email: String(form.get('email') ?? ''), password: String(form.get('password') ?? '') };
  const values = { email: typed.email };
  const parsed = signInSchema.safeParse(typed);
  if (!parsed.success)
    return {
      faults: parsed.error.issues.map(({ path, message }) => ({ id: String(path[0]), message })),
      values,
    };
  const signedIn = await signInWithPassword(parsed.data.email, parsed.data.password);
  if (!signedIn.ok) return { faults: [{ id: 'email', message: signInSentence(signedIn.error) }], values };
  const next = nextPath(String(form.get('suite') ?? ''));
  redirect(
    signedIn.value === 'code-wanted' ? `/admin/connexion/code?suite=${encodeURIComponent(next)}` : next,
  );
}
