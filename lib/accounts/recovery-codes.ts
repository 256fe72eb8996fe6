import { randomInt } from 'node:crypto';

/** Nothing that is read for something else: no 0 nor o, no 1, i nor l. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';

/** Ten codes like « k7mfp-2xqhd », each good once in place of a code of the application. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: 10 }, () => `${letters(5)}-${letters(5)}`);
}

/** A code as it was typed, however spaced: six digits are those of the application, anything else a recovery code. */
export function readCode(typed: string): { kind: 'application' | 'recovery'; code: string } {
  const plain = typed.toLowerCase().replace(/[^a-z0-9]/g, '');
  if (/^\d{6}$/.test(plain)) return { kind: 'application', code: plain };
  return { kind: 'recovery', code: `${plain.slice(0, 5)}-${plain.slice(5)}` };
}

function letters(count: number): string {
  return Array.from({ length: count }, () => LETTERS[randomInt(LETTERS.length)]).join('');
}
