import { type PDFPageProxy, Util } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A run of text as the file draws it: a word, a part of one, a line. */
export type Piece = {
  text: string;
  x: number;
  right: number;
  baseline: number;
  size: number;
  isTurned: boolean;
  /** Its place in the order in which the file draws. */
  rank: number;
  /** The file puts a space before it. */
  afterSpace: boolean;
};

/** The runs of text of a page, in points from its top left corner, in the order of the file. */
export async function readPieces(page: PDFPageProxy): Promise<Piece[]> {
  const { transform: toPage } = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent();
  const pieces: Piece[] = [];
  let afterSpace = false;
  for (const item of items) {
    if (!('str' in item)) continue;
    if (item.str.trim() === '') {
      afterSpace ||= item.str !== '';
      continue;
    }
    const [a = 0, b = 0, c = 0, d = 0, x = 0, baseline = 0]: number[] = Util.transform(
      toPage,
      item.transform,
    );
    const size = Math.hypot(c, d);
    const text = item.str;
    pieces.push({
      text,
      x,
      right: x + item.width,
      baseline,
      size,
      rank: pieces.length,
      isTurned: Math.abs(b) > 0.1 * Math.abs(a),
      afterSpace: afterSpace || text.startsWith(' '),
    });
    afterSpace = text.endsWith(' ');
  }
  return withoutShadows(pieces);
}

/** Bold and shadows are at times the same text printed twice, hardly apart. */
function withoutShadows(pieces: Piece[]): Piece[] {
  const seen = new Map<string, Piece[]>();
  return pieces.filter((piece) => {
    const same = seen.get(piece.text) ?? [];
    const isShadow = same.some(
      ({ x, baseline }) =>
        Math.abs(x - piece.x) < piece.size * 0.15 && Math.abs(baseline - piece.baseline) < piece.size * 0.15,
    );
    if (!isShadow) seen.set(piece.text, [...same, piece]);
    return !isShadow;
  });
}
