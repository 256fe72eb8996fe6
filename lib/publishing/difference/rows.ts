import { diffArrays } from 'diff';
import { differentWords, type WordPart } from './words';

/** A row of a list, in the sentence that says it; `moved` when only its rank changed. */
export type RowPart = { change: 'same' | 'added' | 'removed' | 'moved' | 'changed'; words: WordPart[] };

/** A removed and an added row that share this part of their words are one row that changed. */
const ALIKE = 0.5;

/**
 * What changed from one list to another, row by row, in the order of the new one; a removed row stands where it was.
 * The words that are not `removed` of the rows that are not `removed` are the sentences of the new list.
 */
export function differentRows(before: string[], after: string[]): RowPart[] {
  const changes = diffArrays(before, after);
  const removed = changes.flatMap((change) => (change.removed ? change.value : []));
  const added = changes.flatMap((change) => (change.added ? change.value : []));
  const former = pairUp(removed, added);
  const paired = new Set([...former.values()].map(({ index }) => index));

  let removedRank = 0;
  let addedRank = 0;
  return changes.flatMap((change) =>
    change.value.flatMap((said): RowPart[] => {
      if (!change.added && !change.removed) return [{ change: 'same', words: differentWords(said, said) }];
      if (change.removed)
        return paired.has(removedRank++)
          ? []
          : [{ change: 'removed', words: [{ change: 'removed', text: said }] }];
      const old = former.get(addedRank++);
      if (!old) return [{ change: 'added', words: [{ change: 'added', text: said }] }];
      return [{ change: old.said === said ? 'moved' : 'changed', words: differentWords(old.said, said) }];
    }),
  );
}

/** Of each added row, the removed row that it was: the same one elsewhere, or else the one most like it. */
function pairUp(removed: string[], added: string[]): Map<number, { index: number; said: string }> {
  const formerWords = removed.map(wordCounts);
  const candidates = added.flatMap((said, rank) => {
    const words = wordCounts(said);
    return formerWords.map((former, index) => ({ rank, index, degree: likeness(former, words) }));
  });
  const pairs = new Map<number, { index: number; said: string }>();
  const taken = new Set<number>();
  for (const { rank, index, degree } of candidates.sort((a, b) => b.degree - a.degree)) {
    if (degree < ALIKE || pairs.has(rank) || taken.has(index)) continue;
    pairs.set(rank, { index, said: removed[index] ?? '' });
    taken.add(index);
  }
  return pairs;
}

type WordCounts = { total: number; counts: Map<string, number> };

function wordCounts(said: string): WordCounts {
  const words = said.match(/[\p{L}\p{N}]+/gu) ?? [];
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return { total: words.length, counts };
}

/** Which part of the words of two rows is in both, from 0 to 1. */
function likeness(a: WordCounts, b: WordCounts): number {
  let shared = 0;
  for (const [word, count] of a.counts) shared += Math.min(count, b.counts.get(word) ?? 0);
  return shared / Math.max(a.total, b.total, 1);
}
