import { fold } from '@/lib/text/fold';
import type { RecognisedFunding } from '../model';
import { type FunderName, findFunders } from './funders';
import { listedFunders } from './listed-funders';
import type { Quantity } from './quantities';
import { sentenceAround, yearOf } from './sentences';
import type { FactsVocabulary } from './vocabulary';

/** A text whose quantities are read, and whether its section is about who pays. */
export type FundedText = { text: string; quantities: Quantity[]; isAboutFunding: boolean };
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
  const others = all
    .filter(({ start }) => !told.some((line) => line.name?.start === start))
    .map((name): Named => ({ name, line: toLine(from.text, name, name.start) }));
  const lines = [...told, ...others].map(({ line }) => ({
    ...line,
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
    if (!name) return [];
    last = name;
    const line = toLine(text, name, quantity.start);
    const note = isPart ? text.slice(quantity.start - 5, partEnd(text, quantity.end)).trim() : null;
    return [{ name, line: { ...line, euros: quantity.value, note } }];
  });
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
  const nearest = names.filter(({ start }) => start >= since && start < since + before.length).at(-1);
  if (!nearest) return null;
  const between = before.slice(nearest.end - since);
  const follows = /^[\s:()\p{L}.]{0,25}$/u.test(between);
  const first = names.find(({ start }) => start >= since && start < since + before.length);
  if (follows) return nearest;
  return funding.pays.test(between) ? (first ?? nearest) : null;
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
      return [{ name, line: { ...toLine(text, name, quantity.start), share: quantity.value } }];
    });
}

function toLine(text: string, { name }: FunderName, offset: number): Line {
  return { funder: name, euros: null, share: null, year: yearOf(text, offset), note: null, offset };
}

/** What the money is for or what it is, in the words that follow: « fonctionnement », « mise à disposition ». */
function noteAt(text: string, offset: number, { funding }: FactsVocabulary): string | null {
  const rest = text.slice(offset, offset + 160);
  const clause = /^[^;\n]*?(?=[;\n]|\.\s|$)/u.exec(rest)?.[0] ?? rest;
  return funding.notes.exec(clause)?.[0] ?? null;
}

function lastBreak(text: string, offset: number): number {
  const before = text.slice(0, offset);
  return Math.max(before.lastIndexOf('\n'), before.lastIndexOf(' ; '), before.lastIndexOf('; ')) + 1;
}

function partEnd(text: string, from: number): number {
  const close = text.indexOf(')', from);
  return close === -1 ? from : close;
}

function merge(names: FunderName[], listed: FunderName[]): FunderName[] {
  const apart = listed.filter((one) => !names.some((name) => name.start < one.end && one.start < name.end));
  return [...names, ...apart].sort((a, b) => a.start - b.start);
}

/** The same name twice in a text, with nothing more to say the second time. */
function once(lines: Line[]): Line[] {
  const says = ({ euros, share }: Line) => euros !== null || share !== null;
  const key = (line: Line) => fold(line.funder ?? '');
  return lines.filter(
    (line, index) =>
      says(line) || !lines.some((other, at) => key(other) === key(line) && (says(other) || at < index)),
  );
}
