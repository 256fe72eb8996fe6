import type { DocumentWarning, TextDocument } from '@/lib/importing/document';
import { findBounds } from './find-bounds';
import { findHeadings } from './find-headings';
import { findStarts } from './find-starts';
import { toPrintedLines } from './printed-lines';
import { printedPages } from './printed-pages';
import { readSheet } from './read-sheet';
import type { SheetRules } from './rules';
import type { SheetStructure } from './structure';

/** The sheets of a publication, in the order of its lines, without their facts. */
export function recogniseSheets(document: TextDocument, rules: SheetRules): SheetStructure[] {
  const printed = toPrintedLines(document.lines, rules);
  const headings = findHeadings(printed, rules);
  const bounds = findBounds(printed, findStarts(printed, headings, rules), headings, rules);
  const pages = printedPages(printed, bounds, headings, rules);
  const arePaged = pages.some((page) => page !== null);
  return bounds.map((sheet, index) => {
    const { warnings, ...structure } = readSheet(document.lines, printed, sheet, rules);
    const page = pages[index] ?? null;
    const isUnknown = arePaged && page === null;
    return { ...structure, page, warnings: isUnknown ? [unknownPage(sheet.from), ...warnings] : warnings };
  });
}

/** Said of a sheet among others whose page is known; a publication without page numbers says it once. */
function unknownPage(line: number): DocumentWarning {
  return {
    line,
    message: 'Page inconnue\u00A0: rien n’établit le numéro imprimé où cette fiche commence.',
  };
}
