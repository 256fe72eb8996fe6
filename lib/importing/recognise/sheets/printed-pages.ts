import type { SheetBounds } from './find-bounds';
import type { FoundHeading } from './find-headings';
import { pagesOfNeighbours } from './pages-of-neighbours';
import type { PrintedLine } from './printed-lines';
import type { SheetRules } from './rules';

/** A page whose number is known: how many pages open before it in the text, and its number. */
type Anchor = { ordinal: number; page: number };

const FEWEST_LINES_OF_A_PAGE = 8;

/**
 * The number printed on the first page of each sheet. Running heads give numbers for sure; between two of them pages are
 * counted, and a count is believed when both sides agree, or when the publication itself refers to that page. Sheets of one
 * page are counted from their neighbours. What nothing establishes is null.
 */
export function printedPages(
  printed: PrintedLine[],
  bounds: SheetBounds[],
  headings: FoundHeading[],
  rules: SheetRules,
): (number | null)[] {
  const ordinals = toOrdinals(printed, headings, rules);
  const ordinalOf = (line: number) => ordinals[line - 1] ?? 0;
  const references = referredPages(printed, rules);
  const anchors = runningHeads(printed, ordinalOf);
  if (!areCounted(anchors)) return bounds.map(() => null);
  const sheets = bounds.map(({ from }) => ordinalOf(from));

  for (const ordinal of sheets) {
    const referred = countedFrom(anchors, ordinal).filter((page) => references.has(page));
    if (new Set(referred).size === 1 && referred[0]) anchors.push({ ordinal, page: referred[0] });
  }
  const pages = sheets.map((ordinal) => {
    const beside = anchors.find((anchor) => Math.abs(anchor.ordinal - ordinal) <= 1);
    if (beside) return beside.page + ordinal - beside.ordinal;
    const [before, after] = countedFrom(anchors, ordinal);
    return before !== undefined && before === after ? before : null;
  });
  return pagesOfNeighbours(printed, bounds, sheets, pages);
}

/** The page at an ordinal, counted from the nearest anchor before it and from the nearest after it. */
function countedFrom(anchors: Anchor[], ordinal: number): number[] {
  const before = anchors
    .filter((anchor) => anchor.ordinal <= ordinal)
    .sort((a, b) => b.ordinal - a.ordinal)[0];
  const after = anchors
    .filter((anchor) => anchor.ordinal >= ordinal)
    .sort((a, b) => a.ordinal - b.ordinal)[0];
  return [before, after].flatMap((anchor) => (anchor ? [anchor.page + ordinal - anchor.ordinal] : []));
}

/** How many pages have opened up to each line. */
function toOrdinals(printed: PrintedLine[], headings: FoundHeading[], rules: SheetRules): number[] {
  const byFirstLine = new Map(headings.map((heading) => [heading.range.from, heading]));
  const sectionHeads = new Set(
    headings.filter(({ what }) => what.as !== 'contact').map(({ range }) => range.to),
  );
  let ordinal = 0;
  let inRows = false;
  let lineAbove = 0;
  return printed.map((line) => {
    const heading = byFirstLine.get(line.number);
    if (heading) inRows = heading.what.as === 'section' && heading.what.rule.rows;
    const isInText = line.opensPage === 'set-back' && !heading && (inRows || sectionHeads.has(lineAbove));
    const isPage =
      line.opensPage && !isInText && !isFrame(line, heading, rules) && !isSoonOver(printed, line);
    if (isPage) ordinal++;
    if (!line.blank) lineAbove = line.number;
    return ordinal;
  });
}

/** Whether a line set back has so little text before the next gap that it is a frame, not a page. */
function isSoonOver(printed: PrintedLine[], line: PrintedLine): boolean {
  if (line.opensPage !== 'set-back') return false;
  const texts = printed
    .slice(line.number, line.number + 3 * FEWEST_LINES_OF_A_PAGE)
    .filter(({ blank }) => !blank);
  return texts.slice(0, FEWEST_LINES_OF_A_PAGE).some(({ opensPage }) => opensPage === 'gap');
}

/** What stands apart on a page without opening it. */
function isFrame(line: PrintedLine, heading: FoundHeading | undefined, rules: SheetRules): boolean {
  if (line.opensPage === 'page') return false;
  if (rules.places.some(({ pattern }) => pattern.test(line.text))) return true;
  if (heading?.what.as !== 'section') return false;
  return heading.what.rule.atFoot || (heading.what.rule.box && line.opensPage === 'gap');
}

/** Numbers of running heads; a number alone on its line counts when it agrees with one of them. */
function runningHeads(printed: PrintedLine[], ordinalOf: (line: number) => number): Anchor[] {
  const numbered = printed.flatMap((line) =>
    line.scrap?.page
      ? [
          {
            anchor: { ordinal: ordinalOf(line.number), page: line.scrap.page },
            sure: !/^\d+$/.test(line.text),
          },
        ]
      : [],
  );
  const sure = numbered.filter((one) => one.sure).map(({ anchor }) => anchor);
  const agreed = numbered
    .filter((one) => !one.sure)
    .map(({ anchor }) => anchor)
    .filter((anchor) => countedFrom(sure, anchor.ordinal).includes(anchor.page));
  return [...sure, ...agreed];
}

/** Whether pages can be counted at all: between two numbers, as many pages open as were printed, or one less. */
function areCounted(anchors: Anchor[]): boolean {
  const sorted = [...anchors].sort((a, b) => a.page - b.page);
  return sorted.every((anchor, index) => {
    const before = sorted[index - 1];
    return !before || Math.abs(anchor.page - before.page - (anchor.ordinal - before.ordinal)) <= 1;
  });
}

function referredPages(printed: PrintedLine[], rules: SheetRules): Set<number> {
  if (!rules.pageReference) return new Set();
  const text = printed
    .map((line) => line.text)
    .join(' ')
    .replace(/\s+/g, ' ');
  const references = text.matchAll(new RegExp(rules.pageReference, 'gu'));
  return new Set([...references].map(({ groups }) => Number(groups?.page)));
}
