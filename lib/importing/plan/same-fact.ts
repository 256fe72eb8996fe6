import type { Passage } from '@/lib/catalogue/schemas';
import type { FieldKind } from '@/lib/publishing/fields';
import { withoutInlineCitations } from '@/lib/text/citation-marks';
import { fold } from '@/lib/text/fold';
import { overlap } from './cite';
import { isInCapitals } from './sentence-case';

type Row = Record<string, unknown>;

/** Whether two values of a field say the same, citations, spaces and apostrophes apart. */
export function saySame(kind: FieldKind, a: unknown, b: unknown): boolean {
  return wordsOf(kind, a) === wordsOf(kind, b);
}

function wordsOf(kind: FieldKind, value: unknown): string {
  if (value === null || value === undefined) return '';
  const text = kind === 'markdown' ? withoutInlineCitations(String((value as Row).markdown ?? '')) : value;
  return typeof text === 'string' ? plain(text) : JSON.stringify(text);
}

const plain = (text: string) => text.normalize('NFC').replace(/\s+/g, ' ').replace(/'/g, '’').trim();

/** Whether two titles are one, but for capitals: a title printed in them is the same title in sentence case, with its accents. */
export function isSameTitle(a: unknown, b: unknown): boolean {
  if (typeof a !== 'string' || typeof b !== 'string') return a === b;
  return plain(a) === plain(b) || ((isInCapitals(a) || isInCapitals(b)) && fold(a) === fold(b));
}

/** Whether two rows of a list say the same, citations apart. */
export function isSameRow(a: unknown, b: unknown): boolean {
  return canonical(toRow(a)) === canonical(toRow(b));
}

/** Whether two rows of a list state one fact: the same value of the same thing, whoever worded it and wherever it was read. */
export function isSameFact(path: string, a: unknown, b: unknown): boolean {
  const [one, other] = [toRow(a), toRow(b)];
  switch (path) {
    case 'figures':
      return (
        one.value === other.value &&
        (one.upTo ?? null) === (other.upTo ?? null) &&
        sameText(one.unit, other.unit) &&
        agree(one.year, other.year) &&
        (sameText(one.label, other.label) || citeTogether(one, other))
      );
    case 'funding':
      return (
        sameText(one.funder, other.funder) &&
        one.amount === other.amount &&
        agree(one.share, other.share) &&
        agree(one.year, other.year)
      );
    case 'passages':
      return coverHalf(toPassage(one), toPassage(other));
    case 'places':
      return sameText(one.wording, other.wording);
    default:
      return isSameRow(one, other);
  }
}

/** Whether two rows are about one thing, of which they may say different values. */
export function isSameThing(path: string, a: unknown, b: unknown): boolean {
  const [one, other] = [toRow(a), toRow(b)];
  if (path === 'figures')
    return one.label !== '' && sameText(one.label, other.label) && agree(one.year, other.year);
  if (path === 'funding')
    return one.funder !== '' && sameText(one.funder, other.funder) && agree(one.year, other.year);
  return false;
}

/** Whether one of two passages of one document holds at least half of the other's lines. */
export function coverHalf(a: Passage, b: Passage): boolean {
  if (a.source !== b.source || !overlap(a, b)) return false;
  const shared = Math.min(a.to, b.to) - Math.max(a.from, b.from) + 1;
  return shared * 2 >= Math.min(a.to - a.from, b.to - b.from) + 1;
}

const toRow = (value: unknown): Row =>
  typeof value === 'object' && value !== null ? (value as Row) : { value };

const toPassage = (row: Row) => row as unknown as Passage;

const sameText = (a: unknown, b: unknown) => fold(String(a ?? '')) === fold(String(b ?? ''));

/** A year that one of them does not give does not make them differ. */
const agree = (a: unknown, b: unknown) => a === b || isAbsent(a) || isAbsent(b);

const isAbsent = (value: unknown) => value === null || value === undefined;

function citeTogether(one: Row, other: Row): boolean {
  const passages = (row: Row) => (Array.isArray(row.cite) ? (row.cite as Passage[]) : []);
  return passages(one).some((a) => passages(other).some((b) => a.source === b.source && overlap(a, b)));
}

function canonical(row: Row): string {
  const { cite: _, ...said } = row;
  return JSON.stringify(said, (_key, part) =>
    typeof part === 'string'
      ? plain(part)
      : typeof part === 'object' && part !== null && !Array.isArray(part)
        ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
        : part,
  );
}
