import { fold } from '@/lib/text/fold';
import type { FactsVocabulary } from './vocabulary';

/** What follows a number: euros, or what is counted; `end` is where it stops in the text. */
export type ReadUnit =
  | { money: true; worth: number; end: number }
  | { money: false; worth: number; unit: string; end: number };

const WORD = /[\p{L}\p{M}]+(?:[-’'][\p{L}\p{M}]+)*/uy;
/** « mécanicien·ne·s », « élu.e.s », « salarié(e)s », « participant(s) »: the word for both, always in the plural. */
const FOR_BOTH =
  /(?:[.·•⋅-](?:e|ne|le|te|se|ve|fe|ère|ice|rice|trice|euse|sse)[.·•⋅-]?s|\((?:e|ne|le|te|se|ve|ère|rice|trice|euse)\)s?|\((?:e?s)\))(?!\p{L})/uy;
const symbols = new WeakMap<FactsVocabulary, { pattern: RegExp; unit: string }[]>();

/**
 * @param at just after the number
 * @param value what it is worth by itself: « 1 poste » needs no plural
 * @param takesLink whether « de » stands between it and what it counts, as in « une trentaine de jardins »
 */
export function readUnit(
  text: string,
  at: number,
  value: number,
  takesLink: boolean,
  vocabulary: FactsVocabulary,
): ReadUnit | null {
  const link = takesLink
    ? (/^\s+de(?=\s+\p{L}+\s+d[’'])/u.exec(text.slice(at, at + 20))?.[0].length ?? 0)
    : 0;
  const scaled = readScale(text, at, vocabulary);
  const start = skipSpaces(text, scaled?.end ?? at + link);
  const worth = scaled?.worth ?? 1;

  const money = scaled ? null : readMoney(text, start, vocabulary);
  if (money) return money;

  for (const { pattern, unit } of symbolsOf(vocabulary)) {
    pattern.lastIndex = start;
    const match = pattern.exec(text);
    if (match) return { money: false, worth, unit, end: start + match[0].length };
  }
  if (/\p{L}/u.test(text[at] ?? '')) return null;
  return readNoun(text, start, value * worth, takesLink || worth > 1, vocabulary, worth);
}

function readScale(text: string, at: number, { numbers: { scales } }: FactsVocabulary) {
  const match = /^\s*(\p{L}+)(?!\p{L})/u.exec(text.slice(at, at + 20));
  const worth = scales[match?.[1]?.toLowerCase() ?? ''];
  if (!match || worth === undefined) return null;
  const currency = /^\s*(?:d[’']\s*)?(?:€|euros?\b|EUR\b)/iu.test(text.slice(at + match[0].length));
  return currency ? null : { worth, end: at + match[0].length };
}

function readMoney(text: string, start: number, { money }: FactsVocabulary): ReadUnit | null {
  for (const { pattern, worth } of money.units) {
    pattern.lastIndex = start;
    const match = pattern.exec(text);
    if (!match) continue;
    const end = start + match[0].length;
    money.suffix.lastIndex = end;
    return { money: true, worth, end: end + (money.suffix.exec(text)?.[0].length ?? 0) };
  }
  return null;
}

function readNoun(
  text: string,
  start: number,
  value: number,
  takesLink: boolean,
  vocabulary: FactsVocabulary,
  worth: number,
): ReadUnit | null {
  const { units, money } = vocabulary;
  let at = start;
  const link = /^(?:de\s+|d[’']\s?)(?!entres?\s+(?:eux|elles))/iu.exec(text.slice(at, at + 12));
  if (link) at += link[0].length;
  for (let skipped = 0; skipped < 3; skipped++) {
    at += /^[«“"]\s*/u.exec(text.slice(at, at + 4))?.[0].length ?? 0;
    const word = wordAt(text, at);
    if (word === null) return null;
    const end = at + word.length;
    const form = fold(word);
    const isAdjective = units.adjectives.has(form);
    if (isAdjective && /^\s+[«“"]?\s*\p{L}/u.test(text.slice(end, end + 6))) {
      at = skipSpaces(text, end);
      continue;
    }
    if (
      isAdjective ||
      units.never.has(form) ||
      units.ofTheText.has(form) ||
      /^[a-z]['’]/i.test(word) ||
      word.length < 2
    )
      return null;
    if (link && money.nouns.has(form)) return { money: true, worth: worth, end: at + word.length };
    if (link && !takesLink) return null;
    if (value >= 2 && !isPlural(word, units.invariable)) return null;
    if (isParticiple(word, units.invariable) && /^\s+par\b/.test(text.slice(end, end + 20))) return null;
    return { money: false, worth, unit: word, end };
  }
  return null;
}

function isPlural(word: string, invariable: Set<string>): boolean {
  return (
    /[sxz]$/i.test(word) ||
    /^\p{Lu}{2,}$/u.test(word) ||
    invariable.has(fold(word)) ||
    /[sx]-\p{L}+$/u.test(word) ||
    /\)$/.test(word)
  );
}

function isParticiple(word: string, invariable: Set<string>): boolean {
  return /(?:é|i|u)e?s$/u.test(word) && !invariable.has(fold(word));
}

function wordAt(text: string, at: number): string | null {
  WORD.lastIndex = at;
  const word = WORD.exec(text)?.[0];
  if (word === undefined) return null;
  FOR_BOTH.lastIndex = at + word.length;
  return word + (FOR_BOTH.exec(text)?.[0] ?? '');
}

function skipSpaces(text: string, at: number): number {
  let end = at;
  while (/[ \u00A0\u202F\u2009]/.test(text[end] ?? '')) end++;
  return end;
}

function symbolsOf(vocabulary: FactsVocabulary) {
  let known = symbols.get(vocabulary);
  if (!known) {
    known = vocabulary.units.symbols.map(({ pattern, unit, anyCase }) => ({
      pattern: new RegExp(`(?:${pattern})(?!\\p{L})`, anyCase ? 'iuy' : 'uy'),
      unit,
    }));
    symbols.set(vocabulary, known);
  }
  return known;
}
