import type { DocumentLine, LineRange } from '@/lib/importing/document';
import { fold } from '@/lib/text/fold';
import { mendLine } from '../flow';
import type { LeftOver, RecognisedContact } from '../model';
import { foldHeading } from './fold-heading';
import { numbersOf } from './printed-lines';
import type { SheetRules } from './rules';

const HEADING = 'intertitre';
const UNKNOWN = 'coordonnées non reconnues';
const PARTLY_KNOWN = 'coordonnées reconnues en partie';

/** Letters that the end of a line shares with the beginning of a value: fewer are the same by chance. */
const FEWEST_SHARED = 3;
/** No contact takes more; of a hostile text, what is further on is known by nobody. */
const LONGEST_LINE = 1000;

/**
 * Which lines of a contact block gave its values, and which ones say something that no value holds: these are left over, even
 * when a value stands beside what was not understood.
 */
export function sortContactLines(
  lines: DocumentLine[],
  contact: RecognisedContact,
  { headings, labels }: SheetRules['contact'],
): { ranges: LineRange[]; leftOver: LeftOver[] } {
  const printed = contact.ranges.flatMap(numbersOf).map((number) => {
    const text = mendLine(lines[number - 1]?.text ?? '');
    return { number, text, words: wordsOf(text.slice(0, LONGEST_LINE)) };
  });
  const values = valuesOf(contact, printed.map(({ words }) => words.join('')).join('\n'));
  const sorted: { ranges: LineRange[]; leftOver: LeftOver[] } = { ranges: [], leftOver: [] };
  for (const { number, text, words } of printed) {
    const isHeld = heldLetters(words.join(''), values);
    const isGiving = isHeld.includes(true);
    const isHeading = headings.some((heading) => heading.test(foldHeading(text)));
    const isWhole = text.length <= LONGEST_LINE && areHeld(words, isHeld, labels);
    if (isGiving && !isHeading) addLine(sorted.ranges, number);
    if (text === '' || (isGiving && isWhole && !isHeading)) continue;
    const reason = isHeading ? HEADING : isGiving ? PARTLY_KNOWN : UNKNOWN;
    sorted.leftOver.push({ from: number, to: number, reason });
  }
  return sorted;
}

function wordsOf(text: string): string[] {
  return fold(text).split(' ').filter(Boolean);
}

/** The letters of values: those that a line prints whole, and those that go on from line to line. */
type Values = { whole: string[]; cut: string[] };

/** @param block the letters of the contact block, line by line */
function valuesOf(contact: RecognisedContact, block: string): Values {
  const { people, organisation, emails, phones, websites, address } = contact;
  const values = [
    ...people.flatMap(({ name, role, email, phone }) => [name, role, email, phone]),
    ...[organisation, ...emails, ...phones, ...websites, address],
    // The scheme of a site is not always printed.
    ...websites.map((site) => site.replace(/^https?:\/\//, '')),
  ];
  const letters = [...new Set(values.map((value) => wordsOf(value ?? '').join('')))].filter(Boolean);
  const whole = letters.filter((value) => block.includes(value));
  return { whole, cut: letters.filter((value) => !block.includes(value)) };
}

/** Of each letter of a line, whether it is one of a value. */
function heldLetters(line: string, { whole, cut }: Values): boolean[] {
  const isHeld = Array<boolean>(line.length).fill(false);
  for (const value of whole) {
    for (let at = line.indexOf(value); at >= 0; at = line.indexOf(value, at + value.length))
      isHeld.fill(true, at, at + value.length);
  }
  for (const value of cut) {
    if (value.includes(line)) isHeld.fill(true);
    for (let shared = Math.min(line.length, value.length) - 1; shared >= FEWEST_SHARED; shared--) {
      if (value.endsWith(line.slice(0, shared))) isHeld.fill(true, 0, shared);
      if (value.startsWith(line.slice(-shared))) isHeld.fill(true, line.length - shared);
    }
  }
  return isHeld;
}

/** Whether every word is held, but those that announce a value: « Tél », « Mme ». */
function areHeld(words: string[], isHeld: boolean[], labels: string[]): boolean {
  let end = 0;
  return words.every((word) => {
    const start = end;
    end += word.length;
    return labels.includes(word) || isHeld.slice(start, end).every(Boolean);
  });
}

function addLine(ranges: LineRange[], number: number): void {
  const last = ranges.at(-1);
  if (last?.to === number - 1) last.to = number;
  else ranges.push({ from: number, to: number });
}
