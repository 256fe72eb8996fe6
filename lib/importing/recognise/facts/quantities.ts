import { readDisplayed, readElliptic, readPartOfSum, readUndetermined } from './deduced-quantities';
import { maskNonQuantities, type PrintedNumber, readNumbers } from './numbers';
import { type Quantity, toQuantity, unsaidQuantity } from './quantity';
import { sentenceAround } from './sentences';
import { type ReadUnit, readUnit } from './units';
import type { FactsVocabulary } from './vocabulary';

/**
 * The quantities of a text, in order: what is counted, measured or paid. Years, dates, ordinals, addresses, telephone
 * numbers, articles and numbers within names are none.
 * @param isAlone whether the number at this offset stands alone on its line, as in a display
 */
export function readQuantities(
  text: string,
  vocabulary: FactsVocabulary,
  isAlone: (offset: number) => boolean = () => false,
): Quantity[] {
  const masked = maskNonQuantities(text, vocabulary);
  const numbers = readNumbers(masked, vocabulary);
  const found: Quantity[] = readWordings(masked, vocabulary);
  for (let index = 0; index < numbers.length; index++) {
    const number = numbers[index];
    if (!number || isKnownCount(masked, number, vocabulary)) continue;
    const next = numbers[index + 1];
    const range = next ? readRange(masked, number, next, vocabulary) : null;
    if (range) {
      found.push(range);
      index++;
      continue;
    }
    const quantity =
      (isAlone(number.start) ? readDisplayed(masked, number, vocabulary) : null) ??
      readPartOfSum(masked, number, found, vocabulary) ??
      readOne(masked, number, vocabulary) ??
      readElliptic(masked, number, found, vocabulary) ??
      readUndetermined(masked, number, vocabulary);
    if (quantity) found.push(quantity);
  }
  return found.sort((a, b) => a.start - b.start);
}

function readOne(text: string, number: PrintedNumber, vocabulary: FactsVocabulary): Quantity | null {
  const read = readUnit(text, number.end, number.value, number.kind === 'approximate', vocabulary);
  if (read && !read.money && isNote(text, number, read.unit)) return null;
  if (read) return toQuantity(text, number, null, read, vocabulary);
  const before = text.slice(Math.max(0, number.start - 60), number.start);
  const ratio = vocabulary.units.ratios.find(({ pattern }) => pattern.test(before));
  if (ratio) return { ...unsaidQuantity(text, number, vocabulary), unit: ratio.unit };
  return readUnnamedMillions(text, number, vocabulary);
}

/** « investir 2 millions par an »: euros, when the sentence speaks of money. */
function readUnnamedMillions(
  text: string,
  number: PrintedNumber,
  vocabulary: FactsVocabulary,
): Quantity | null {
  const scale = /^\s+(\p{L}+)(?!\p{L})/u.exec(text.slice(number.end, number.end + 20));
  const worth = vocabulary.numbers.scales[scale?.[1]?.toLowerCase() ?? ''];
  if (!scale || worth === undefined) return null;
  const { start, end } = sentenceAround(text, number.start);
  const read: ReadUnit = { money: true, worth, end: number.end + scale[0].length };
  const sum = toQuantity(text, number, null, read, vocabulary);
  if (speaksOfMoney(text.slice(start, end), vocabulary)) return sum;
  const around = text.slice(Math.max(0, start - NEAR), end + NEAR);
  return speaksOfMoney(around, vocabulary) ? { ...sum, doubt: UNSAID_EUROS } : null;
}

/** How far a heading or a neighbouring line may say that a sum is in euros. */
const NEAR = 200;
const UNSAID_EUROS = 'que ce nombre soit en euros est déduit des lignes voisines';

function speaksOfMoney(sentence: string, { money }: FactsVocabulary): boolean {
  const words =
    sentence
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  return words.some((word) => money.speaks.has(word));
}

/** « 4 à 5 adhérents », « entre 5 000 et 7 000 € », « 10 à 20 % ». */
function readRange(
  text: string,
  low: PrintedNumber,
  high: PrintedNumber,
  vocabulary: FactsVocabulary,
): Quantity | null {
  const between = text.slice(low.end, high.start);
  // The dash of an item is no dash of a range.
  if (between.length > 14 || high.value <= low.value || /\n\s*-/.test(between)) return null;
  const ownUnit = /^\s?(?:%|€|[kKM]\s?€|euros?|ans|mois)?(?=\s)/u.exec(between)?.[0] ?? '';
  const link = between.slice(ownUnit.length);
  const isBetween = /entre\s+(?:les?\s+)?$/iu.test(text.slice(Math.max(0, low.start - 12), low.start));
  if (!/^\s*(?:à|ou|-|–)\s*$/u.test(link) && !(isBetween && /^\s*et\s*$/u.test(link))) return null;
  const read = readUnit(text, high.end, high.value, false, vocabulary);
  return read ? toQuantity(text, low, high, read, vocabulary) : null;
}

/** « 1 Voir la loi »: the mark of a footnote, before its first word. */
function isNote(text: string, number: PrintedNumber, unit: string): boolean {
  const opens = number.start === 0 || text[number.start - 1] === '\n';
  const isAfterStop =
    number.value === 1 &&
    /[sx]$/.test(unit) &&
    /[.!?]\s$/.test(text.slice(Math.max(0, number.start - 2), number.start));
  return (
    (opens || isAfterStop) &&
    number.kind === 'digits' &&
    number.value < HIGHEST_NOTE &&
    /^\p{Lu}\p{Ll}|^\p{Lu}+$/u.test(unit) &&
    unit !== 'ETP'
  );
}

const HIGHEST_NOTE = 30;

function readWordings(text: string, { units }: FactsVocabulary): Quantity[] {
  return units.wordings.flatMap(({ pattern, value, unit }) =>
    [...text.matchAll(pattern)].map((match) => ({
      value,
      upTo: null,
      unit: unit ?? match[1] ?? '',
      qualifier: null,
      start: match.index,
      end: match.index + match[0].length,
      label: null,
      doubt: null,
    })),
  );
}

const MOST_KNOWN_AT_SIGHT = 16;

/** « les deux associations »: a small number in letters after such a word counts what is known already. */
function isKnownCount(text: string, number: PrintedNumber, { numbers }: FactsVocabulary): boolean {
  if (number.kind !== 'word' || number.value > MOST_KNOWN_AT_SIGHT) return false;
  const word = /(\p{L}+)\s+$/u.exec(text.slice(Math.max(0, number.start - 16), number.start))?.[1];
  return word !== undefined && numbers.known.has(word.toLowerCase());
}
