'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
import type { FormState } from '@/components/ui/form-state';
import { requireRole } from '@/lib/accounts/require-role';
import { db } from '@/lib/db/client';
import { createEdition } from '@/lib/publishing/commands/create-edition';
import { type EditionKind, staffPath } from '@/lib/publishing/model';

const newEditionSchema = z.object({
  kind: z.enum(['initiative', 'lever']),
  title: z
    .string()
    .trim()
    .min(1, 'Donnez un titre\u00a0: il se change ensuite.')
    .max(200, 'Ce titre est trop long\u00a0: 200 caractères au plus.'),
});

export async function createEditionAction(
  kind: EditionKind,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const actor = await requireRole('redaction');
  const title = String(form.get('title') ?? '');
  const wanted = newEditionSchema.safeParse({ kind, title });
  if (!wanted.success)
    return {
      faults: wanted.error.issues.map(({ message }) => ({ id: 'title', message })),
      values: { title },
    };
  const { id } = await createEdition(db(), wanted.data.kind, wanted.data.title, { actor, now: new Date() });
  redirect(`${staffPath({ kind: wanted.data.kind, id })}/modifier`);
}
