'use server';

import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { importSentence } from '@/components/importing/import-sentences';
import { imageFieldId, imageId, importPath, itemPath } from '@/components/importing/paths';
import type { FormState } from '@/components/ui/form-state';
import { requireRole } from '@/lib/accounts/require-role';
import { db } from '@/lib/db/client';
import {
  acceptImage,
  type ImagePlace,
  refuseImage,
  reopenImage,
} from '@/lib/importing/commands/decide-image';
import type { ImportFault } from '@/lib/importing/commands/faults';
import { numberSchema, readForm } from '../../read-form';

const imageSchema = z.object({ image: numberSchema });

const offerSchema = imageSchema.extend({
  choix: z.enum(['retenir', 'ecarter']).default('retenir'),
  fiche: z.union([z.literal('').transform(() => null), numberSchema]),
  alt: z.string(),
  credit: z.string(),
  legende: z.string(),
});

/** Takes a picture for a sheet, described and credited, or puts it aside. */
export async function decideImageAction(_: FormState, form: FormData): Promise<FormState> {
  const actor = await requireRole('redaction');
  const { image, choix, fiche, alt, credit, legende } = readForm(offerSchema, form);
  const wanted = { imageId: image, itemId: fiche, alt, credit, caption: legende };
  const isWanted = choix === 'retenir';
  const decided = isWanted
    ? await acceptImage(db(), actor, wanted, new Date())
    : await refuseImage(db(), actor, image, new Date());
  if (decided.ok) backToImage(decided.value, image, isWanted ? 'image-retenue' : 'image-ecartee');
  return refused(decided.error, image, { fiche: String(fiche ?? ''), alt, credit, legende });
}

export async function reopenImageAction(_: FormState, form: FormData): Promise<FormState> {
  const actor = await requireRole('redaction');
  const { image } = readForm(imageSchema, form);
  const reopened = await reopenImage(db(), actor, image, new Date());
  if (reopened.ok) backToImage(reopened.value, image, 'image-rouverte');
  return refused(reopened.error, image, {});
}

function backToImage({ importId, position }: ImagePlace, image: number, done: string): never {
  const path = position === null ? importPath(importId) : itemPath(importId, position);
  redirect(`${path}?fait=${done}#${imageId(image)}`);
}

/** How the form names what the command calls otherwise. */
const CONTROLS: Record<string, string> = { itemId: 'fiche', caption: 'legende' };

function refused(fault: ImportFault, image: number, values: Record<string, string>): FormState {
  if (fault.type !== 'invalid') {
    refresh();
    return { faults: [{ id: null, message: importSentence(fault) }], values };
  }
  const faults = fault.faults.map(({ path, message }) => ({
    id: imageFieldId(image, CONTROLS[path] ?? path),
    message,
  }));
  return { faults, values };
}
