import { areLevel, bottomOf, type Segment, topOf } from './page-text';

/** Space between two columns, at least, in ems of the text. */
const GUTTER = 0.7;
/** A heading of such larger letters, alone at its height, is above all the columns that go on below it. */
const HEADING = 1.25;

/** Lines that are read one after the other down one column; `top` is where all the columns beside it begin. */
export type Column = { top: number; bottom: number; segments: Segment[] };

/**
 * The columns of a page in the order they are read. The page is cut into bands from top to bottom: a band is either lines alone at
 * their height, or columns that no line crosses. Columns are cut again in the same way.
 */
export function readingOrder(segments: Segment[], bodySize: number): Column[] {
  const sorted = segments.toSorted((a, b) => topOf(a) - topOf(b) || a.x - b.x);
  const bands = completeColumns(cutBands(sorted, bodySize), bodySize);
  return bands.flatMap((band) => {
    const columns = splitColumns(band, bodySize);
    if (columns.length === 1) return [toColumn(band, band)];
    return columns.flatMap((column) =>
      column.length < segments.length && hasNeighbours(column)
        ? readingOrder(column, bodySize)
        : [toColumn(column, band)],
    );
  });
}

type BandKind = 'lines' | 'columns' | 'table';

function cutBands(sorted: Segment[], bodySize: number): Segment[][] {
  const bands: Segment[][] = [];
  let band: Segment[] = [];
  let kind = 'lines' as BandKind;
  const startBand = (first: Segment[], ofKind: BandKind) => {
    if (band.length > 0) bands.push(band);
    band = first;
    kind = ofKind;
  };
  for (const segment of sorted) {
    const isBeside = sorted.some(
      (each) => each !== segment && areLevel(each, segment) && areDisjoint(each, segment),
    );
    if (kind === 'lines' || (kind === 'table' && isBelow(segment, band))) {
      if (isBeside) startBand([], 'columns');
      else if (kind === 'table') startBand([], 'lines');
    } else if (isBeside) {
      if (isAcross(segment, band, sorted, bodySize)) {
        const cells = lastRows(band, segment, bodySize);
        band = band.filter((each) => !cells.includes(each));
        startBand(cells, 'table');
      }
    } else if (fillsGutters(segment, band, bodySize) || isHeading(segment, sorted, bodySize)) {
      startBand([], 'lines');
    }
    band.push(segment);
  }
  startBand([], 'lines');
  return bands;
}

/** What is already known of a table that a row reveals: that row, and the rows before it that have more cells than there are columns. */
function lastRows(band: Segment[], segment: Segment, bodySize: number): Segment[] {
  const columns = findGutters(band, bodySize).length + 1;
  let rest = band.filter((each) => !isSameRow(each, segment));
  for (let last = rest.at(-1); last; last = rest.at(-1)) {
    const above: Segment = last;
    const row = rest.filter((each) => isSameRow(each, above));
    if (row.length <= columns) break;
    rest = rest.filter((each) => !row.includes(each));
  }
  return band.filter((each) => !rest.includes(each));
}

function isBelow(segment: Segment, band: Segment[]): boolean {
  return topOf(segment) - Math.max(...band.map(bottomOf)) > 0.8 * segment.size;
}

/**
 * A column that begins higher than its neighbours takes its first lines back from the band above: what fills no gutter. Bands of
 * the same columns are one.
 */
function completeColumns(bands: Segment[][], bodySize: number): Segment[][] {
  const done: Segment[][] = [];
  for (const band of bands) {
    const above = done.at(-1) ?? [];
    const count = findGutters(band, bodySize).length;
    const countAbove = findGutters(above, bodySize).length;
    const keepsGutters = (more: Segment[]) => findGutters(more, bodySize).length >= count;
    let whole = band;
    if (count > 0 && countAbove === 0) {
      for (let last = above.at(-1); last && keepsGutters([last, ...whole]); last = above.at(-1)) {
        whole = [last, ...whole];
        above.pop();
      }
    } else if (count > 0 && countAbove <= count && keepsGutters([...above, ...band])) {
      whole = [...above.splice(0), ...band];
    }
    if (above.length === 0) done.pop();
    done.push(whole);
  }
  return done;
}

/** Does nothing remain of the columns once this line is among them? */
function fillsGutters(segment: Segment, band: Segment[], bodySize: number): boolean {
  return findGutters(band, bodySize).length > 0 && findGutters([...band, segment], bodySize).length === 0;
}

/** Is a line well inside the text on both sides of a gutter? A line that runs out of its column is not: it meets the next one. */
function isAcross(segment: Segment, band: Segment[], sorted: Segment[], bodySize: number): boolean {
  if (isUnbreakable(segment) || sorted.some((each) => each !== segment && runsInto(segment, each)))
    return false;
  return findGutters(band, bodySize).some((gutter) => {
    const left = Math.max(...band.filter(({ x }) => x < gutter).map(({ right }) => right));
    const right = Math.min(...band.filter(({ x }) => x > gutter).map(({ x }) => x));
    return segment.x < Math.min(left, gutter) - segment.size && segment.right > right + segment.size;
  });
}

function isSameRow(one: Segment, other: Segment): boolean {
  return Math.abs(one.baseline - other.baseline) < 0.3 * Math.min(one.size, other.size);
}

function isHeading(segment: Segment, sorted: Segment[], bodySize: number): boolean {
  if (segment.size < HEADING * bodySize) return false;
  const margin = 0.4 * segment.size;
  const others = sorted.filter((each) => each !== segment);
  const isAlone = !others.some(
    (each) => topOf(each) < bottomOf(segment) + margin && bottomOf(each) > topOf(segment) - margin,
  );
  return isAlone && others.some((each) => topOf(each) > bottomOf(segment) && each.x > segment.right);
}

function splitColumns(band: Segment[], bodySize: number): Segment[][] {
  const gutters = findGutters(band, bodySize);
  const columns: Segment[][] = gutters.map(() => []);
  columns.push([]);
  for (const segment of band) {
    const at = gutters.findIndex((gutter) => segment.x < gutter);
    columns[at < 0 ? gutters.length : at]?.push(segment);
  }
  return columns.filter((column) => column.length > 0);
}

/** Where the white between columns is: their middles. What runs out of its column (a long address) does not fill it. */
function findGutters(band: Segment[], bodySize: number): number[] {
  const spans = band
    .filter(
      (segment) =>
        !isUnbreakable(segment) && !band.some((each) => each !== segment && runsInto(segment, each)),
    )
    .toSorted((a, b) => a.x - b.x);
  const gutters: number[] = [];
  let right = spans[0]?.right ?? 0;
  for (const span of spans) {
    if (span.x - right > GUTTER * bodySize) gutters.push((span.x + right) / 2);
    right = Math.max(right, span.right);
  }
  return gutters;
}

function runsInto(segment: Segment, other: Segment): boolean {
  const reach = segment.right + GUTTER * segment.size;
  return other.x > segment.x + segment.size && other.x < reach && areLevel(segment, other);
}

/** A line of one long word is cut nowhere: it may be longer than its column. */
function isUnbreakable({ text }: Segment): boolean {
  return text.length > 30 && !/\s/.test(text);
}

function hasNeighbours(column: Segment[]): boolean {
  return column.some((one) =>
    column.some((other) => one !== other && areLevel(one, other) && areDisjoint(one, other)),
  );
}

function areDisjoint(one: Segment, other: Segment): boolean {
  return one.right < other.x || other.right < one.x;
}

function toColumn(segments: Segment[], band: Segment[]): Column {
  return {
    top: Math.min(...band.map(topOf)),
    bottom: Math.max(...band.map(bottomOf)),
    segments: segments.toSorted((a, b) => (areLevel(a, b) ? a.x - b.x : a.baseline - b.baseline)),
  };
}
