import { cookies } from 'next/headers';
import { z } from 'zod';
import type { ImportChoices } from '@/components/importing/import-form';
import { IMPORTS_PATH } from '@/components/importing/paths';

/** One more than the longest title: what is too long stays so, and the cookie that carries it back stays one. */
const LONGEST_CHOICE = 301;

const text = z
  .string()
  .transform((value) => value.slice(0, LONGEST_CHOICE))
  .catch('');

const choicesSchema = z.object({
  publication: z.enum(['connue', 'nouvelle']).catch('nouvelle'),
  source: text,
  titre: text,
  editeur: text,
  date: text,
  genre: text,
}) satisfies z.ZodType<ImportChoices>;

const refusalSchema = z.object({
  fault: z.object({ id: z.string(), message: z.string() }).nullable().catch(null),
  choices: choicesSchema.catch(() => readChoices({})),
});

/** Why a document was not imported, by the control to change, and what was chosen with it. */
export type Refusal = z.output<typeof refusalSchema>;

/** What a form chose; `values` are any texts at all. */
export function readChoices(values: Record<string, unknown>): ImportChoices {
  return choicesSchema.parse(values);
}

const COOKIE = 'catalogue.import-refuse';

/**
 * Back to the form, with the reason. It travels in a cookie that only this page is sent, for a minute: an address could make the
 * page say anything.
 */
export function backToForm(refusal: Refusal): Response {
  const value = Buffer.from(JSON.stringify(refusal)).toString('base64url');
  return new Response(null, {
    status: 303,
    headers: {
      Location: `${IMPORTS_PATH}?refus=1#importer`,
      'Cache-Control': 'no-store',
      'Set-Cookie': `${COOKIE}=${value}; Path=${IMPORTS_PATH}; Max-Age=60; HttpOnly; SameSite=Strict`,
    },
  });
}

/** What {@link backToForm} said, when the address speaks of it. */
export async function readRefusal(address: { refus?: unknown }): Promise<Refusal> {
  const kept = address.refus === undefined ? undefined : (await cookies()).get(COOKIE)?.value;
  return refusalSchema.parse(parseKept(kept ?? ''));
}

function parseKept(kept: string): unknown {
  try {
    return JSON.parse(Buffer.from(kept, 'base64url').toString('utf8'));
  } catch {
    return {};
  }
}
