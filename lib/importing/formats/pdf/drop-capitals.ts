import type { Piece } from './read-pieces';

/** Larger than the text by this much, a lone letter begins a paragraph. */
const LARGER = 1.8;
const LONE_LETTER = /^[«“"]?\s?\p{Lu}[’']?$/u;

/** Gives a dropped capital back to its word, at the top line of those that it stands beside. */
export function joinDropCapitals(pieces: Piece[], bodySize: number): Piece[] {
  const joined = new Map<Piece, Piece>();
  const capitals = new Set<Piece>();
  for (const capital of pieces) {
    if (capital.size < LARGER * bodySize || !LONE_LETTER.test(capital.text.trim())) continue;
    const [first] = pieces
      .filter((piece) => piece !== capital && stands(piece, capital))
      .sort((a, b) => a.baseline - b.baseline || a.x - b.x);
    if (!first) continue;
    capitals.add(capital);
    joined.set(first, { ...first, text: capital.text.trim() + first.text, x: capital.x });
  }
  return pieces.filter((piece) => !capitals.has(piece)).map((piece) => joined.get(piece) ?? piece);
}

/** Right beside the capital, and much smaller. */
function stands(piece: Piece, capital: Piece): boolean {
  const isBeside = Math.abs(piece.x - capital.right) < 0.5 * capital.size;
  const top = capital.baseline - capital.size;
  return (
    isBeside &&
    piece.size * LARGER * 0.9 < capital.size &&
    piece.baseline > top &&
    piece.baseline < capital.baseline + 0.3 * piece.size
  );
}
