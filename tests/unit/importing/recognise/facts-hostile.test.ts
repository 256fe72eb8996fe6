import { describe, expect, it } from 'vitest';
import { recogniseFacts } from '@/lib/importing/recognise/facts/recognise-facts';
import { aTextDocument } from '@/tests/support/text-documents';

/** Milliseconds of processor that no text may take, however long its lines: what it guards from took 15,000 and more. */
const MOST = 6000;
const LENGTH = 200_000;
const LINES = 20_000;

function millisecondsFor(text: string): number {
  const document = aTextDocument(text);
  const whole = { from: 1, to: document.lines.length };
  const section = {
    heading: 'Financement',
    kind: 'funding' as const,
    text: '',
    headingRange: { from: 1, to: 1 },
  };
  const before = process.cpuUsage();
  recogniseFacts(document, {
    ...whole,
    title: '',
    form: 'short',
    page: null,
    titleRanges: [],
    introduction: null,
    place: null,
    sections: [{ ...section, ranges: [whole] }],
    boxes: [],
    warnings: [],
    contactRanges: [whole],
  });
  return process.cpuUsage(before).user / 1000;
}

describe('un texte hostile ne retient pas la lecture', () => {
  it.each([
    '1',
    ' ',
    '-',
    'A',
    '@',
    '.',
    '(',
    ')',
    'a-',
    '1 ',
    '12 345 ',
    '*',
    'Fondation ',
    'Ville de ',
    'Villes de Ys, ',
    '3 « a » (',
  ])(
    '« %s » sans fin, sur une ligne puis sur vingt mille',
    (unit) => {
      const line = unit.repeat(Math.ceil(LENGTH / unit.length));
      expect(millisecondsFor(`Mot ${line} fin.`)).toBeLessThan(MOST);
      expect(millisecondsFor(Array.from({ length: LINES }, () => unit).join('\n'))).toBeLessThan(MOST);
    },
    60_000,
  );
});
