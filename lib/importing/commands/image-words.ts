import type { FieldFault } from '@/lib/publishing/faults';
import { ImportRefusal } from './faults';

/** What a picture says on a sheet. */
export type ImageWords = { alt: string; credit: string; caption: string | null };

/** A page online says the same (`lib/catalogue/schemas.ts`): what is refused there is not let into a draft. */
const LIMITS = [
  { path: 'alt', name: 'La description', longest: 400 },
  { path: 'credit', name: 'Le crédit', longest: 200 },
  { path: 'caption', name: 'La légende', longest: 600 },
] as const;

const MISSING = {
  itemId: 'La fiche manque\u00a0: choisissez celle qui montrera l’image.',
  alt: 'La description manque\u00a0: dites en une phrase ce que l’image montre, pour qui ne la voit pas.',
  credit:
    'Le crédit manque\u00a0: écrivez qui a fait l’image ou qui en a les droits\u00a0; à défaut, l’éditeur du document.',
} as const;

/**
 * The sheet that was chosen for a picture, and its words without the spaces around them.
 * @throws ImportRefusal when one that it must have is missing, or is too long: all the faults at once.
 */
export function checkImageWords({
  itemId,
  ...typed
}: ImageWords & { itemId: number | null }): ImageWords & { itemId: number } {
  const words = {
    alt: typed.alt.trim(),
    credit: typed.credit.trim(),
    caption: typed.caption?.trim() || null,
  };
  const missing = (['itemId', 'alt', 'credit'] as const).filter((path) => !{ itemId, ...words }[path]);
  const faults: FieldFault[] = missing.map((path) => ({ path, message: MISSING[path] }));
  for (const { path, name, longest } of LIMITS) {
    const length = words[path]?.length ?? 0;
    const message = `${name} compte ${length} caractères, ${longest} au plus\u00a0: gardez l’essentiel.`;
    if (length > longest) faults.push({ path, message });
  }
  if (itemId === null || faults.length > 0) throw new ImportRefusal({ type: 'invalid', faults });
  return { itemId, ...words };
}
