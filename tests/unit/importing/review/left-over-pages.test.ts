import fc from 'fast-check';
import { expect, test } from 'vitest';
import { paginateRanges, partLeftOver } from '@/lib/importing/review/left-over-pages';

const lineNumbers = (ranges: { from: number; to: number }[]) =>
  ranges.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, rank) => from + rank));

test('les lignes laissées de côté se rangent par raison, la plus longue d’abord', () => {
  expect(
    partLeftOver([
      { from: 1, to: 2, reason: 'ligne vide' },
      { from: 3, to: 12, reason: 'texte d’analyse' },
      { from: 20, to: 20, reason: 'ligne vide' },
    ]),
  ).toEqual([
    { slug: 'texte-d-analyse', reason: 'texte d’analyse', lineCount: 10, ranges: [{ from: 3, to: 12 }] },
    {
      slug: 'ligne-vide',
      reason: 'ligne vide',
      lineCount: 3,
      ranges: [
        { from: 1, to: 2 },
        { from: 20, to: 20 },
      ],
    },
  ]);
});

test('un passage qui ne tient pas sur une page continue sur la suivante', () => {
  expect(
    paginateRanges(
      [
        { from: 1, to: 5 },
        { from: 8, to: 9 },
      ],
      3,
    ),
  ).toEqual([
    [{ from: 1, to: 3 }],
    [
      { from: 4, to: 5 },
      { from: 8, to: 8 },
    ],
    [{ from: 9, to: 9 }],
  ]);
});

test('aucune ligne ne se perd ni ne se répète d’une page à l’autre, et aucune page ne déborde', () => {
  const gaps = fc.array(fc.tuple(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 0, max: 90 })), {
    maxLength: 12,
  });
  fc.assert(
    fc.property(gaps, fc.integer({ min: 1, max: 40 }), (steps, size) => {
      let at = 0;
      const ranges = steps.map(([gap, length]) => {
        const range = { from: at + gap, to: at + gap + length };
        at = range.to;
        return range;
      });
      const pages = paginateRanges(ranges, size);
      expect(pages.flatMap(lineNumbers)).toEqual(lineNumbers(ranges));
      for (const page of pages) expect(lineNumbers(page).length).toBeLessThanOrEqual(size);
      expect(pages.length).toBe(Math.ceil(lineNumbers(ranges).length / size));
    }),
  );
});
