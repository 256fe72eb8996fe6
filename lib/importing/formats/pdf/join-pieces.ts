import type { Segment } from './page-text';
import type { Piece } from './read-pieces';

/** Gaps in ems. Justified lines stretch their spaces, so a gap with a space in it may be wide and yet inside a line. */
const WORD_GAP = 0.18;
const COLUMN_GAP = 0.7;
/** Between runs that the file draws at different times, nearly always of two columns. */
const STRANGERS_GAP = 0.2;
const NEAR_IN_FILE = 3;
/** Letters of a call of note, for those of its line. */
const RAISED = 0.9;
const STRETCHED_GAP = 2.5;
const MARKER_GAP = 4;
/** What stands before an item of a list, often far from it. */
const MARKER = /^(?:[•◦‣▪▫●○►▶➢➤✓✔◆■□→*–—\uf0b7\uf0a7-]|\(?(?:\d{1,2}|[a-z])[.)])$/u;

/** Runs of text as lines of columns: words joined, far runs of the same height kept apart. */
export function joinPieces(pieces: Piece[]): Segment[] {
  const turned = pieces.filter(({ isTurned }) => isTurned);
  const rows = groupRows(joinRaised(pieces.filter(({ isTurned }) => !isTurned)));
  return [...rows.flatMap(splitRow), ...turned.map(toSegment)];
}

function groupRows(pieces: Piece[]): Piece[][] {
  const rows: Piece[][] = [];
  for (const piece of pieces.toSorted((a, b) => a.baseline - b.baseline)) {
    const row = rows.at(-1);
    const last = row?.at(-1);
    if (row && last && piece.baseline - last.baseline < 0.2 * Math.min(piece.size, last.size))
      row.push(piece);
    else rows.push([piece]);
  }
  return rows;
}

function splitRow(row: Piece[]): Segment[] {
  const segments: Segment[] = [];
  let before: Piece | undefined;
  for (const piece of row.toSorted((a, b) => a.x - b.x)) {
    const last = segments.at(-1);
    const gap = last ? piece.x - last.right : 0;
    // A piece that begins well before the end of the last one belongs to the next column, into which that one runs.
    const isFollowing = before && Math.abs(piece.rank - before.rank) <= NEAR_IN_FILE;
    if (last && gap < allowedGap(last, piece, isFollowing) && gap > -last.size) append(last, piece);
    else segments.push(toSegment(piece));
    before = piece;
  }
  return segments;
}

function allowedGap(last: Segment, piece: Piece, isFollowing = false): number {
  const em = Math.max(last.size, piece.size);
  if (!isFollowing) return STRANGERS_GAP * em;
  if (MARKER.test(last.text.trim())) return MARKER_GAP * em;
  return (piece.afterSpace ? STRETCHED_GAP : COLUMN_GAP) * em;
}

/** The number of a note is smaller, raised, and touches the text that it follows or begins: it is of the line below it. */
function joinRaised(pieces: Piece[]): Piece[] {
  const joined = pieces.map((piece) => ({ ...piece }));
  return joined.filter((raised) => {
    if (raised.text.length > 6) return true;
    const below = joined.filter(
      (each) =>
        raised.size < RAISED * each.size &&
        each.baseline > raised.baseline &&
        each.baseline - raised.baseline < 0.7 * each.size,
    );
    const followed = below.find((each) => Math.abs(raised.x - each.right) < 0.4 * each.size);
    const begun = below.find((each) => Math.abs(each.x - raised.right) < 0.4 * each.size);
    if (followed) {
      followed.text += raised.text;
      followed.right = raised.right;
    } else if (begun) {
      begun.text = `${raised.text} ${begun.text}`;
      begun.x = raised.x;
    }
    return !followed && !begun;
  });
}

function append(segment: Segment, piece: Piece): void {
  const isApart = piece.afterSpace || piece.x - segment.right > WORD_GAP * Math.max(segment.size, piece.size);
  segment.text = `${segment.text.trimEnd()}${isApart ? ' ' : ''}${piece.text.trimStart()}`;
  segment.right = Math.max(segment.right, piece.right);
  segment.size = Math.max(segment.size, piece.size);
}

function toSegment({ text, x, right, baseline, size, isTurned }: Piece): Segment {
  return { text, x, right, baseline, size, isTurned };
}
