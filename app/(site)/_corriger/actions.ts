'use server';

import { refresh } from 'next/cache';
import { headers } from 'next/headers';
import { notFound, redirect } from 'next/navigation';
import { z } from 'zod';
import { proposalFaults } from '@/components/correction/proposal-sentences';
import type { FormFault } from '@/components/ui/error-summary';
import type { FormState } from '@/components/ui/form-state';
import { authSecret } from '@/lib/accounts/auth-secret';
import { clientAddress } from '@/lib/accounts/client-address';
import { consume } from '@/lib/accounts/throttle';
import { slugSchema } from '@/lib/catalogue/schemas';
import { db } from '@/lib/db/client';
import { correctionSchema, proposeCorrection } from '@/lib/publishing/corrections/propose-correction';
import { checkReaderToken } from '@/lib/publishing/corrections/reader-token';
import { publicPath } from '@/lib/publishing/model';
import { countOf } from '@/lib/text/french';

const QUOTA = { points: 10, seconds: 3600 };

const addressSchema = z.object({
  kind: z.enum(['initiative', 'lever']),
  slug: slugSchema,
  field: z.string().max(80),
  version: z.coerce.number().int().positive().max(1_000_000_000),
  token: z.string().max(200),
  /** Nobody sees this field. */
  surnom: z.string(),
});

/** Takes a correction from anyone. A robot is thanked like a person, and nothing is kept of what it sent. */
export async function proposeCorrectionAction(_previous: FormState, form: FormData): Promise<FormState> {
  const address = addressSchema.safeParse(Object.fromEntries(form));
  // No form of ours sends this.
  if (!address.success) notFound();
  const { kind, slug, field, version, token, surnom } = address.data;
  const path = publicPath({ kind, slug });
  const now = new Date();
  const state = checkReaderToken(authSecret(), path, token, now);
  if (surnom !== '' || state === 'forged' || state === 'tooSoon') redirect(`${path}/corriger?merci=oui`);
  if (state === 'tooOld') {
    refresh();
    const faults = [
      { id: null, message: 'Cette page était ouverte depuis longtemps. Relisez, puis envoyez de nouveau.' },
    ];
    return { faults, values: typed(form, false) };
  }
  const parsed = correctionSchema.safeParse(Object.fromEntries(form));
  if (!parsed.success)
    return refused(
      form,
      parsed.error.issues.map((issue) => ({ id: String(issue.path[0]), message: issue.message })),
    );
  const allowed = await consume(db(), `correction:address:${clientAddress(await headers())}`, QUOTA);
  if (!allowed.ok) {
    const minutes = countOf(Math.ceil(allowed.waitSeconds / 60), 'minute');
    const message = `Beaucoup de corrections viennent d’être envoyées d’ici. Attendez ${minutes}, puis envoyez de nouveau.`;
    return refused(form, [{ id: null, message }]);
  }
  const proposed = await proposeCorrection(
    db(),
    { kind, slug, field, seenVersion: version, ...parsed.data },
    now,
  );
  if (!proposed.ok) return refused(form, proposalFaults(proposed.error));
  redirect(`${path}/corriger?merci=oui`);
}

function refused(form: FormData, faults: FormFault[]): FormState {
  return { faults, values: typed(form, true) };
}

function typed(form: FormData, isTokenGood: boolean): Record<string, string> {
  const names = ['text', 'source', ...(isTokenGood ? ['token'] : [])];
  return Object.fromEntries(names.map((name) => [name, String(form.get(name) ?? '')]));
}
