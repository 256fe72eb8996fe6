'use server';

import { redirect } from 'next/navigation';
import { signOut } from '@/lib/accounts/sign-out';

/** Ends this session. Asks for no role: whoever has none left may still go. */
export async function signOutAction(): Promise<void> {
  await signOut();
  redirect('/admin/connexion?fait=deconnexion');
}
