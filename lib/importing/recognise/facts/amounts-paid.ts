import type { RecognisedFunding } from '../model';
import type { FunderName } from './funders';
import type { Quantity } from './quantity';
import { sentenceAround } from './sentences';
import type { FactsVocabulary } from './vocabulary';

/** A text whose quantities are read, and whether its section is about who pays. */
export type FundedText = {
  text: string;
  quantities: Quantity[];
  isAboutFunding: boolean;
  /** Of its section, when it has one. */
  heading: string | null;
  /** Whether the text at this offset begins a printed line. */
  startsLine: (offset: number) => boolean;
};

/** A line of funding, at an offset of its text. */
export type PlacedFunding = Omit<RecognisedFunding, 'line'> & { offset: number };
/** And the name that it was drawn from. */
export type NamedFunding = { name: FunderName | null; line: PlacedFunding };

/** Amounts that a text says to finance, each with who gives it: named after it, before it, or by the label that leads to it. */
export function amountsPaid(
  from: FundedText,
  names: FunderName[],
  vocabulary: FactsVocabulary,
): NamedFunding[] {
  const { text, quantities } = from;
  const money = quantities.filter(({ unit }) => unit === null);
  const lines: NamedFunding[] = [];
  money.forEach((quantity, index) => {
    const { start, end } = sentenceAround(text, quantity.start);
    const sentence = text.slice(start, end);
    if (!from.isAboutFunding && !vocabulary.funding.paysAnywhere.test(sentence)) return;
    const last = lines.at(-1);
    if (
      last &&
      last.line.offset === money[index - 1]?.start &&
      /\(\s*dont\s*$/u.test(text.slice(Math.max(0, quantity.start - 12), quantity.start))
    ) {
      last.line.note = text.slice(quantity.start - 5, partEnd(text, quantity.end)).trim();
      return;
    }
    const since = Math.max(start, money[index - 1]?.end ?? 0, lastBreak(text, quantity.start));
    const before = text.slice(since, quantity.start);
    const name =
      payerAfter(text, quantity, names) ??
      named(before, since, names, vocabulary) ??
      labelled(before, since, vocabulary);
    const note =
      vocabulary.funding.rates.exec(text.slice(quantity.end, quantity.end + 30))?.[0].trim() ?? null;
    if (name) lines.push({ name, line: { ...toLine(name, quantity.start), euros: quantity.value, note } });
    else if (isGiven(from, quantity, vocabulary)) lines.push({ name, line: toUnnamed(quantity) });
  });
  return lines;
}

/** Whether the words just before an amount say that it finances, in a section about who pays. */
function isGiven(
  { text, isAboutFunding }: FundedText,
  { start, end }: Quantity,
  { funding }: FactsVocabulary,
): boolean {
  if (!isAboutFunding || funding.unitPrice.test(text.slice(end, end + 30))) return false;
  return funding.given.test(text.slice(Math.max(0, start - 60), start));
}

function toUnnamed({ start, value }: Quantity): PlacedFunding {
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
function labelled(before: string, since: number, { funding }: FactsVocabulary): FunderName | null {
  const match = /(?:^|[:•\n-]\s+|\s{2,})\s*(\p{Lu}[\p{L}\p{M}’'. -]{1,70}?)\s*:\s*$/u.exec(before);
  const name = match?.[1];
  if (!match || name === undefined || name.split(/\s+/).length > 8) return null;
  if (funding.sums.test(name)) return null;
  const start = since + match.index + match[0].indexOf(name);
  return { name, start, end: start + name.length };
}

/** « 25 % … par les bailleurs sociaux », « 50 % par la Ville », or the only name of a sentence that says what share is paid. */
export function sharesPaid(
  { text, quantities }: FundedText,
  names: FunderName[],
  vocabulary: FactsVocabulary,
): NamedFunding[] {
  return quantities
    .filter(({ unit, end }) => unit === '%' && !vocabulary.funding.notBudget.test(text.slice(end, end + 40)))
    .flatMap((quantity): NamedFunding[] => {
      const { start, end } = sentenceAround(text, quantity.start);
      const inside = names.filter((name) => name.start >= start && name.start < end);
      const next = inside.find((name) => name.start > quantity.end);
      const between = text.slice(quantity.end, next?.start ?? quantity.end);
      const says = vocabulary.funding.pays.test(text.slice(start, end));
      const only = says && inside.length === 1 ? inside[0] : undefined;
      const name = (says ? BY : AT_ONCE_BY).test(between) ? next : only;
      return name ? [{ name, line: { ...toLine(name, quantity.start), share: quantity.value } }] : [];
    });
}

/** « % … par la », and « % par l’ », which says by itself that it is paid. */
const BY = /^[^%]*(?<!\p{L})par(?:\s+l[ae]s?|\s+l[’'])?\s*$/u;
const AT_ONCE_BY = /^\s*par(?:\s+l[ae]s?|\s+l[’'])?\s*$/u;

/** A name that pays, without a sum. */
export function toLine({ name }: FunderName, offset: number): PlacedFunding {
  return { funder: name, euros: null, share: null, year: null, note: null, offset };
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
