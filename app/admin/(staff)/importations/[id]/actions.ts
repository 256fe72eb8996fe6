'use server';

import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { importSentence } from '@/components/importing/import-sentences';
import { IMPORTS_PATH, importPath } from '@/components/importing/paths';
import type { FormState } from '@/components/ui/form-state';
import { requireRole } from '@/lib/accounts/require-role';
import { db } from '@/lib/db/client';
import { applyNew } from '@/lib/importing/commands/apply-new';
import { closeImport } from '@/lib/importing/commands/close-import';
import type { ImportFault } from '@/lib/importing/commands/faults';
import { forgetImport } from '@/lib/importing/commands/forget-import';
import { quoted } from '@/lib/text/french';
import { numberSchema, readForm } from '../../read-form';

const FAILED = 'Tous les brouillons ne sont pas créés\u00a0; les autres le sont.';

/** Makes a draft of all that is new to the catalogue. */
export async function applyNewAction(_: FormState, form: FormData): Promise<FormState> {
  const actor = await requireRole('redaction');
  const { importation: id } = readForm(z.object({ importation: numberSchema }), form);
  const applied = await applyNew(db(), actor, id, new Date());
  if (!applied.ok) return refused(applied.error);
  const { failed } = applied.value;
  if (failed.length === 0) redirect(`${importPath(id)}?fait=brouillons-crees`);
  refresh();
  const faults = failed.map(({ title, fault }) => `${quoted(title)}\u00a0: ${importSentence(fault)}`);
  return { faults: [FAILED, ...faults].map((message) => ({ id: null, message })), values: {} };
}

export async function closeImportAction(_: FormState, form: FormData): Promise<FormState> {
  const actor = await requireRole('redaction');
  const { importation: id, version } = readForm(
    z.object({ importation: numberSchema, version: numberSchema }),
    form,
  );
  const closed = await closeImport(db(), actor, { importId: id, version }, new Date());
  if (!closed.ok) return refused(closed.error);
  redirect(`${importPath(id)}?fait=import-clos`);
}

/** Deletes an import whole, with all that its document names. */
export async function forgetImportAction(_: FormState, form: FormData): Promise<FormState> {
  const actor = await requireRole('administration');
  const { importation: id, version } = readForm(
    z.object({ importation: numberSchema, version: numberSchema }),
    form,
  );
  const forgotten = await forgetImport(db(), actor, { importId: id, version });
  if (!forgotten.ok) return refused(forgotten.error);
  redirect(`${IMPORTS_PATH}?fait=import-supprime`);
}

function refused(fault: ImportFault): FormState {
  refresh();
  return { faults: [{ id: null, message: importSentence(fault) }], values: {} };
}
