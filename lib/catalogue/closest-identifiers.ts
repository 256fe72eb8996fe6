import { fold } from '@/lib/text/fold';

/** Words alike in fewer pairs of letters than this are not the same word mistyped. */
const ALIKE = 0.4;
const MOST = 3;

/** The identifiers that someone may have meant, nearest first: like what was typed, or of a document whose title holds it. */
export function closestIdentifiers(typed: string, known: { id: string; title: string }[]): string[] {
  const sought = fold(typed);
  return known
    .map(({ id, title }) => ({
      id,
      degree: Math.max(likeness(sought, fold(id)), sought.length > 2 && fold(title).includes(sought) ? 1 : 0),
    }))
    .filter(({ degree }) => degree >= ALIKE)
    .sort((a, b) => b.degree - a.degree)
    .slice(0, MOST)
    .map(({ id }) => id);
}

/** Dice's coefficient: pairs of letters in both, of all pairs. */
function likeness(a: string, b: string): number {
  const [pairs, others] = [pairsOf(a), pairsOf(b)];
  const shared = [...pairs].filter((pair) => others.has(pair)).length;
  return (2 * shared) / Math.max(pairs.size + others.size, 1);
}

function pairsOf(word: string): Set<string> {
  return new Set(
    Array.from({ length: Math.max(word.length - 1, 0) }, (_, start) => word.slice(start, start + 2)),
  );
}
