import { isAPIError } from 'better-auth/api';
import { headers } from 'next/headers';
import { db } from '@/lib/db/client';
import { err, ok, type Result } from '@/lib/result';
import { auth, LOCK_SECONDS } from './auth';
import { clientAddress } from './client-address';
import { sessionHeaders } from './current-session';
import { noteSignIn } from './note-sign-in';
import { readCode } from './recovery-codes';
import { consume, consumeGrowing, forgive, giveBack, type Quota } from './throttle';
import { toEmail } from './to-email';

const PER_ACCOUNT: Quota = { points: 5, seconds: 900 };
const PER_ADDRESS: Quota = { points: 20, seconds: 900 };

export type SignInFault =
  | { kind: 'refused' }
  | { kind: 'expired' }
  | { kind: 'throttled'; waitSeconds: number };

/**
 * Opens a session, and sets its cookie, for the account of that e-mail and password; « code-wanted » when its second factor is
 * to be shown first. One answer for an account that does not exist, is closed or has another password, in the same time.
 */
export async function signInWithPassword(
  email: string,
  password: string,
): Promise<Result<'signed-in' | 'code-wanted', SignInFault>> {
  const address = await addressKey();
  const account = `sign-in:account:${toEmail(email)}`;
  // Counted before the password is read: tries made at the same time count as well.
  for (const counted of [
    await consume(db(), address, PER_ADDRESS),
    await consumeGrowing(db(), account, PER_ACCOUNT),
  ])
    if (!counted.ok) return err({ kind: 'throttled', waitSeconds: counted.waitSeconds });
  try {
    const answer = await auth().api.signInEmail({
      body: { email: toEmail(email), password },
      headers: await sessionHeaders(),
    });
    await Promise.all([giveBack(db(), address), forgive(db(), account)]);
    if (!('user' in answer) || !answer.user) return ok('code-wanted');
    await noteSignIn(db(), answer.user.id, 'password');
    return ok('signed-in');
  } catch (error) {
    if (isAPIError(error)) return err({ kind: 'refused' });
    throw error;
  }
}

/** Ends a sign-in with a code of the application, or a recovery code, which is then used up. */
export async function signInWithCode(typed: string): Promise<Result<'signed-in', SignInFault>> {
  const address = await addressKey();
  const counted = await consume(db(), address, PER_ADDRESS);
  if (!counted.ok) return err({ kind: 'throttled', waitSeconds: counted.waitSeconds });
  const { kind, code } = readCode(typed);
  const call = { body: { code }, headers: await sessionHeaders() };
  try {
    const { user } =
      kind === 'application' ? await auth().api.verifyTOTP(call) : await auth().api.verifyBackupCode(call);
    await giveBack(db(), address);
    await noteSignIn(db(), user.id, kind === 'application' ? 'password, code' : 'password, recovery code');
    return ok('signed-in');
  } catch (error) {
    if (!isAPIError(error)) throw error;
    return err(CODE_FAULTS[error.body?.code ?? ''] ?? { kind: 'refused' });
  }
}

/** What better-auth answers, when it is not that the code is wrong. */
const CODE_FAULTS: Record<string, SignInFault> = {
  INVALID_TWO_FACTOR_COOKIE: { kind: 'expired' },
  TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: { kind: 'expired' },
  FAILED_TO_CREATE_SESSION: { kind: 'expired' },
  ACCOUNT_TEMPORARILY_LOCKED: { kind: 'throttled', waitSeconds: LOCK_SECONDS },
};

async function addressKey(): Promise<string> {
  return `sign-in:address:${clientAddress(await headers())}`;
}
