import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { importSentence } from '@/components/importing/import-sentences';
import { fieldPath, itemPath } from '@/components/importing/paths';
import type { FormState } from '@/components/ui/form-state';
import type { ImportFault } from '@/lib/importing/commands/faults';
import { numberSchema, readForm } from '../../../read-form';

const itemSchema = z.object({
  importation: numberSchema,
  position: numberSchema,
  item: numberSchema,
  version: numberSchema,
  /** The version of the sheet that was on the screen. */
  edition: numberSchema.optional(),
});

/** Which proposal a form is about, as it was seen. */
export type ItemForm = {
  importId: number;
  position: number;
  target: { itemId: number; version: number; editionVersion?: number };
};

export function readItemForm(form: FormData): ItemForm {
  const { importation, position, item, version, edition } = readForm(itemSchema, form);
  return {
    importId: importation,
    position,
    target: { itemId: item, version, ...(edition ? { editionVersion: edition } : {}) },
  };
}

const fieldSchema = z.object({ champ: z.string().min(1).max(200) });

export const readFieldName = (form: FormData) => readForm(fieldSchema, form).champ;

/** Back to the top of the page of the proposal, which says that it is done: a browser would keep the field of the last address. */
export function backToItem({ importId, position }: ItemForm, done: string): never {
  redirect(`${itemPath(importId, position)}?fait=${done}#contenu`);
}

/** Back to the field that was decided on. */
export function backToField(item: ItemForm, field: string, done: string): never {
  redirect(fieldPath(item, field, { fait: done }));
}

/** The page as it is now, with the reason why nothing was done. */
export function refused(fault: ImportFault): FormState {
  refresh();
  return { faults: [{ id: null, message: importSentence(fault) }], values: {} };
}
