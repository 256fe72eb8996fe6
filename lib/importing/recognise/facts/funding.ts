import { fold } from '@/lib/text/fold';
import type { RecognisedFunding } from '../model';
import { type FunderName, findFunders } from './funders';
import { listedFunders } from './listed-funders';
import type { Quantity } from './quantity';
import { sentenceAround } from './sentences';
import type { FactsVocabulary } from './vocabulary';
import { yearOf } from './years';

/** A text whose quantities are read, and whether its section is about who pays. */
export type FundedText = {
  text: string;
  quantities: Quantity[];
  isAboutFunding: boolean;
  /** Of its section, when it has one. */
  heading: string | null;
};
type Line = Omit<RecognisedFunding, 'line'> & { offset: number };

/**
 * Who pays, as a text says it: names before or after an amount, a share « financée par », names listed as funders. Offsets
 * are those of the text. A sum that nobody is said to pay is an amount only.
 */
export function readFunding(from: FundedText, vocabulary: FactsVocabulary): Line[] {
  const names = findFunders(from.text, vocabulary).filter(
    ({ start }) => from.isAboutFunding || paysIn(from, start, vocabulary),
  );
  const listed = from.isAboutFunding ? listedFunders(from.text, vocabulary) : { names: [], silent: [] };
  const all = merge(
    names.filter(({ start }) => !listed.silent.some((range) => start >= range.start && start < range.end)),
    listed.names,
  );
  const paid = amountsPaid(from, all, vocabulary);
  const shares = sharesPaid(from, all, vocabulary);
  const told = [...paid, ...shares];
  const tellers = new Set(told.map(({ name }) => name?.start));
  const others = all
    .filter(({ start }) => !tellers.has(start))
    .map((name): Named => ({ name, line: toLine(name, name.start) }));
  const lines = [...told, ...others].map(({ line }) => ({
    ...line,
    year: yearOf(from.text, { start: line.offset, end: line.offset }, from.heading, vocabulary),
    note: line.note ?? noteAt(from.text, line.offset, vocabulary),
  }));
  return once(lines).sort((a, b) => a.offset - b.offset);
}

type Named = { name: FunderName | null; line: Line };

function paysIn({ text }: FundedText, offset: number, { funding }: FactsVocabulary): boolean {
  const { start, end } = sentenceAround(text, offset);
  return funding.paysAnywhere.test(text.slice(start, end));
}

function amountsPaid(from: FundedText, names: FunderName[], vocabulary: FactsVocabulary): Named[] {
  const { text, quantities } = from;
  const money = quantities.filter(({ unit }) => unit === null);
  let last: FunderName | null = null;
  return money.flatMap((quantity, index): Named[] => {
    const { start, end } = sentenceAround(text, quantity.start);
    const sentence = text.slice(start, end);
    if (!from.isAboutFunding && !vocabulary.funding.paysAnywhere.test(sentence)) return [];
    const since = Math.max(start, money[index - 1]?.end ?? 0, lastBreak(text, quantity.start));
    const before = text.slice(since, quantity.start);
    const isPart = /\(\s*dont\s*$/u.test(text.slice(Math.max(0, quantity.start - 12), quantity.start));
    const name: FunderName | null = isPart
      ? last
      : (payerAfter(text, quantity, names) ??
        named(before, since, names, vocabulary) ??
        labelled(before, since));
    if (!name) return isGiven(from, quantity, vocabulary) ? [{ name, line: toUnnamed(quantity) }] : [];
    last = name;
    const line = toLine(name, quantity.start);
    const note = isPart ? text.slice(quantity.start - 5, partEnd(text, quantity.end)).trim() : null;
    return [{ name, line: { ...line, euros: quantity.value, note } }];
  });
}

/** Whether the words just before an amount say that it finances, in a section about who pays. */
function isGiven(
  { text, isAboutFunding }: FundedText,
  { start }: Quantity,
  { funding }: FactsVocabulary,
): boolean {
  return isAboutFunding && funding.given.test(text.slice(Math.max(0, start - 60), start));
}

function toUnnamed({ start, value }: Quantity): Line {
  return { funder: null, euros: value, share: null, year: null, note: null, offset: start };
}

/** « 18 000 euros de la Communauté… », « 5 000 € versés par la Ville… » */
function payerAfter(text: string, { end }: Quantity, names: FunderName[]): FunderName | null {
  const link =
    /^\s*(?:HT\s*)?(?:(?:versés?|apportés?|financés?|accordés?)\s+)?(?:du|de\s+la|de\s+l[’']|des|par(?:\s+l[ae]s?|\s+l[’'])?|auprès\s+d[eu]s?(?:\s+la|\s+l[’'])?)\s*/u.exec(
      text.slice(end, end + 60),
    )?.[0];
  if (link === undefined) return null;
  return names.find(({ start }) => start >= end && start <= end + link.length + 1) ?? null;
}

/** The nearest name before the amount, when it gives, or when only a colon stands between. */
function named(
  before: string,
  since: number,
  names: FunderName[],
  { funding }: FactsVocabulary,
): FunderName | null {
  const inside = names.filter(({ start }) => start >= since && start < since + before.length);
  const nearest = inside.at(-1);
  if (!nearest) return null;
  const between = before.slice(nearest.end - since);
  const follows = /^[\s:()\p{L}.]{0,25}$/u.test(between);
  if (follows) return nearest;
  return funding.pays.test(between) ? (inside[0] ?? nearest) : null;
}

/** « Clermont-Communauté : 45 000 euros »: whatever leads to the amount by a colon and begins with a capital. */
function labelled(before: string, since: number): FunderName | null {
  const match = /(?:^|[:•\n-]\s+|\s{2,})\s*(\p{Lu}[\p{L}\p{M}’'. -]{1,70}?)\s*:\s*$/u.exec(before);
  const name = match?.[1];
  if (!match || name === undefined || name.split(/\s+/).length > 8) return null;
  if (/budget|co[uû]t|total|montant|chiffre|recettes|ventes|loyer|prix/iu.test(name)) return null;
  const start = since + match.index + match[0].indexOf(name);
  return { name, start, end: start + name.length };
}

/** « 25 % … par les bailleurs sociaux », or the only name of a sentence that says what share is paid. */
function sharesPaid(
  { text, quantities }: FundedText,
  names: FunderName[],
  vocabulary: FactsVocabulary,
): Named[] {
  return quantities
    .filter(({ unit }) => unit === '%')
    .flatMap((quantity): Named[] => {
      const { start, end } = sentenceAround(text, quantity.start);
      if (!vocabulary.funding.pays.test(text.slice(start, end))) return [];
      const inside = names.filter((name) => name.start >= start && name.start < end);
      const next = inside.find((name) => name.start > quantity.end);
      const by =
        next && /par(?:\s+l[ae]s?|\s+l[’'])?\s*$/u.test(text.slice(quantity.end, next.start)) ? next : null;
      const name = by ?? (inside.length === 1 ? (inside[0] ?? null) : null);
      if (!name) return [];
      return [{ name, line: { ...toLine(name, quantity.start), share: quantity.value } }];
    });
}

function toLine({ name }: FunderName, offset: number): Line {
  return { funder: name, euros: null, share: null, year: null, note: null, offset };
}

/** What the money is for or what it is, in the words that follow: « fonctionnement », « mise à disposition ». */
function noteAt(text: string, offset: number, { funding }: FactsVocabulary): string | null {
  const rest = text.slice(offset, offset + 160);
  const clause = /^[^;\n]*?(?=[;\n]|\.\s|$)/u.exec(rest)?.[0] ?? rest;
  return funding.notes.exec(clause)?.[0] ?? null;
}

function lastBreak(text: string, offset: number): number {
  const from = Math.max(0, offset - LONGEST_CLAUSE);
  const before = text.slice(from, offset);
  return from + Math.max(before.lastIndexOf('\n'), before.lastIndexOf('; ')) + 1;
}

const LONGEST_CLAUSE = 1000;

function partEnd(text: string, from: number): number {
  const close = text.indexOf(')', from);
  return close === -1 ? from : close;
}

/** Names found by what they begin with, and those of a list that stand apart from them; both come in order. */
function merge(names: FunderName[], listed: FunderName[]): FunderName[] {
  let at = 0;
  const apart = listed.filter((one) => {
    while (at < names.length && (names[at]?.end ?? 0) <= one.start) at++;
    return (names[at]?.start ?? Number.POSITIVE_INFINITY) >= one.end;
  });
  return [...names, ...apart].sort((a, b) => a.start - b.start);
}

/** The same name twice in a text, with nothing more to say the second time, is one line. */
function once(lines: Line[]): Line[] {
  const says = ({ euros, share }: Line) => euros !== null || share !== null;
  const key = (line: Line) => fold(line.funder ?? '');
  const said = new Set(lines.filter(says).map(key));
  return lines.filter((line) => {
    if (says(line)) return true;
    if (said.has(key(line))) return false;
    said.add(key(line));
    return true;
  });
}
