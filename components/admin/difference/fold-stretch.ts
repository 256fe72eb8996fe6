/** Words kept next to a change, so that one sees where it stands. */
const KEPT = 12;
/** A stretch shorter than this is shown whole: folding it would save nobody's time. */
const LONGEST_SHOWN = 50;

/** A stretch that did not change: what is shown before and after, and what is folded between, with its number of words. */
export type FoldedStretch = { head: string; folded: string; tail: string; wordCount: number };

/**
 * Folds the middle of a long unchanged stretch; null when it is short. Of one that starts the text only the end is shown, of
 * one that ends it only the start. `head`, `folded` and `tail` put together are the text.
 */
export function foldStretch(
  text: string,
  { isFirst, isLast }: { isFirst: boolean; isLast: boolean },
): FoldedStretch | null {
  const words = text.match(/\s*\S+/g) ?? [];
  if (words.length <= LONGEST_SHOWN) return null;
  const headLength = words.slice(0, isFirst ? 0 : KEPT).join('').length;
  const folded = words.slice(isFirst ? 0 : KEPT, isLast ? undefined : -KEPT);
  const tailStart = headLength + folded.join('').length;
  return {
    head: text.slice(0, headLength),
    folded: text.slice(headLength, isLast ? undefined : tailStart),
    tail: isLast ? '' : text.slice(tailStart),
    wordCount: folded.length,
  };
}
