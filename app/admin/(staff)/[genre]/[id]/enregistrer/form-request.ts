import { z } from 'zod';
import type { Submission } from '@/lib/publishing/form/submit-form';
import { type EditionKind, kindOfSegment } from '@/lib/publishing/model';
import { toNumber } from '../../../to-number';

/** A form of the longest sheet, ten times over. */
const MAX_BYTES = 2_000_000;

export type EditionParams = { params: Promise<{ genre: string; id: string }> };

/** The sheet or the lever that an address names; null when it can name none. */
export async function editionOf({
  params,
}: EditionParams): Promise<{ kind: EditionKind; id: number } | null> {
  const { genre, id } = await params;
  const [kind, number] = [kindOfSegment(genre), toNumber(id)];
  return kind && number ? { kind, id: number } : null;
}

/** The body as text; null when it is longer than any form. */
export async function readBody(request: Request): Promise<string | null> {
  if (Number(request.headers.get('content-length') ?? 0) > MAX_BYTES) return null;
  const parts: Uint8Array[] = [];
  let length = 0;
  // A length that is announced may be a lie.
  for await (const part of (request.body ?? []) as AsyncIterable<Uint8Array>) {
    length += part.byteLength;
    if (length > MAX_BYTES) return null;
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

/** Versions are integers of the database. */
export const LAST_VERSION = 2_000_000_000;

/** No name of a button is longer. */
const LONGEST_INTENTION = 200;

/** Fields of the form that say something about it, and nothing of the content. */
const ABOUT = ['intention', 'jeton', 'base', 'contre', 'numero', 'fin'];

const numberSchema = z.coerce.number().int().min(1).max(LAST_VERSION).catch(1);

/** What a form sent: `now` numbers it, unless the page has numbered it higher. */
export function readSubmission(body: string, now: Date): Submission & { token: string; against: number } {
  const sent = new Map<string, string[]>();
  for (const [name, text] of new URLSearchParams(body)) {
    const texts = sent.get(name) ?? [];
    sent.set(name, texts);
    texts.push(text);
  }
  const [intention = '', token = '', base = '', against = '', number = '', end] = ABOUT.map((name) =>
    sent.get(name)?.at(-1),
  );
  for (const name of ABOUT) sent.delete(name);
  return {
    intention: intention.slice(0, LONGEST_INTENTION),
    token,
    fields: Object.fromEntries(sent),
    baseVersion: numberSchema.parse(base),
    against: numberSchema.parse(against),
    // Whatever was numbered before is older than what is pressed now.
    sequence: sequenceOf(Math.max(Number(number) || 0, now.getTime()), now),
    isWhole: end === '1',
  };
}

/** Messages are numbered by the clock of the server, which the page knows: a number far in the future is not believed. */
export function sequenceOf(number: number, now: Date): bigint {
  const here = now.getTime();
  return BigInt(Number.isSafeInteger(number) && number > 0 && number < here + 60_000 ? number : here);
}
