import { areLevel, bottomOf, type PageText, type Segment, topOf } from './page-text';

/** Rows of each edge of a page where heads and page numbers are looked for. */
const EDGE_ROWS = 3;
/** From so many pages, what repeats is no chance. */
const MANY_PAGES = 6;
/** Heights within which two pages print « at the same place », in points. */
const SAME_HEIGHT = 4;
/** Heads are set in small letters, or stand well apart; a title that several pages begin with does neither. */
const SMALL = 1.15;
const APART = 2;
const FOLIO = /^\W*(\d{1,4})(?:\s*(?:\/|sur|of)\s*\d{1,4})?\W*$/;

type Edge = { page: PageText; segment: Segment };

/**
 * Running heads and page numbers: what is printed at the same height of several pages, in the same words but for a number that
 * follows the pages. Text that is printed sideways is one when several pages repeat it.
 */
export function findFurniture(pages: PageText[], bodySize: number): Set<Segment> {
  const found = new Set<Segment>();
  const edges = pages.flatMap((page) => edgeSegments(page, bodySize).map((segment) => ({ page, segment })));
  const groups = groupByText(edges);
  const enough = pages.length < MANY_PAGES ? 2 : 3;
  for (const group of groups.values()) {
    for (const same of groupByHeight(group)) {
      const onPages = new Set(same.map(({ page }) => page.number));
      if (onPages.size >= enough && numbersFollowPages(same))
        for (const { segment } of same) found.add(segment);
    }
  }
  for (const { page, segment } of edges) if (isLoneFolio(page, segment)) found.add(segment);
  for (const { page, segment } of edges) {
    if (isInMargin(segment, page, found, pages.length)) found.add(segment);
  }
  return new Set(pages.flatMap((page) => outermost(page, found, pages.length < MANY_PAGES)));

  /** A head that names a chapter of one page: where nearly all pages have a head or a number, in letters of its size. */
  function isInMargin(segment: Segment, page: PageText, known: Set<Segment>, count: number): boolean {
    if (known.has(segment) || count < MANY_PAGES || segment.text.length > 120) return false;
    const alike = edges.filter(
      (edge) =>
        edge.page !== page &&
        known.has(edge.segment) &&
        Math.abs(edge.segment.baseline - segment.baseline) < 1.5 &&
        Math.abs(edge.segment.size - segment.size) < 0.3,
    );
    return new Set(alike.map((edge) => edge.page.number)).size > count * 0.6;
  }
}

/**
 * Nothing of the text is further out than a head or a number, nor beside it: from each edge inwards, up to the first other line. Where
 * few pages tell what repeats, white must part it from the text too.
 */
function outermost({ segments }: PageText, found: Set<Segment>, isFewPages: boolean): Segment[] {
  const level = segments.filter(({ isTurned }) => !isTurned).sort((a, b) => a.baseline - b.baseline);
  const isText = (one: Segment) =>
    !found.has(one) || level.some((each) => !found.has(each) && areLevel(each, one));
  const first = level.findIndex(isText);
  const last = level.findLastIndex(isText);
  const turned = segments.filter((each) => each.isTurned && found.has(each));
  if (first < 0) return isFewPages ? turned : [...level, ...turned];
  const heads = level.slice(0, first);
  const feet = level.slice(last + 1);
  if (isFewPages) {
    while (heads.length > 0 && !isParted(heads.at(-1), level[heads.length])) heads.pop();
    while (feet.length > 0 && !isParted(level[level.length - feet.length - 1], feet[0])) feet.shift();
  }
  return [...heads, ...feet, ...turned];
}

function isParted(above: Segment | undefined, below: Segment | undefined): boolean {
  return Boolean(above && below && topOf(below) - bottomOf(above) > Math.max(above.size, below.size));
}

function edgeSegments({ segments, height }: PageText, bodySize: number): Segment[] {
  const level = segments.filter(({ isTurned }) => !isTurned).sort((a, b) => a.baseline - b.baseline);
  const heights = [...new Set(level.map(({ baseline }) => Math.round(baseline)))];
  const top = heights[EDGE_ROWS - 1] ?? height;
  const bottom = heights.at(-EDGE_ROWS) ?? 0;
  const edge = level.filter(({ baseline }) => Math.round(baseline) <= top || Math.round(baseline) >= bottom);
  const likely = edge.filter((one) => one.size <= SMALL * bodySize || isApart(one, level));
  return [...likely, ...segments.filter(({ isTurned }) => isTurned)];
}

function isApart(one: Segment, level: Segment[]): boolean {
  return level.every(
    (each) =>
      each === one || areLevel(each, one) || Math.abs(each.baseline - one.baseline) > APART * one.size,
  );
}

/** Those of the same words, whatever their numbers. */
function groupByText(edges: Edge[]): Map<string, Edge[]> {
  const groups = new Map<string, Edge[]>();
  for (const edge of edges) {
    const words = edge.segment.text.replace(/\d+/g, '#').replace(/\s+/g, ' ').trim().toLowerCase();
    groups.set(words, [...(groups.get(words) ?? []), edge]);
  }
  return groups;
}

function groupByHeight(edges: Edge[]): Edge[][] {
  const groups: Edge[][] = [];
  for (const edge of edges.toSorted((a, b) => a.segment.baseline - b.segment.baseline)) {
    const last = groups.at(-1);
    const before = last?.at(-1);
    if (last && before && edge.segment.baseline - before.segment.baseline < SAME_HEIGHT) last.push(edge);
    else groups.push([edge]);
  }
  return groups;
}

/** « Atelier 1 », « Atelier 2 » may begin two pages: in a folio, one number grows by one with each page. */
function numbersFollowPages(edges: Edge[]): boolean {
  const lists = edges.map(({ page, segment }) => ({
    page: page.number,
    numbers: (segment.text.match(/\d+/g) ?? []).map(Number),
  }));
  const first = lists[0];
  if (!first || first.numbers.length === 0) return true;
  if (lists.every(({ numbers }) => numbers.join() === first.numbers.join())) return true;
  return first.numbers.some((_, at) => {
    const shifts = lists.map(({ page, numbers }) => (numbers[at] ?? 0) - page);
    const commonest = Math.max(...shifts.map((shift) => shifts.filter((each) => each === shift).length));
    return commonest >= Math.max(2, shifts.length * 0.7);
  });
}

/** Of a document too short to repeat itself: the number of the page, alone at its very top or bottom. */
function isLoneFolio({ number, segments }: PageText, segment: Segment): boolean {
  const folio = FOLIO.exec(segment.text);
  if (!folio || Number(folio[1]) !== number) return false;
  const others = segments.filter((each) => each !== segment && !each.isTurned);
  return (
    others.every((each) => topOf(each) > segment.baseline + segment.size) ||
    others.every((each) => each.baseline < topOf(segment) - segment.size)
  );
}
