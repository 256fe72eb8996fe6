import { markMatches } from '@/lib/search/explain';
import type { Term } from '@/lib/search/typed/terms';
import { withFrenchSpaces } from '@/lib/text/french';

/** A text of the catalogue, the words that answer a search marked; the text alone without a search. */
export function Marked({ text, terms = [] }: { text: string; terms?: Term[] }) {
  const french = withFrenchSpaces(text);
  if (terms.length === 0) return french;
  let position = 0;
  return markMatches(french, terms).map((piece) => {
    const key = position;
    position += piece.text.length;
    return piece.isMatch ? <mark key={key}>{piece.text}</mark> : piece.text;
  });
}
