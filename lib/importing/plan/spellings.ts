import type { DocumentLine, LineRange } from '@/lib/importing/document';
import { mendLine } from '@/lib/importing/recognise/flow';
import { fold } from '@/lib/text/fold';

/** How often each spelling of a word is printed, by the folded word: « ville » → « ville » 12 times, « Ville » 3 times. */
export type Spellings = ReadonlyMap<string, ReadonlyMap<string, number>>;

export const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const SMALL = /\p{Ll}/u;
const CAPITALISED = /^\p{Lu}(?!\p{Lu})/u;
/** An e-mail, a site: small letters that say nothing of a name. */
const ADDRESS = /@|:\/\/|^www\.|\.\p{Ll}{2,4}(?:$|\/)/u;
/** After such a mark, or at the beginning of a line, a capital says nothing of the word. */
const STARTS_SENTENCE = /(?:^|[.!?…:•–—-]\s|[«“"(/]\s?)$/u;

/**
 * The spellings of some words in the lines that are not printed in capitals; a word that begins a sentence with one counts for
 * nothing.
 * @param asked folded; nothing else is counted, and nothing is read when none is
 */
export function readSpellings(
  lines: DocumentLine[],
  { from, to }: LineRange,
  asked: ReadonlySet<string>,
): Spellings {
  const spellings = new Map<string, Map<string, number>>();
  if (asked.size === 0) return spellings;
  const folds = new Map<string, string>();
  for (const { text, furniture } of lines.slice(from - 1, to)) {
    const printed = furniture ? '' : mendLine(text);
    if (!SMALL.test(printed)) continue;
    for (const word of wordsOf(printed)) {
      const folded = folds.get(word) ?? fold(word);
      folds.set(word, folded);
      if (!asked.has(folded)) continue;
      const known = spellings.get(folded) ?? new Map<string, number>();
      spellings.set(folded, known.set(word, (known.get(word) ?? 0) + 1));
    }
  }
  return spellings;
}

/** The words of a text, folded. */
export const foldedWords = (text: string) => [...text.matchAll(WORD)].map(([word]) => fold(word));

function wordsOf(printed: string): string[] {
  return [...printed.matchAll(/\S+/g)]
    .filter(([chunk]) => !ADDRESS.test(chunk))
    .flatMap(({ 0: chunk, index }) =>
      [...chunk.matchAll(WORD)].flatMap((match) => {
        const [word] = match;
        const before = printed.slice(Math.max(0, index + match.index - 2), index + match.index);
        return CAPITALISED.test(word) && STARTS_SENTENCE.test(before) ? [] : [word];
      }),
    );
}

/**
 * The spelling that most occurrences of a word have; null when none has most.
 * @param keepAccents the printed word has those that it must have; otherwise nearly all the spellings must agree on them
 */
export function usualSpelling(word: string, spellings: Spellings, keepAccents: boolean): string | null {
  const all = [...(spellings.get(fold(word)) ?? [])];
  const asPrinted = all.filter(([spelling]) => spelling.toLowerCase() === word.toLowerCase());
  if (keepAccents && asPrinted.length > 0) return mostOf(asPrinted, 0.5);
  const accents = new Map<string, number>();
  for (const [spelling, count] of all)
    accents.set(spelling.toLowerCase(), (accents.get(spelling.toLowerCase()) ?? 0) + count);
  const accented = mostOf([...accents], NEARLY_ALL);
  return (
    accented &&
    mostOf(
      all.filter(([spelling]) => spelling.toLowerCase() === accented),
      0.5,
    )
  );
}

/** « a » is not « à »: a guess of accents must be sure. */
const NEARLY_ALL = 0.9;

function mostOf(counts: [string, number][], share: number): string | null {
  const total = counts.reduce((sum, [, count]) => sum + count, 0);
  return counts.find(([, count]) => count > total * share)?.[0] ?? null;
}
