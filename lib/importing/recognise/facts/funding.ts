import { fold } from '@/lib/text/fold';
import {
  amountsPaid,
  type FundedText,
  type NamedFunding,
  type PlacedFunding,
  sharesPaid,
  toLine,
} from './amounts-paid';
import { type FunderName, findFunders } from './funders';
import { listedFunders } from './listed-funders';
import { sentenceAround } from './sentences';
import type { FactsVocabulary } from './vocabulary';
import { yearOf } from './years';

/**
 * Who pays, as a text says it: names before or after an amount, a share « financée par », names listed as funders. Offsets
 * are those of the text. A sum that nobody is said to pay is an amount only.
 */
export function readFunding(from: FundedText, vocabulary: FactsVocabulary): PlacedFunding[] {
  const names = findFunders(from.text, vocabulary, from.startsLine).filter((name) =>
    mayPay(from, name, vocabulary),
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
    .map((name): NamedFunding => ({ name, line: toLine(name, name.start) }));
  return once([...told, ...others])
    .map(({ line }) => {
      const year = yearOf(from.text, { start: line.offset, end: line.offset }, from.heading, vocabulary);
      const notes = [
        line.note,
        line.note?.startsWith('dont') ? null : noteAt(from.text, line.offset, vocabulary),
        year ?? periodAt(from, line, vocabulary),
      ];
      return { ...line, year, note: notes.filter((note) => typeof note === 'string').join(', ') || null };
    })
    .sort((a, b) => a.offset - b.offset);
}

/** Whether a text may say of a name that it pays: « dans le cadre du FSE », « 4 Régions l’ont adopté » say something else. */
function mayPay(
  { text, isAboutFunding }: FundedText,
  name: FunderName,
  { funding }: FactsVocabulary,
): boolean {
  const before = text.slice(Math.max(0, name.start - 40), name.start);
  if (funding.schemes.test(before)) return false;
  const isNobody = /\d\s+$/.test(before) || /^\p{Ll}+s(?:\s\p{Ll}+)*$/u.test(name.name);
  if (isAboutFunding && !isNobody) return true;
  const { start, end } = sentenceAround(text, name.start);
  return (isAboutFunding ? funding.pays : funding.paysAnywhere).test(text.slice(start, end));
}

/** What the money is for or what it is, in the words that follow: « fonctionnement », « mise à disposition ». */
function noteAt(text: string, offset: number, { funding }: FactsVocabulary): string | null {
  const rest = text.slice(offset, offset + 160);
  const clause = /^[^;\n]*?(?=[;\n]|\.\s|$)/u.exec(rest)?.[0] ?? rest;
  return funding.notes.exec(clause)?.[0] ?? null;
}

/** « en 2015 et 2016 », of a sum whose sentence gives more than one year. */
function periodAt(
  { text }: FundedText,
  { offset, euros }: PlacedFunding,
  { years }: FactsVocabulary,
): string | null {
  if (euros === null) return null;
  const { start, end } = sentenceAround(text, offset);
  return years.periods.exec(text.slice(start, end))?.[0] ?? null;
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

/**
 * The same name twice in a text, with nothing more to say the second time, is one line; so is the common noun that stands for
 * a name already said: « la métropole » after « Val Métropole ». A column of names is that of another part of a table.
 */
function once(all: NamedFunding[]): NamedFunding[] {
  const says = ({ line: { euros, share }, name }: NamedFunding) =>
    euros !== null || share !== null || name?.inColumn === true;
  const key = ({ line }: NamedFunding) => fold(line.funder ?? '');
  const said = new Set(all.filter(says).map(key));
  return all.filter((one) => {
    if (says(one)) return true;
    const name = key(one);
    const isCommon = !/\p{Lu}/u.test(one.line.funder ?? '');
    if (said.has(name) || (isCommon && [...said].some((other) => ` ${other} `.includes(` ${name} `))))
      return false;
    said.add(name);
    return true;
  });
}
