import { fold } from '@/lib/text/fold';

/** Words that an acronym may pass over without anyone noticing. */
const SMALL_WORDS = new Set(
  'a au aux avec d dans de des du en et l la le les ou par pour s sur un une'.split(' '),
);
/** Letters that one word may give: « FEDER » takes two of « développement ». */
const MOST_LETTERS = 3;
/** Liberties that an acronym may take: a word of some weight passed over, a word that gives several letters. */
const MOST_LIBERTIES = 1;

/**
 * Whether the letters of an acronym are those of the words, in order: the first of each, or its first few. Words that stand
 * for an acronym themselves (« ESS ») give all their letters.
 */
export function expansionFits(acronym: string, expansion: string): boolean {
  const letters = fold(acronym.replace(/s$/, '')).replace(/[^a-z0-9]/g, '');
  const words = expansion.split(/[\s'’\-/]+/).filter((word) => /\p{L}|\d/u.test(word));
  const [first] = words;
  if (letters.length < 2 || !first || fold(first)[0] !== letters[0]) return false;
  return fits(letters, words, { liberties: 0, used: 0 });
}

function fits(letters: string, words: string[], so: { liberties: number; used: number }): boolean {
  const [word, ...others] = words;
  if (word === undefined) return letters === '' && so.used >= 2;
  const folded = fold(word).replace(/ /g, '');
  const most = /^\p{Lu}{2,}$/u.test(word) ? folded.length : MOST_LETTERS;
  for (let given = 1; given <= Math.min(most, folded.length, letters.length); given++) {
    if (!letters.startsWith(folded.slice(0, given))) break;
    const liberties = so.liberties + (given > 1 && given < folded.length ? 1 : 0);
    if (liberties > MOST_LIBERTIES) break;
    if (fits(letters.slice(given), others, { liberties, used: so.used + 1 })) return true;
  }
  if (SMALL_WORDS.has(folded)) return fits(letters, others, so);
  const liberties = so.liberties + 1;
  return liberties <= MOST_LIBERTIES && fits(letters, others, { ...so, liberties });
}
