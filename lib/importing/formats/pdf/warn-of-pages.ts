import type { DocumentWarning } from '@/lib/importing/document';
import { formatList } from '@/lib/text/french';
import type { PlacedLine } from './layout-lines';

/** Letters of a page that has text; fewer is a title on a picture at most. */
const FEW = 5;
/** Characters that stand for “unknown”: fonts whose letters the file does not name give them. */
const UNNAMED = /[\ue000-\uf8ff\ufffd]/g;
const UNREADABLE_SHARE = 0.05;

/** What a person should know of the pages: damaged, without text, or in a font whose letters the file does not name. */
export function warnOfPages(
  pages: { number: number; letters: number | null }[],
  lines: PlacedLine[],
): DocumentWarning[] {
  const damaged = pages.filter(({ letters }) => letters === null).map(({ number }) => number);
  const bare = pages.filter(({ letters }) => letters !== null && letters < FEW).map(({ number }) => number);
  const unnamed = pages.map(({ number }) => number).filter((number) => isUnreadable(number, lines));
  return [
    ...about(
      damaged,
      'abîmées',
      'Leur texte n’a pas pu être lu : réenregistrez le PDF et recommencez.',
      lines,
    ),
    ...about(bare, 'sans texte', 'Si ce sont des images numérisées, leur texte manque : recopiez-le.', lines),
    ...about(
      unnamed,
      'dont la police cache les lettres',
      'Leur texte est illisible : demandez un autre PDF.',
      lines,
    ),
  ];
}

function about(pages: number[], what: string, cure: string, lines: PlacedLine[]): DocumentWarning[] {
  const [first] = pages;
  if (first === undefined) return [];
  const line = lines.findIndex(({ page }) => (page ?? 0) >= first) + 1;
  const shown = pages.slice(0, 20).map(String);
  const list = pages.length > 20 ? `${shown.join(', ')}…` : formatList(shown);
  return [{ line: line || null, message: `Pages du fichier ${what}\u00a0: ${list}. ${cure}` }];
}

function isUnreadable(page: number, lines: PlacedLine[]): boolean {
  const text = lines
    .filter((line) => line.page === page)
    .map((line) => line.text)
    .join('');
  return (text.match(UNNAMED) ?? []).length > text.length * UNREADABLE_SHARE;
}
