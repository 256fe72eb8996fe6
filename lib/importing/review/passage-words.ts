import { passageLabel } from '@/lib/catalogue/notes';
import type { LineRange } from '@/lib/importing/document';

/** « ligne 12 », « lignes 3024 à 3031 » */
export function linesWords(range: LineRange): string {
  return placeWords({ ...range, page: null });
}

/** « p. 52, lignes 2943 à 3277 »; the page is the one that is printed, when it is known. */
export function placeWords({ from, to, page }: LineRange & { page: number | null }): string {
  return passageLabel({ lineFrom: from, lineTo: to, pages: page === null ? [] : [page] });
}
