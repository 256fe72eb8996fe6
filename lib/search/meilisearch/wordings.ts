import { createHash } from 'node:crypto';
import type { Meanings, Term, Wording } from '../typed/terms';

/** Meilisearch keeps no longer word (MAX_WORD_LENGTH), and drops what is longer. */
const LONGEST_WORD = 240;
/** Of the synonyms of one word it follows no more, in number and in words (MAX_SYNONYM_PHRASE_COUNT, …_WORD_COUNT). */
const MOST_WORDINGS = 50;
const MOST_WORDS = 100;

/**
 * Stems as they are indexed and searched: letters and digits of ASCII only, so that whatever Meilisearch does to words (cut,
 * fold, guess a language) there is nothing left for it to do. Other scripts are spelled by their code points.
 */
export function asIndexed(stems: string[]): string {
  return stems
    .map((stem) =>
      stem
        .replace(/[^a-z0-9]/gu, (letter) => `x${letter.codePointAt(0)?.toString(16)}x`)
        .slice(0, LONGEST_WORD),
    )
    .filter(Boolean)
    .join(' ');
}

/**
 * The text of a query: one « quoted phrase » for each term. Quotes are needed even around one word: Meilisearch joins bare
 * words that stand side by side, and cuts one in two, to find what nobody asked for. A term that several wordings answer is a
 * bare word of our own, which the settings say to be a synonym of each.
 */
export function toQueryText(terms: Term[]): string {
  return terms
    .map((term) => (term.alternatives.length > 0 ? wordFor(term) : `"${asIndexed(term.stems)}"`))
    .join(' ');
}

/** The word that stands for all the wordings of a term: named after them, so that other wordings are another word. */
export function wordFor(term: Pick<Term, 'stems' | 'alternatives'>): string {
  const hash = createHash('sha256')
    .update(JSON.stringify(wordingsOf(term)))
    .digest('hex');
  return `zq${hash.slice(0, 20)}`;
}

/** The words that stand for wordings with alternatives: every one that a query may hold, with what each finds. */
export function toSynonyms(meanings: Meanings): Record<string, string[]> {
  return Object.fromEntries(
    [...meanings].map(([key, alternatives]) => {
      const term = { stems: key.split(' '), alternatives };
      return [wordFor(term), wordingsOf(term)];
    }),
  );
}

/** What answers a term, what was typed first; in a fixed order, and no more than Meilisearch follows. */
function wordingsOf({ stems, alternatives }: { stems: string[]; alternatives: Pick<Wording, 'stems'>[] }) {
  const others = alternatives.map((wording) => asIndexed(wording.stems)).sort();
  let words = 0;
  return [...new Set([asIndexed(stems), ...others])].slice(0, MOST_WORDINGS).filter((wording) => {
    words += wording.split(' ').length;
    return words <= MOST_WORDS;
  });
}
