import { expect } from 'vitest';
import type { LineRange, TextDocument } from '@/lib/importing/document';
import type {
  Recognised,
  RecognisedContact,
  RecognisedLever,
  RecognisedSheet,
} from '@/lib/importing/recognise/model';
import { fold } from '@/lib/text/fold';

/** Words that announce a part of a contact: no value holds them. */
const LABELS = new Set('tel telephone fax mail email courriel site internet web m mme mmes et'.split(' '));

/** What was given, and the lines that it is said to come from. */
type Part = { ranges: LineRange[]; holds: (line: string) => boolean };

/**
 * Fails on a line whose letters are in none of the parts that it is said to be in, and that is not left over: ranges alone
 * would prove nothing of what became of it.
 */
export function expectEveryText({ lines }: TextDocument, recognised: Recognised): void {
  const { sheets, levers, glossary, leftOver } = recognised;
  const isKept = lines.map(({ text, furniture }) => !furniture && lettersOf(text) === '');
  const keep = ({ ranges, holds }: Part) => {
    for (const { from, to } of ranges) {
      for (let number = from; number <= to; number++)
        isKept[number - 1] ||= holds(lines[number - 1]?.text ?? '');
    }
  };
  const all = [...leftOver, ...glossary.filter(({ listed }) => listed)];
  keep({ ranges: all, holds: () => true });
  for (const part of [...sheets.flatMap(partsOfSheet), ...levers.flatMap(partsOfLever)]) keep(part);
  const lost = lines.flatMap(({ text }, index) => (isKept[index] ? [] : [`${index + 1} ${text}`]));
  expect(lost).toEqual([]);
}

function partsOfSheet(sheet: RecognisedSheet): Part[] {
  const { title, titleRanges, introduction, place, sections, boxes, contact } = sheet;
  return [
    aPart(titleRanges, title),
    ...[introduction, place].flatMap((passage) => (passage ? aPart(passage.ranges, passage.text) : [])),
    ...sections.map(({ heading, headingRange, text, ranges }) =>
      aPart([headingRange, ...ranges], heading, text),
    ),
    ...boxes.map(({ heading, text, ranges }) => aPart(ranges, heading ?? '', text)),
    { ranges: contact.ranges, holds: (line) => givesContact(line, contact) },
  ];
}

function partsOfLever({ title, titleRanges, stake, actions, examples, further }: RecognisedLever): Part[] {
  const passages = [...(stake ? [stake] : []), ...actions, ...examples, ...further];
  return [aPart(titleRanges, title), ...passages.map(({ text, ranges }) => aPart(ranges, text))];
}

function aPart(ranges: LineRange[], ...texts: string[]): Part {
  const letters = texts.map(lettersOf).join('\n');
  return { ranges, holds: (line) => readingsOf(line).some((reading) => isIn(reading, letters)) };
}

/** A drop cap is printed twice, and the label of a place is not kept. */
function readingsOf(line: string): string[] {
  return [line, line.replace(/^(.)\1/u, '$1'), line.replace(/^\s*Lieu[^:]*:/, '')];
}

/** The first word of a row of lists is set apart from what follows it. */
function isIn(line: string, letters: string): boolean {
  return line.split(/(?<=^\S+) (?=•)/).every((part) => letters.includes(lettersOf(part)));
}

/** A line of a contact gives several values, in an order of its own. */
function givesContact(line: string, { ranges: _, ...values }: RecognisedContact): boolean {
  const letters = valuesIn(values).map(lettersOf).join('\n');
  return fold(line)
    .split(' ')
    .every((word) => LABELS.has(word) || letters.includes(word));
}

function valuesIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(valuesIn) : [];
}

/** Letters and digits alone: words may be joined again, and marks of a list changed. */
function lettersOf(text: string): string {
  return fold(text).replaceAll(' ', '');
}
