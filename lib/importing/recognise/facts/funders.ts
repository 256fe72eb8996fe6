import { fold } from '@/lib/text/fold';
import type { FactsVocabulary } from './vocabulary';

/** The name of who may pay, as printed, and where it stands in its text. */
export type FunderName = { name: string; start: number; end: number };

/** Each word of a run can be read in one way only, or a hostile text would take for ever. */
const PARTICLE = "(?:(?:de|du|des|la|le|les|&)\\s|[dl][’']\\s?)";
const PROPER =
  "(?:\\p{Lu}[\\p{L}\\p{M}\\p{N}’'.&-]*|\\d+\\p{L}+|\\d{2}(?!\\d|[\\s\\u00A0]?(?:\\d|€|%|[kKM]|euros)))";
const TAIL = new RegExp(`(?:\\s${PARTICLE}{0,3}(?:(?:et|pays)\\s(?:des?\\s)?)?${PROPER})+`, 'uy');
const PLAIN_TAIL = /(?:[\s\u00A0]+[\p{L}\p{M}’'-]+)+/uy;
/** A sentence goes on here rather than a name. */
const VERB =
  /\s+(?:qui|que|dont|est|a|ont|sont|pour\s+l[ae]s?\s+(?:projet|développement)|afin|dans|aux\s+côtés|avec|en\s+\d|sur|par|lors|depuis|au\s+titre)(?!\p{L}).*$/iu;
const TRAILING = /[\s.,'’&-]+$/u;
/** Of a name after what it begins with; a hostile text has no end. */
const LONGEST_NAME = 400;

/** Names of funders of a text, by what their names begin with. */
export function findFunders(text: string, vocabulary: FactsVocabulary): FunderName[] {
  const names: FunderName[] = [];
  for (const { pattern, words } of vocabulary.funding.heads) {
    for (const { 0: head, index } of text.matchAll(pattern)) {
      const from = index + head.length;
      const tail = words ? plainTail(text, from) : properTail(text, from);
      const name = (head + tail).replace(TRAILING, '');
      names.push({ name, start: index, end: index + name.length });
    }
  }
  return withoutInner(
    names.sort((a, b) => a.start - b.start || b.end - a.end),
    text,
    vocabulary,
  );
}

function properTail(text: string, from: number): string {
  TAIL.lastIndex = 0;
  const tail = TAIL.exec(text.slice(from, from + LONGEST_NAME))?.[0] ?? '';
  return tail.includes('\n') ? (tail.split('\n')[0] ?? '') : tail;
}

function plainTail(text: string, from: number): string {
  PLAIN_TAIL.lastIndex = 0;
  const rest = text.slice(from, from + LONGEST_NAME);
  const tail = (PLAIN_TAIL.exec(rest)?.[0].split('\n')[0] ?? '').replace(VERB, '');
  const acronym = /^\s*\(\p{Lu}[\p{L}.]+\)/u.exec(rest.slice(tail.length))?.[0] ?? '';
  return tail + acronym;
}

/** A name within another one, or at the end of one (« la Ville de Paris et la Région »), is kept once. */
function withoutInner(names: FunderName[], text: string, vocabulary: FactsVocabulary): FunderName[] {
  const kept: FunderName[] = [];
  for (const name of names) {
    const last = kept.at(-1);
    if (last && name.start < last.end) {
      const between = text.slice(last.start, name.start);
      if (!/\s(?:et|&)\s+(?:l[ae’']s?\s*)?$/u.test(between)) continue;
      last.name = between.replace(/\s+(?:et|&)\s+(?:l[ae’']s?\s*)?$/u, '');
      last.end = last.start + last.name.length;
    }
    kept.push(name);
  }
  return kept.filter(
    (name, index) =>
      !isNoFunder(name.name, vocabulary) && !isAlias(name, kept[index - 1], text) && !isClass(name, text),
  );
}

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
