import type { FactsVocabulary } from './vocabulary';

/** A number as a text prints it, and where. */
export type PrintedNumber = {
  value: number;
  start: number;
  end: number;
  /** In digits, in letters (« deux »), or about so many (« une douzaine »). */
  kind: 'digits' | 'word' | 'approximate';
};

/** Put in the place of what holds digits and is no quantity: no letter, no digit, no space. */
const MASK = '\uE000';
const SPACE = '[ \\u00A0\\u202F\\u2009]';
const DIGITS = new RegExp(
  `(?<![\\p{L}${MASK}][-.,]?|\\p{N}[.,]?|[»”\\])])(?:\\d{1,3}(?:${SPACE}\\d{3})+(?!\\d)(?:,\\d+)?|\\d{1,3}(?:\\.\\d{3})+(?!\\d)|\\d+,${SPACE}\\d+(?=\\s?%)|\\d+[,.]\\d+|\\d+O+(?!\\p{L})|\\d+)`,
  'gu',
);
const YEAR = /(?<![\d,.])(?:19|20)\d{2}(?![\d]|[,.]\d)/g;
const BEFORE_YEAR =
  /(?:\b(?:en|de|depuis|dès|à|et|fin|début|courant|mi|été|hiver|automne|printemps|an|année|janvier|février|mars|avril|mai|juin|juillet|ao[uû]t|septembre|octobre|novembre|décembre)|[,(/–-])\s*$/iu;

/** The text with everything that holds digits and is no quantity made unreadable, at the same offsets. */
export function maskNonQuantities(text: string, vocabulary: FactsVocabulary): string {
  const hide = (part: string) => MASK.repeat(part.length);
  const masked = vocabulary.notQuantities.reduce((left, pattern) => left.replace(pattern, hide), text);
  return masked.replace(YEAR, (year, offset: number) =>
    isYear(masked, offset, offset + year.length, vocabulary) ? hide(year) : year,
  );
}

function isYear(text: string, start: number, end: number, vocabulary: FactsVocabulary): boolean {
  const before = text.slice(Math.max(0, start - 30), start);
  const after = text.slice(end);
  if (/^\s?(?:%|€|[kKM]€|[eE]uros?\b|m²|m2)/.test(after)) return false;
  const isCounting = /^\s+\p{Ll}{2,}[sx]\b(?<!\b(?:dans|sous|puis|mais|plus|sans|vers|après|dès))/u.test(
    after,
  );
  if (!isCounting) return true;
  if (vocabulary.qualifiers.some(({ before: pattern }) => pattern.test(before))) return false;
  return BEFORE_YEAR.test(before);
}

/** The numbers of a masked text, in order. Those in letters are given whether or not they count something. */
export function readNumbers(masked: string, vocabulary: FactsVocabulary): PrintedNumber[] {
  const numbers: PrintedNumber[] = [];
  for (const { 0: printed, index } of masked.matchAll(DIGITS)) {
    numbers.push({ value: toNumber(printed), start: index, end: index + printed.length, kind: 'digits' });
  }
  for (const { 0: printed, index } of masked.matchAll(inWords(vocabulary))) {
    const value = wordsToNumber(printed, vocabulary);
    numbers.push({ value, start: index, end: index + printed.length, kind: 'word' });
  }
  for (const { 0: printed, 1: word = '', index } of masked.matchAll(approximations(vocabulary))) {
    const value = vocabulary.numbers.approximate[word.toLowerCase()] ?? Number.parseInt(word, 10);
    numbers.push({ value, start: index, end: index + printed.length, kind: 'approximate' });
  }
  return numbers.sort((a, b) => a.start - b.start);
}

function toNumber(printed: string): number {
  const plain = printed.replace(/\s/g, '').replace(/O/g, '0');
  return Number(/^\d{1,3}(?:\.\d{3})+$/.test(plain) ? plain.replaceAll('.', '') : plain.replace(',', '.'));
}

const compiled = new WeakMap<FactsVocabulary, { words: RegExp; approximations: RegExp }>();

function patterns(vocabulary: FactsVocabulary) {
  let known = compiled.get(vocabulary);
  if (!known) {
    const word = alternatives(vocabulary.numbers.words);
    known = {
      words: new RegExp(
        `(?<![\\p{L}\\p{N}-])(?:un(?=\\s+(?:millions?|milliards?)(?!\\p{L}))|(?:${word})(?:-(?:et-)?(?:une?|${word}))?(?:\\s+(?:cents?|mille))?)(?![\\p{L}\\p{N}]|-\\p{L})`,
        'giu',
      ),
      approximations: new RegExp(
        `(?<![\\p{L}\\p{N}])une?\\s+(?:petite\\s+|bonne\\s+)?(${alternatives(vocabulary.numbers.approximate)}|\\d{2}aine)(?!\\p{L})`,
        'giu',
      ),
    };
    compiled.set(vocabulary, known);
  }
  return known;
}

const inWords = (vocabulary: FactsVocabulary) => patterns(vocabulary).words;
const approximations = (vocabulary: FactsVocabulary) => patterns(vocabulary).approximations;

function alternatives(words: Record<string, number>): string {
  return Object.keys(words)
    .sort((a, b) => b.length - a.length)
    .join('|');
}

/** « vingt-deux », « soixante et onze », « deux cents ». */
function wordsToNumber(printed: string, { numbers: { words } }: FactsVocabulary): number {
  const [first = '', multiple] = printed.toLowerCase().split(/\s+/);
  const known = words[first];
  const small =
    known ??
    first
      .split('-')
      .reduce((sum, part) => sum + (part === 'un' || part === 'une' ? 1 : (words[part] ?? 0)), 0);
  return small * (multiple === undefined ? 1 : multiple.startsWith('cent') ? 100 : 1000);
}
