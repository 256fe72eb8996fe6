import { fold } from '@/lib/text/fold';
import { membersOf } from './plural-heads';
import { PROPER_TAIL } from './proper-names';
import type { FactsVocabulary } from './vocabulary';

/** The name of who may pay, and where it stands in its text; `inColumn` when it is printed in a column of names. */
export type FunderName = { name: string; start: number; end: number; inColumn?: boolean };

const PLAIN_TAIL = /(?:[\s\u00A0]+[\p{L}\p{M}’'-]+)+/uy;
/** « Ministère de la forge, du pain et des fours ». */
const ENUMERATED = /^(?:,\s(?:d[eu]s?\s(?:la\s)?|de\sl[’'])\p{Ll}[\p{L}\s’'-]*)+/u;
const TRAILING = /[\s.,'’&-]+$/u;
/** « secrétaire d’État au pain de la région Y » is one name. */
const OF = /^\s(?:de\sla|du|de\sl[’'])\s?$/u;
/** Of a name after what it begins with; a hostile text has no end. */
const LONGEST_NAME = 400;

/**
 * Names of funders of a text, by what their names begin with.
 * @param startsLine whether the text at this offset begins a printed line
 */
export function findFunders(
  text: string,
  vocabulary: FactsVocabulary,
  startsLine: (offset: number) => boolean = () => false,
): FunderName[] {
  const names: FunderName[] = [];
  for (const { pattern, words } of vocabulary.funding.heads) {
    for (const { 0: head, index } of text.matchAll(pattern)) {
      const from = index + head.length;
      const tail = words ? plainTail(text, from, vocabulary) : properTail(text, from);
      const printed = (head + tail).replace(TRAILING, '');
      const name = printed.replace(/(?<=\s)(d[eu]s?|l[ae]s?)\s+(?=\1\s)/gu, '');
      names.push({ name, start: index, end: index + printed.length });
    }
  }
  names.sort((a, b) => a.start - b.start || b.end - a.end);
  return withoutInner(names, startsOfColumns(names, startsLine), text)
    .filter(
      (name, index, kept) =>
        !isNoFunder(name.name, vocabulary) && !isAlias(name, kept[index - 1], text) && !isClass(name, text),
    )
    .flatMap((name) => membersOf(name, text, vocabulary))
    .filter(({ start }, index, all) => start >= (all[index - 1]?.end ?? 0));
}

function properTail(text: string, from: number): string {
  PROPER_TAIL.lastIndex = 0;
  const tail = PROPER_TAIL.exec(text.slice(from, from + LONGEST_NAME))?.[0] ?? '';
  return tail.includes('\n') ? (tail.split('\n')[0] ?? '') : tail;
}

function plainTail(text: string, from: number, { funding }: FactsVocabulary): string {
  PLAIN_TAIL.lastIndex = 0;
  const rest = text.slice(from, from + LONGEST_NAME);
  const run = PLAIN_TAIL.exec(rest)?.[0] ?? '';
  const more = run.includes('\n') ? '' : (ENUMERATED.exec(rest.slice(run.length))?.[0] ?? '');
  const tail = ((run + more).split('\n')[0] ?? '').replace(funding.sentences.afterName, '');
  const acronym = /^\s*\(\p{Lu}[\p{L}.]+\)/u.exec(rest.slice(tail.length))?.[0] ?? '';
  return tail + acronym;
}

/** A name within another one is part of it, unless it is joined to it or printed under it: both are kept then. */
function withoutInner(names: FunderName[], columns: Set<number>, text: string): FunderName[] {
  const kept: FunderName[] = [];
  for (const name of names) {
    const last = kept.at(-1);
    if (last && OF.test(text.slice(last.end, name.start))) {
      last.end = name.end;
      last.name = text.slice(last.start, last.end);
      continue;
    }
    if (last && name.start < last.end) {
      const between = text.slice(last.start, name.start);
      const joint = /\s+(?:et|&)\s+(?:l[ae’']s?\s*)?$/u.exec(between)?.index;
      if (joint === undefined && !columns.has(name.start)) continue;
      last.name = between.slice(0, joint).trimEnd();
      last.end = last.start + last.name.length;
    }
    kept.push(columns.has(name.start) ? { ...name, inColumn: true } : name);
  }
  return kept;
}

/** Names printed one under the other, each at the beginning of its line, with nothing between: a column of a table. */
function startsOfColumns(names: FunderName[], startsLine: (offset: number) => boolean): Set<number> {
  const columns: number[][] = [];
  let end = -1;
  for (const name of names) {
    if (name.start >= end) {
      columns.push([]);
      end = name.end;
    }
    if (startsLine(name.start)) columns.at(-1)?.push(name.start);
  }
  return new Set(columns.filter(({ length }) => length >= LEAST_COLUMN).flat());
}

/** Two lines may be one name, « Fondation / Crédit Coopératif ». */
const LEAST_COLUMN = 3;

/** Whether an item of a list of funders is no name: « subventions », « participation des habitants ». */
export function isNoFunder(name: string, { funding }: FactsVocabulary): boolean {
  const words = ` ${fold(name)} `;
  return words.trim().length < 2 || funding.notFunders.some((start) => words.startsWith(` ${fold(start)} `));
}

const LONGEST_BRACKET = 200;

/** « Nord Actif (France Active) », « Région A (aujourd’hui Région B) »: another name of the one before. */
function isAlias({ start, end }: FunderName, previous: FunderName | undefined, text: string): boolean {
  const from = Math.max(0, start - LONGEST_BRACKET);
  const open = from + text.slice(from, start).lastIndexOf('(');
  if (text[open] !== '(' || text.slice(open, start).includes(')')) return false;
  if (/^\((?:aujourd[’']hui|ex[ -]|anciennement)/iu.test(text.slice(open, open + 16))) return true;
  const close = text.slice(0, end + LONGEST_BRACKET).indexOf(')', end);
  return previous?.end === open - 1 && close !== -1 && !/[,;]/.test(text.slice(open, close));
}

/** « Fondations (A, B) », « Collectivités : C ; D »: what the names that follow have in common. */
function isClass({ name, end }: FunderName, text: string): boolean {
  const isPlural = /^\p{Lu}?\p{Ll}+s(?:\s\p{Ll}+)?$/u.test(name);
  const listed = /^\s*(?:\(|:|telles? que|et \p{Ll}[^:\n]{0,40}:)/u;
  return isPlural && listed.test(text.slice(end, end + 60));
}
