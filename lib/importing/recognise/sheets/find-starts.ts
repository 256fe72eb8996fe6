import type { LineRange } from '@/lib/importing/document';
import { isContactLine } from './contact-lines';
import type { FoundHeading } from './find-headings';
import { numbersOf, type PrintedLine } from './printed-lines';
import type { SheetRules } from './rules';
import { endsSentence, splitTitle, toTitleAndIntroduction } from './split-title';

/** Where a sheet opens: its title, its introduction, and the heading that follows them. */
export type SheetStart = {
  form: SheetRules['starts'][number]['form'];
  fillsOnePage: boolean;
  title: LineRange;
  introduction: LineRange | null;
  opening: FoundHeading;
  /** Whether nothing but the wording shows where the title begins. */
  isUnsure: boolean;
};

/** How far above its opening heading a title is looked for. */
const LINES_ABOVE_OPENING = 45;

/** Every place that looks like the start of a sheet, in order; what follows decides whether it is one. */
export function findStarts(
  printed: PrintedLine[],
  headings: FoundHeading[],
  rules: SheetRules,
): SheetStart[] {
  const headingOf = new Map(
    headings.flatMap((heading) => numbersOf(heading.range).map((number) => [number, heading])),
  );
  const starts: SheetStart[] = [];
  for (const opening of headings) {
    const rule =
      opening.what.as === 'section' &&
      rules.starts.find((start) => start.opening.some((wording) => wording.test(opening.folded)));
    if (!rule) continue;
    const found = titleAbove(printed, opening, headingOf, rule.introduction, rules);
    const { form, fillsOnePage } = rule;
    if (found) starts.push({ form, fillsOnePage, opening, ...found });
  }
  return starts;
}

/**
 * Reads upwards from the opening heading to the contact of the sheet before; a heading of a section on the way means that
 * this one opens nothing. A new page is a good place for a title to begin, and is passed when what stands between is none.
 */
function titleAbove(
  printed: PrintedLine[],
  opening: FoundHeading,
  headingOf: Map<number, FoundHeading>,
  hasIntroduction: boolean,
  rules: SheetRules,
): Pick<SheetStart, 'title' | 'introduction' | 'isUnsure'> | null {
  const lines: PrintedLine[] = [];
  for (let number = opening.range.from - 1; number > opening.range.from - LINES_ABOVE_OPENING; number--) {
    const line = printed[number - 1];
    const above = headingOf.get(number);
    if (above && above.what.as !== 'contact') return null;
    if (!line || above || isContactLine(line, rules)) {
      if (line && !above && line.text.endsWith('-')) lines.shift();
      return hasIntroduction ? toTitleAndIntroduction(lines, above ? 'contact' : null) : splitTitle(lines);
    }
    if (line.scrap) continue;
    lines.unshift(line);
    if (line.opensPage && !isCutByPage(printed, line, headingOf, rules)) {
      const found = hasIntroduction ? toTitleAndIntroduction(lines, 'page') : splitTitle(lines);
      if (found) return found;
    }
  }
  const nearest = hasIntroduction ? toTitleAndIntroduction(lines, null) : splitTitle(lines);
  return nearest && { ...nearest, isUnsure: true };
}

/** Whether a page begins in the midst of a block, as far as one can see: a title may be cut so. */
function isCutByPage(
  printed: PrintedLine[],
  line: PrintedLine,
  headingOf: Map<number, FoundHeading>,
  rules: SheetRules,
): boolean {
  if (line.opensPage !== 'page') return false;
  const above = printed.slice(0, line.number - 1).findLast(({ scrap }) => !scrap);
  return (
    above !== undefined &&
    !above.blank &&
    !headingOf.has(above.number) &&
    !isContactLine(above, rules) &&
    !endsSentence(above.text)
  );
}
