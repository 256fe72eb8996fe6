import { createHmac, timingSafeEqual } from 'node:crypto';

/** A person needs that long to read a field and to write what is wrong with it. */
const SHORTEST_MS = 4_000;
/** A form that was opened longer ago is shown again, with what was typed. */
const LONGEST_MS = 24 * 3600_000;

/** What a form's token says: `tooSoon` and `forged` are how robots answer; `tooOld` happens to people. */
export type TokenState = 'good' | 'tooSoon' | 'tooOld' | 'forged';

/** When the form of this page was given out, signed: nobody can send it without having asked for it, nor too fast. */
export function signReaderToken(secret: string, page: string, now: Date): string {
  const at = String(now.getTime());
  return `${at}.${signature(secret, page, at)}`;
}

export function checkReaderToken(secret: string, page: string, token: string, now: Date): TokenState {
  const [at = '', signed = ''] = token.split('.');
  const expected = Buffer.from(signature(secret, page, at));
  const given = Buffer.from(signed);
  if (expected.length !== given.length || !timingSafeEqual(expected, given)) return 'forged';
  const age = now.getTime() - Number(at);
  if (age < SHORTEST_MS) return 'tooSoon';
  return age > LONGEST_MS ? 'tooOld' : 'good';
}

function signature(secret: string, page: string, at: string): string {
  return createHmac('sha256', secret).update(`correction|${page}|${at}`).digest('base64url');
}
