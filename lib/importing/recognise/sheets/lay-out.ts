import type { DocumentWarning, LineRange } from '@/lib/importing/document';
import type { SheetBounds } from './find-bounds';
import type { FoundHeading } from './find-headings';
import { boxAbove } from './heading-after-text';
import { type PrintedLine, textRanges } from './printed-lines';
import type { SheetRules } from './rules';
import { toStretches } from './stretches';
import { columnAgain } from './text-width';

export type LaidSection = { heading: FoundHeading; ranges: LineRange[] };

export type LaidOut = {
  introduction: LineRange[];
  place: LineRange[] | null;
  sections: LaidSection[];
  boxes: { heading: LineRange | null; ranges: LineRange[]; reason: string }[];
};

/**
 * Which lines of a sheet are its introduction, its place, its sections and its boxes. Headings cut the sheet; a box in the
 * midst of a section gives the lines after it back to that section, and a heading without text heads what is above it.
 */
export function layOut(
  printed: PrintedLine[],
  bounds: SheetBounds,
  rules: SheetRules,
  warnings: DocumentWarning[],
): LaidOut {
  const out: LaidOut = { introduction: [], place: null, sections: [], boxes: [] };
  let column: LaidSection | null = null;
  let current: LaidSection | null = null;

  for (const stretch of toStretches(printed, bounds, rules)) {
    const { heading } = stretch;
    const ranges = textRanges(
      printed,
      heading && !heading.inline ? heading.range.to + 1 : stretch.from,
      stretch.to,
    );
    if (stretch.isPlace) {
      if (out.place) out.boxes.push({ heading: null, ranges, reason: 'seconde ligne de lieu' });
      else out.place = ranges;
      current = null;
    } else if (heading?.what.as === 'box') {
      out.boxes.push({ heading: heading.range, ranges, reason: heading.what.reason });
      current = null;
    } else if (heading?.what.as === 'unknown') {
      warnings.push({
        line: heading.range.from,
        message:
          'Ce titre n’est connu d’aucune règle\u00A0: choisissez la rubrique à laquelle son texte appartient.',
      });
      current = { heading, ranges };
      out.sections.push(current);
    } else if (heading?.what.as === 'table') {
      current = { heading, ranges: textRanges(printed, heading.range.from, stretch.to) };
      out.sections.push(current);
    } else if (heading?.what.as === 'section') {
      const section: LaidSection = { heading, ranges };
      if (heading.what.rule.box) {
        if (ranges.length === 0 && current) takeTextAbove(printed, section, current, warnings);
        else if (column) giveBack(printed, section, column, warnings);
      } else {
        column = section;
      }
      out.sections.push(section);
      current = section;
    } else if (ranges.length > 0) {
      if (out.sections.length === 0 && !out.place) out.introduction = ranges;
      else if (column) resume(column, ranges, warnings);
      else out.boxes.push({ heading: null, ranges, reason: 'texte sans titre' });
      current = column;
    }
  }
  out.boxes.push(...scrapsOf(printed, bounds));
  return out;
}

/** A box whose heading is printed after it: its text ends the section above. */
function takeTextAbove(
  printed: PrintedLine[],
  box: LaidSection,
  above: LaidSection,
  warnings: DocumentWarning[],
): void {
  const taken = boxAbove(printed, above.ranges);
  if (!taken) return;
  above.ranges = taken.before;
  box.ranges = taken.box;
  warnings.push({
    line: taken.box[0]?.from ?? null,
    message: `Le titre de ce passage est imprimé après lui, ligne ${box.heading.range.from}${
      taken.isUnsure ? '\u00A0: son début est supposé, vérifiez-le.' : '.'
    }`,
  });
}

function resume(column: LaidSection, ranges: LineRange[], warnings: DocumentWarning[]): void {
  column.ranges = [...column.ranges, ...ranges];
  warnings.push({
    line: ranges[0]?.from ?? null,
    message: `Ce texte sans titre suit un encadré\u00A0: il est supposé être la suite de la rubrique ouverte ligne ${column.heading.range.from}.`,
  });
}

/** After a box set wider than the columns, a paragraph as narrow as the column is the column's. */
function giveBack(
  printed: PrintedLine[],
  box: LaidSection,
  column: LaidSection,
  warnings: DocumentWarning[],
): void {
  const split = columnAgain(printed, box.ranges, column.ranges);
  if (!split) return;
  box.ranges = split.box;
  resume(column, split.column, warnings);
}

function scrapsOf(printed: PrintedLine[], bounds: SheetBounds): LaidOut['boxes'] {
  const { contact } = bounds;
  const isContact = (number: number) =>
    contact !== null && number >= contact.block.from && number <= contact.block.to;
  return printed
    .slice(bounds.from - 1, bounds.to)
    .filter((line) => line.scrap && !line.furniture && !isContact(line.number))
    .map((line) => ({
      heading: null,
      ranges: [{ from: line.number, to: line.number }],
      reason: line.scrap?.reason ?? '',
    }));
}
