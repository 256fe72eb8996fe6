import type { DocumentLine, DocumentWarning, LineRange } from '@/lib/importing/document';
import { readFlow } from '../flow';
import type { SheetBounds } from './find-bounds';
import { layOut } from './lay-out';
import { placeText } from './place-text';
import { type PrintedLine, textRanges } from './printed-lines';
import type { SheetRules } from './rules';
import { toSections } from './section-text';
import type { SheetStructure } from './structure';
import { textAfterList } from './text-after-list';

/** Everything of one sheet but its page number and its facts. */
export function readSheet(
  lines: DocumentLine[],
  printed: PrintedLine[],
  bounds: SheetBounds,
  rules: SheetRules,
): SheetStructure {
  const { start, contact } = bounds;
  const warnings: DocumentWarning[] = [];
  const layout = layOut(printed, bounds, rules, warnings);
  warnings.push(...layout.sections.flatMap((section) => textAfterList(printed, section)));
  const text = (ranges: LineRange[]) => readFlow(lines, ranges).text;

  if (start.isUnsure) {
    warnings.push({
      line: start.title.from,
      message:
        'Rien ne sépare nettement le titre de ce qui l’entoure\u00A0: vérifiez où il commence et où il finit.',
    });
  }
  if (!contact) {
    warnings.push({
      line: bounds.to,
      message: 'Aucun bloc de contact n’a été trouvé à la fin de cette fiche.',
    });
  }
  if (!layout.place) {
    warnings.push({ line: bounds.from, message: 'Aucune ligne de lieu n’a été trouvée dans cette fiche.' });
  }
  const titleRanges = textRanges(printed, start.title.from, start.title.to);
  const introduction = layout.introduction;
  return {
    from: bounds.from,
    to: bounds.to,
    title: mendTitle(text(titleRanges)),
    form: start.form,
    page: null,
    titleRanges,
    introduction: introduction.length > 0 ? { text: text(introduction), ranges: introduction } : null,
    place: layout.place && { text: placeText(lines, printed, layout.place, rules), ranges: layout.place },
    sections: toSections(lines, printed, layout.sections, rules, warnings),
    boxes: layout.boxes.map(({ heading, ranges, reason }) =>
      // A title whose text is printed elsewhere is all that its box says.
      heading && ranges.length > 0
        ? { heading: text([heading]), text: text(ranges), ranges: [heading, ...ranges], reason }
        : {
            heading: null,
            text: text(heading ? [heading] : ranges),
            ranges: heading ? [heading] : ranges,
            reason,
          },
    ),
    contactRanges: contact ? textRanges(printed, contact.block.from, contact.block.to) : [],
    warnings: warnings.sort((one, other) => (one.line ?? 0) - (other.line ?? 0)),
  };
}

/** A title over several lines, the spaces that its layout lost put back. */
function mendTitle(title: string): string {
  return title
    .replace(/,(?=\p{L})/gu, ', ')
    .replace(/\s+/g, ' ')
    .replace(/(\p{L})\/ /gu, '$1/');
}
