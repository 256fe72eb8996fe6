import { createHmac, timingSafeEqual } from 'node:crypto';
import { authSecret } from './auth-secret';

/** A form stays open for days; beyond this, whoever wrote in it signs in first. */
const VALID_MS = 30 * 24 * 3600 * 1000;

/**
 * Says in a form to whom it was shown, and for which edition: what is typed in it can then be kept for that person when their
 * session is over, and for nobody else. It opens nothing.
 */
export function makeFormToken(userId: string, editionId: number, now: Date): string {
  const until = now.getTime() + VALID_MS;
  return `${userId}.${until}.${sign(userId, editionId, until)}`;
}

/** To whom the form of this edition was shown; null when the token is forged, out of date or of another edition. */
export function readFormToken(token: string, editionId: number, now: Date): string | null {
  const [, userId = '', until = '', given = ''] = /^([^.]+)\.(\d+)\.([\w-]+)$/.exec(token) ?? [];
  const expected = Buffer.from(sign(userId, editionId, Number(until)));
  const received = Buffer.from(given);
  if (received.length !== expected.length || !timingSafeEqual(received, expected)) return null;
  return Number(until) >= now.getTime() ? userId : null;
}

function sign(userId: string, editionId: number, until: number): string {
  return createHmac('sha256', authSecret())
    .update(`form ${userId} ${editionId} ${until}`)
    .digest('base64url');
}
