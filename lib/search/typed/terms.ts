import { FRAMING_WORDS } from '../analysis/stop-words';
import { readWords, toStem, toStems, type Word } from '../analysis/words';

/** Words as they are shown, and as they are searched: side by side, in order. */
export type Wording = { text: string; stems: string[] };

/** Wordings that mean the same for a search, by the stems of what is typed: acronyms and their expansions, everyday words. */
export type Meanings = Map<string, Wording[]>;

/** What must be found in a sheet: a word, words that mean something together, or a « quoted phrase ». */
export type Term = Wording & {
  /** Quoted: nothing else will do, neither a synonym nor the correction of a slip. */
  isPhrase: boolean;
  /** What else will do. */
  alternatives: Wording[];
};

/** Terms beyond these are not searched: Meilisearch reads no more. */
export const MAX_TERMS = 10;

/** Longer than any expansion of the glossary. */
const LONGEST_WORDING = 12;

const FRAMING_STEMS = new Set([...FRAMING_WORDS].map(toStem));
/** What the whole catalogue is about says nothing of what is sought, unless it is all that is sought. */
const WHOLE_CATALOGUE = new Set(
  ['QPV', 'quartier prioritaire', 'ESS', 'économie sociale et solidaire', 'politique de la ville'].map(keyOf),
);

/** The terms of a typed text, all of them: quoted phrases, the longest wordings that mean something together, then words. */
export function toAllTerms(text: string, meanings: Meanings = new Map()): Term[] {
  const terms: Term[] = [];
  const rest = joinCodes(text).replace(/["«“„]([^"»”“]*)["»”]/g, (_, phrase: string) => {
    const stems = toStems(phrase);
    if (stems.length > 0) terms.push({ text: phrase.trim(), stems, isPhrase: true, alternatives: [] });
    return ' . ';
  });
  const words = readWords(rest);
  for (let start = 0; start < words.length; ) {
    const length = Math.max(longestWording(words, start, meanings), compoundLength(rest, words, start));
    const used = words.slice(start, start + length);
    const stems = used.map(({ stem }) => stem);
    const text = rest.slice(used[0]?.start, used.at(-1)?.end);
    terms.push(toTerm(text, stems, meanings));
    start += length;
  }
  return terms.filter(
    ({ stems }, index) => terms.findIndex((other) => other.stems.join(' ') === stems.join(' ')) === index,
  );
}

/** The terms that are sought: without those that only frame the question, when others remain. */
export function soughtAmong(terms: Term[]): Term[] {
  const sought = terms.filter((term) => term.isPhrase || !isFraming(term));
  return (sought.length > 0 ? sought : terms).slice(0, MAX_TERMS);
}

/** What is searched for words without quotes: them, or what means the same. */
export function toTerm(text: string, stems: string[], meanings: Meanings): Term {
  return { text, stems, isPhrase: false, alternatives: meanings.get(stems.join(' ')) ?? [] };
}

/** What tells a wording from another: its stems, as one text. */
export function keyOf(text: string): string {
  return toStems(text).join(' ');
}

function isFraming({ stems }: Term): boolean {
  return WHOLE_CATALOGUE.has(stems.join(' ')) || stems.every((stem) => FRAMING_STEMS.has(stem));
}

/** The code of a district is printed in groups, and sometimes typed so: « QN 059 01M ». */
function joinCodes(text: string): string {
  return text.replace(/\b(Q[PN])[ .-]?(\d{3}|02[AB])[ .-]?(\d{3}|\d{2}[MINC])\b/gi, '$1$2$3');
}

/** « Pas-de-Calais », « tiers-lieu », « Saint Denis »: words that go together whatever else the sheet says. */
function compoundLength(text: string, words: Word[], start: number): number {
  const isTied = (word: Word, next: Word) =>
    word.stem === 'saint' || /^[-‐‑](?:\p{L}+[-‐‑])*$/u.test(text.slice(word.end, next.start));
  let end = start + 1;
  for (let next = words[end]; next && isTied(words[end - 1] as Word, next); next = words[end]) end++;
  return end - start;
}

function longestWording(words: { stem: string }[], start: number, meanings: Meanings): number {
  for (let length = Math.min(LONGEST_WORDING, words.length - start); length > 1; length--) {
    const key = words.slice(start, start + length).map(({ stem }) => stem);
    if (meanings.has(key.join(' ')) || WHOLE_CATALOGUE.has(key.join(' '))) return length;
  }
  return 1;
}
