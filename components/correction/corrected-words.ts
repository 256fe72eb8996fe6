import { findField, isCorrectedInPlace } from '@/lib/publishing/corrections/fields';
import { differentWords, type WordPart } from '@/lib/publishing/difference/words';
import type { EditionKind } from '@/lib/publishing/model';

/** What a reader would change in a text, word by word; of a list, what they wrote about it. */
export function correctedWords(
  kind: EditionKind,
  { field: path, shown, text }: { field: string; shown: string; text: string },
): WordPart[] {
  const field = findField(kind, path);
  return differentWords(field && isCorrectedInPlace(field) ? shown : text, text);
}
