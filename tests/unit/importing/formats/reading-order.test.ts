import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Segment } from '@/lib/importing/formats/pdf/page-text';
import { readingOrder } from '@/lib/importing/formats/pdf/reading-order';

const BODY = 10;

function aSegment(text: string, x: number, right: number, baseline: number, size = BODY): Segment {
  return { text, x, right, baseline, size, isTurned: false };
}

function order(segments: Segment[]): string[] {
  return readingOrder(segments, BODY).flatMap((column) => column.segments.map(({ text }) => text));
}

describe('l’ordre de lecture des lignes d’une page', () => {
  it('est une permutation : aucune ligne perdue, aucune deux fois', () => {
    const segment = fc
      .tuple(
        fc.integer({ min: 0, max: 28 }),
        fc.integer({ min: 1, max: 28 }),
        fc.integer({ min: 1, max: 40 }),
        fc.constantFrom(8, 10, 18),
      )
      .map(([x, width, row, size]) => aSegment('', x * 20, (x + width) * 20, row * 13, size));
    fc.assert(
      fc.property(fc.array(segment, { maxLength: 40 }), (drawn) => {
        const segments = drawn.map((each, at) => ({ ...each, text: String(at) }));
        expect(order(segments).sort()).toEqual(segments.map(({ text }) => text).sort());
      }),
      { numRuns: 400 },
    );
  });

  it('ne dépend pas de l’ordre dans lequel le fichier dessine', () => {
    const columns = [50, 310].flatMap((x) =>
      Array.from({ length: 12 }, (_, at) => aSegment(`${x} ${at}`, x, x + 230 - (at % 3) * 40, 60 + at * 13)),
    );
    fc.assert(
      fc.property(fc.shuffledSubarray(columns, { minLength: columns.length }), (shuffled) => {
        expect(order(shuffled)).toEqual(columns.map(({ text }) => text));
      }),
      { numRuns: 50 },
    );
  });

  it('ne laisse pas un tableau plus large que les colonnes les mêler', () => {
    const columns = [50, 310].flatMap((x) =>
      Array.from({ length: 6 }, (_, at) => aSegment(`${x} ${at}`, x, x + 230, 60 + at * 13)),
    );
    const cells = [50, 220, 400].flatMap((x) =>
      [0, 1].map((at) => aSegment(`cellule ${x} ${at}`, x, x + 130, 150 + at * 18)),
    );
    expect(order([...columns, ...cells])).toEqual([...columns, ...cells].map(({ text }) => text));
  });
});
