import type { PrintedNumber } from './numbers';
import { type Quantity, qualifierBefore, toQuantity, unsaidQuantity } from './quantity';
import { sentenceAround } from './sentences';
import { readUnit } from './units';
import type { FactsVocabulary } from './vocabulary';

/** Quantities whose unit is not printed after their number, but somewhere near. */

/** « 107 emplois dont une vingtaine en insertion », « cinq d’entre eux »: what was counted just before. */
export function readElliptic(
  text: string,
  number: PrintedNumber,
  found: Quantity[],
  vocabulary: FactsVocabulary,
): Quantity | null {
  const counted = found.findLast(({ unit, start }) => unit !== null && unit !== '%' && start < number.start);
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
  const isNext = /(?:,|\bet|\bseulement)\s*$/u.test(before) && /^\s+(?:par|en|pour|sont|ont)\s/u.test(after);
  if (!ofThem && !isPart && !isNext) return null;
  return { ...unsaidQuantity(text, number, vocabulary), unit: counted.unit };
}

/** « De nombreux partenaires (jusqu’à une vingtaine) »: what an undetermined number was said of, in its sentence. */
export function readUndetermined(
  text: string,
  number: PrintedNumber,
  vocabulary: FactsVocabulary,
): Quantity | null {
  if (number.kind !== 'approximate' || !/^\s*\)/.test(text.slice(number.end, number.end + 4))) return null;
  const { start } = sentenceAround(text, number.start);
  const said = [...text.slice(start, number.start).matchAll(vocabulary.units.undetermined)].at(-1);
  if (!said?.[1]) return null;
  const at = start + said.index;
  const label = { start: at, end: text.lastIndexOf('(', number.start) };
  return { ...unsaidQuantity(text, number, vocabulary), unit: said[1], label, doubt: UNDETERMINED };
}

const UNDETERMINED = 'ce que compte ce nombre est déduit des mots qui précèdent la parenthèse';

/** « 7 millions d’euros dont 5 déconcentrés »: millions of euros too. */
export function readPartOfSum(
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
export function readDisplayed(
  text: string,
  number: PrintedNumber,
  vocabulary: FactsVocabulary,
): Quantity | null {
  return labelledAfter(text, number, vocabulary) ?? labelledBefore(text, number, vocabulary);
}

const DOUBT = 'ce que compte ce nombre, imprimé seul sur sa ligne, est déduit des lignes voisines';

function labelledAfter(text: string, number: PrintedNumber, vocabulary: FactsVocabulary): Quantity | null {
  const after = text.slice(number.end, number.end + FAR);
  const next = /^\s*/u.exec(after)?.[0].length ?? 0;
  const lines = [...after.matchAll(/\n+(?=\p{Ll}|%)/gu)].map(({ 0: gap, index }) => index + gap.length);
  for (const start of [next, ...lines]) {
    const at = number.end + start;
    if (!/^[\p{Ll}%€]/u.test(text.slice(at, at + 1))) continue;
    const read = readUnit(` ${text.slice(at, at + FAR)}`, 0, number.value, false, vocabulary);
    if (!read) continue;
    const isNext = start === next && !after.slice(0, start).includes('\n');
    if (isNext) return toQuantity(text, number, null, { ...read, end: at + read.end - 1 }, vocabulary);
    const line = /^[^\n]*/.exec(text.slice(at))?.[0] ?? '';
    const quantity = toQuantity(text, number, null, { ...read, end: number.end }, vocabulary);
    return { ...quantity, label: { start: at, end: at + line.length }, doubt: DOUBT };
  }
  return null;
}

function labelledBefore(text: string, number: PrintedNumber, vocabulary: FactsVocabulary): Quantity | null {
  const from = Math.max(0, number.start - FAR_BEFORE);
  const lines = [...text.slice(from, number.start).matchAll(/(?<=^|\n)\p{L}[^\n]*/gu)].slice(-5).reverse();
  for (const { 0: line, index: at } of lines) {
    const index = from + at;
    if (!/^\p{Ll}/u.test(line)) continue;
    const counted = readUnit(` ${line}`, 0, number.value, false, vocabulary);
    if (!counted || counted.money) continue;
    const label = { start: index, end: index + line.length };
    return { ...unsaidQuantity(text, number, vocabulary), unit: counted.unit, label, doubt: DOUBT };
  }
  return null;
}

/** How far what a displayed number counts may be printed after it, and before it. */
const FAR = 120;
const FAR_BEFORE = 600;
