import { isAPIError } from 'better-auth/api';
import { symmetricDecrypt } from 'better-auth/crypto';
import { db } from '@/lib/db/client';
import { err, ok, type Result } from '@/lib/result';
import type { Actor } from './actor';
import { auth } from './auth';
import { readPasswordHash } from './credential';
import { sessionHeaders } from './current-session';
import { readCode } from './recovery-codes';
import { consume } from './throttle';
import { writeJournal } from './write-journal';

/** What one's account page has to say of the second factor. `pending`: a secret was made and no code has confirmed it yet. */
export type SecondFactor =
  | { state: 'off' | 'on' }
  | { state: 'without-password' }
  | { state: 'pending'; secret: string; uri: string };

/** The second factor of an account, with the secret to copy as long as it is not confirmed. */
export async function readSecondFactor(actor: Actor): Promise<SecondFactor> {
  const [user, row, hash] = await Promise.all([
    db().user.findUniqueOrThrow({ where: { id: actor.id }, select: { twoFactorEnabled: true } }),
    db().twoFactor.findFirst({ where: { userId: actor.id } }),
    readPasswordHash(db(), actor.id),
  ]);
  if (user.twoFactorEnabled) return { state: 'on' };
  if (!hash) return { state: 'without-password' };
  if (!row || row.verified) return { state: 'off' };
  const { secretConfig } = await auth().$context;
  const raw = await symmetricDecrypt({ key: secretConfig, data: row.secret });
  const secret = toBase32(raw);
  return { state: 'pending', secret, uri: otpauthUri(secret, actor.email) };
}

/** Makes a secret, to be confirmed by a code. The password has been confirmed before. */
export async function prepareSecondFactor(password: string): Promise<void> {
  await auth().api.enableTwoFactor({ body: { password }, headers: await sessionHeaders() });
}

/** Forgets a secret that no code has confirmed. */
export async function cancelSecondFactor(actor: Actor): Promise<void> {
  await db().twoFactor.deleteMany({ where: { userId: actor.id, verified: false } });
}

/** Turns the second factor on, if the code is right; answers the recovery codes, which nobody will be shown again. */
export async function confirmSecondFactor(
  actor: Actor,
  typed: string,
): Promise<Result<string[], { kind: 'wrong' } | { kind: 'throttled'; waitSeconds: number }>> {
  const counted = await consume(db(), `second-factor:${actor.id}`, { points: 10, seconds: 900 });
  if (!counted.ok) return err({ kind: 'throttled', waitSeconds: counted.waitSeconds });
  try {
    await auth().api.verifyTOTP({ body: { code: readCode(typed).code }, headers: await sessionHeaders() });
  } catch (error) {
    if (isAPIError(error)) return err({ kind: 'wrong' });
    throw error;
  }
  const { backupCodes } = await auth().api.viewBackupCodes({ body: { userId: actor.id } });
  await note(actor, 'account.secondFactorEnabled');
  return ok(backupCodes);
}

/** Other recovery codes; those before are good no more. The password has been confirmed before. */
export async function renewRecoveryCodes(actor: Actor, password: string): Promise<string[]> {
  const { backupCodes } = await auth().api.generateBackupCodes({
    body: { password },
    headers: await sessionHeaders(),
  });
  await note(actor, 'account.recoveryCodesRenewed');
  return backupCodes;
}

/** Turns the second factor off. The password has been confirmed before. */
export async function disableSecondFactor(actor: Actor, password: string): Promise<void> {
  await auth().api.disableTwoFactor({ body: { password }, headers: await sessionHeaders() });
  await note(actor, 'account.secondFactorDisabled');
}

async function note(actor: Actor, action: string): Promise<void> {
  await db().$transaction((tx) => writeJournal(tx, { actor, action, subject: actor.id }));
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** RFC 4648, without padding: what an application takes a secret in. */
function toBase32(text: string): string {
  const bits = [...new TextEncoder().encode(text)].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{1,5}/g) ?? [])
    .map((group) => ALPHABET[Number.parseInt(group.padEnd(5, '0'), 2)])
    .join('');
}

function otpauthUri(secret: string, email: string): string {
  const issuer = 'ESS en quartiers';
  const label = `${encodeURIComponent(issuer)}:${encodeURIComponent(email)}`;
  return `otpauth://totp/${label}?secret=${secret}&issuer=${encodeURIComponent(issuer)}&digits=6&period=30`;
}
