import { fold } from '@/lib/text/fold';

export const PASSWORD_MIN = 12;
export const PASSWORD_MAX = 128;

export type PasswordFault = 'short' | 'long' | 'own-email' | 'obvious' | 'different';

/** Long enough, and yet the first that anyone would try. */
const OBVIOUS = [
  'motdepasse',
  'password',
  'azertyuiop',
  'qwertyuiop',
  'administration',
  'administrateur',
  'essenquartiers',
  'economiesociale',
  'abcdefgh',
];

/** What is wrong with a new password, or null. Long rather than complicated: what ANSSI and NIST ask of one that is throttled. */
export function findPasswordFault(password: string, email: string): PasswordFault | null {
  const length = [...password].length;
  if (length < PASSWORD_MIN) return 'short';
  if (length > PASSWORD_MAX) return 'long';
  const plain = strip(password);
  const [local = ''] = email.toLowerCase().split('@');
  if (password.trim().toLowerCase() === email.toLowerCase() || (local.length > 3 && plain === strip(local)))
    return 'own-email';
  const isOneLetter = new Set(password).size < 4;
  const isNumber = /^\d+$/.test(plain);
  // « motdepasse2026 », « azertyuiop!! »: what is left without the digits around.
  const core = plain.replace(/^\d+|\d+$/g, '');
  if (isOneLetter || isNumber || OBVIOUS.includes(core)) return 'obvious';
  return null;
}

function strip(text: string): string {
  return fold(text).replaceAll(' ', '');
}
