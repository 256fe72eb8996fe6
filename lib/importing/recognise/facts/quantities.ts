import type { RecognisedFigure } from '../model';
import { maskNonQuantities, type PrintedNumber, readNumbers } from './numbers';
import { sentenceAround } from './sentences';
import { type ReadUnit, readUnit } from './units';
import type { FactsVocabulary } from './vocabulary';

/** A quantity that a text prints, at its offsets. `unit` is null for euros. */
export type Quantity = {
  value: number;
  upTo: number | null;
  unit: string | null;
  qualifier: RecognisedFigure['qualifier'];
  start: number;
  end: number;
  /** Where the text says what it counts, when that is not around the number. */
  label: { start: number; end: number } | null;
  /** A word of warning when it was deduced. */
  doubt: string | null;
};

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
      readElliptic(masked, number, found, vocabulary);
    if (quantity) found.push(quantity);
  }
  return found.sort((a, b) => a.start - b.start);
}

function readOne(text: string, number: PrintedNumber, vocabulary: FactsVocabulary): Quantity | null {
  const read = readUnit(text, number.end, number.value, true, vocabulary);
  if (read && !read.money && isNote(text, number, read.unit)) return null;
  if (read) return toQuantity(text, number, null, read, vocabulary);
  const before = text.slice(Math.max(0, number.start - 60), number.start);
  const ratio = vocabulary.units.ratios.find(({ pattern }) => pattern.test(before));
  if (ratio) return { ...bare(text, number, vocabulary), unit: ratio.unit };
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
  if (!speaksOfMoney(text.slice(start, end), vocabulary)) return null;
  const read: ReadUnit = { money: true, worth, end: number.end + scale[0].length };
  return toQuantity(text, number, null, read, vocabulary);
}

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
  if (between.length > 14 || high.value <= low.value) return null;
  const ownUnit = /^\s?(?:%|€|[kKM]\s?€|euros?|ans|mois)?(?=\s)/u.exec(between)?.[0] ?? '';
  const link = between.slice(ownUnit.length);
  const isBetween = /entre\s+(?:les?\s+)?$/iu.test(text.slice(Math.max(0, low.start - 12), low.start));
  if (!/^\s*(?:à|ou|-|–)\s*$/u.test(link) && !(isBetween && /^\s*et\s*$/u.test(link))) return null;
  const read = readUnit(text, high.end, high.value, true, vocabulary);
  return read ? toQuantity(text, low, high, read, vocabulary) : null;
}

/** « 107 emplois dont une vingtaine en insertion », « cinq d’entre eux »: what was counted just before. */
function readElliptic(
  text: string,
  number: PrintedNumber,
  found: Quantity[],
  vocabulary: FactsVocabulary,
): Quantity | null {
  const counted = found
    .filter(({ unit, start }) => unit !== null && unit !== '%' && start < number.start)
    .at(-1);
  if (!counted) return null;
  const after = text.slice(number.end, number.end + 40);
  const ofThem = /^\s+d[’']\s?entres?\s+(?:eux|elles?)/iu.test(after);
  const { start } = sentenceAround(text, number.start);
  if (!ofThem && counted.start < start) return null;
  if (ofThem && number.start - counted.start > 400) return null;
  const before = text
    .slice(start, number.start)
    .replace(qualifierBefore(text, number, vocabulary).printed, '');
  const isPart = /(?:dont|sur(?:\s+les)?)\s*$/iu.test(before.trimEnd());
  const isNext = /(?:,|\bet)\s*$/u.test(before) && /^\s+(?:par|en|pour|sont|ont)\s/u.test(after);
  if (!ofThem && !isPart && !(isNext && number.kind === 'digits')) return null;
  return { ...bare(text, number, vocabulary), unit: counted.unit };
}

/** « 1 Voir la loi »: the mark of a footnote, before its first word. */
function isNote(text: string, number: PrintedNumber, unit: string): boolean {
  const opens = number.start === 0 || text[number.start - 1] === '\n';
  return (
    opens &&
    number.kind === 'digits' &&
    number.value < HIGHEST_NOTE &&
    /^\p{Lu}\p{Ll}|^\p{Lu}+$/u.test(unit) &&
    unit !== 'ETP'
  );
}

const HIGHEST_NOTE = 30;

/** « 7 millions d’euros dont 5 déconcentrés »: millions of euros too. */
function readPartOfSum(
  text: string,
  number: PrintedNumber,
  found: Quantity[],
  vocabulary: FactsVocabulary,
): Quantity | null {
  const sum = found.at(-1);
  const scale = sum && /\s(\p{L}+)\s+d[’']\s*(?:euros?|€)$/u.exec(text.slice(sum.start, sum.end))?.[1];
  const worth = vocabulary.numbers.scales[scale?.toLowerCase() ?? ''];
  if (!sum || worth === undefined || !/^\s+dont\s+$/u.test(text.slice(sum.end, number.start))) return null;
  if (!/^\s+\p{L}+(?:é|i|u)e?s(?!\p{L})/u.test(text.slice(number.end))) return null;
  return toQuantity(text, number, null, { money: true, worth, end: number.end }, vocabulary);
}

/** A number displayed alone on its line: what it counts is printed on the next lines, or on those before it. */
function readDisplayed(text: string, number: PrintedNumber, vocabulary: FactsVocabulary): Quantity | null {
  const doubt = 'ce que compte ce nombre, imprimé seul sur sa ligne, est déduit des lignes voisines';
  const next = /^\s*(?=\S)/u.exec(text.slice(number.end))?.[0].length ?? 0;
  const starts = [
    next,
    ...[...text.slice(number.end, number.end + 120).matchAll(/\n+(?=\p{Ll}|%)/gu)].map(
      ({ 0: gap, index }) => index + gap.length,
    ),
  ];
  for (const start of starts) {
    const at = number.end + start;
    if (!/^(?:\p{Ll}|%|€)/u.test(text.slice(at, at + 1))) continue;
    const read = readUnit(` ${text.slice(at, at + 120)}`, 0, number.value, true, vocabulary);
    if (!read) continue;
    const isNear = start === next && !text.slice(number.end, at).includes('\n');
    const quantity = toQuantity(
      text,
      number,
      null,
      { ...read, end: isNear ? at + read.end - 1 : number.end },
      vocabulary,
    );
    if (isNear) return quantity;
    const line = /^[^\n]*/.exec(text.slice(at))?.[0] ?? '';
    return { ...quantity, label: { start: at, end: at + line.length }, doubt };
  }
  const blocks = [...text.slice(0, number.start).matchAll(/(?<=^|\n)\p{L}[^\n]*/gu)].slice(-5).reverse();
  for (const { 0: block, index } of blocks) {
    if (!/^\p{Ll}/u.test(block)) continue;
    const counted = readUnit(` ${block}`, 0, number.value, true, vocabulary);
    if (!counted || counted.money) continue;
    const label = { start: index, end: index + block.length };
    return { ...bare(text, number, vocabulary), unit: counted.unit, label, doubt };
  }
  return null;
}

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

/** « les deux associations »: a number in letters after such a word counts what is known already. */
function isKnownCount(text: string, number: PrintedNumber, { numbers }: FactsVocabulary): boolean {
  if (number.kind !== 'word') return false;
  const word = /(\p{L}+)\s+$/u.exec(text.slice(Math.max(0, number.start - 16), number.start))?.[1];
  return word !== undefined && numbers.known.has(word.toLowerCase());
}

function toQuantity(
  text: string,
  low: PrintedNumber,
  high: PrintedNumber | null,
  read: ReadUnit,
  vocabulary: FactsVocabulary,
): Quantity {
  return {
    ...bare(text, low, vocabulary),
    value: times(low.value, read.worth),
    upTo: high ? times(high.value, read.worth) : null,
    unit: read.money ? null : read.unit,
    end: read.end,
  };
}

function bare(text: string, number: PrintedNumber, vocabulary: FactsVocabulary): Quantity {
  const { qualifier } = qualifierBefore(text, number, vocabulary);
  return {
    value: number.value,
    upTo: null,
    unit: null,
    qualifier: qualifier ?? (number.kind === 'approximate' ? 'environ' : null),
    start: number.start,
    end: number.end,
    label: null,
    doubt: null,
  };
}

function qualifierBefore(text: string, number: PrintedNumber, vocabulary: FactsVocabulary) {
  const before = text.slice(Math.max(0, number.start - 40), number.start);
  for (const { before: pattern, qualifier } of vocabulary.qualifiers) {
    const match = pattern.exec(before);
    if (match) return { qualifier, printed: match[0] };
  }
  return { qualifier: null, printed: '' };
}

/** 1,6 milliard is 1 600 000 000, not 1 600 000 000.0000002. */
function times(value: number, worth: number): number {
  return Math.round(value * worth * 100) / 100;
}
