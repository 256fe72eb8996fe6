import type { TextDocument } from '@/lib/importing/document';
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
  return bounds.map((sheet, index) => ({
    ...readSheet(document.lines, printed, sheet, rules),
    page: pages[index] ?? null,
  }));
}
