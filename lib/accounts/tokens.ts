import { createHash, randomBytes } from 'node:crypto';

/** What a link proves: 256 random bits, fit for an address. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What is kept of a token: who reads the database cannot make the link again. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}
