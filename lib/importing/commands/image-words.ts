import { ILLUSTRATION_LIMITS } from '@/lib/catalogue/model';
import type { FieldFault } from '@/lib/publishing/faults';
import { ImportRefusal } from './faults';

/** What a picture says on a sheet. */
export type ImageWords = { alt: string; credit: string; caption: string | null };

const NAMES = { alt: 'La description', credit: 'Le crédit', caption: 'La légende' } as const;
const WORDS = ['alt', 'credit', 'caption'] as const;

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
  // What a page online refuses is not let into a draft.
  for (const path of WORDS) {
    const [length, longest] = [words[path]?.length ?? 0, ILLUSTRATION_LIMITS[path]];
    const message = `${NAMES[path]} compte ${length} caractères, ${longest} au plus\u00a0: gardez l’essentiel.`;
    if (length > longest) faults.push({ path, message });
  }
  if (itemId === null || faults.length > 0) throw new ImportRefusal({ type: 'invalid', faults });
  return { itemId, ...words };
}
