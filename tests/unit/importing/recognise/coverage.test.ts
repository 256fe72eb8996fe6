import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gapsBetween, uncovered } from '@/lib/importing/recognise/coverage';
import { recognise } from '@/lib/importing/recognise/recognise';
import { INVENTED_GUIDE, SHORT_SHEET } from '@/tests/support/invented-guide';
import { aTextDocument } from '@/tests/support/text-documents';

const WITH_GLOSSARY = `${INVENTED_GUIDE}\n\nGlossaire\n• CAV : Cave Aux Voisins.\n\nÉdition\nImprimé chez nous.\n`;

describe('aucune ligne ne se perd', () => {
  it('nomme les lignes que rien ne tient', () => {
    const nothing = { sheets: [], levers: [], glossary: [], leftOver: [] };
    expect(uncovered(nothing, 3)).toEqual([{ from: 1, to: 3 }]);
    expect(uncovered(nothing, 0)).toEqual([]);
    const some = { ...nothing, leftOver: [{ from: 2, to: 4, reason: 'avant-propos' }] };
    expect(uncovered(some, 6)).toEqual([
      { from: 1, to: 1 },
      { from: 5, to: 6 },
    ]);
    expect(uncovered(some, 4)).toEqual([{ from: 1, to: 1 }]);
  });

  it('les trous et les plages font ensemble tout le document', () => {
    const range = fc.tuple(fc.integer({ min: 1, max: 40 }), fc.nat(12));
    fc.assert(
      fc.property(fc.array(range), fc.nat(40), (pairs, lineCount) => {
        const ranges = pairs.map(([from, length]) => ({ from, to: from + length }));
        const gaps = gapsBetween(ranges, lineCount);
        for (let line = 1; line <= lineCount; line++) {
          const isIn = ({ from, to }: { from: number; to: number }) => from <= line && line <= to;
          expect(gaps.some(isIn)).toBe(!ranges.some(isIn));
        }
      }),
    );
  });

  it('une publication reconnue est couverte, chaque reste avec sa raison', () => {
    const document = aTextDocument(WITH_GLOSSARY);
    const recognised = recognise(document);
    expect(recognised.profile).toBe('guide-reperess');
    expect(uncovered(recognised, document.lines.length)).toEqual([]);
    expect(recognised.leftOver[0]).toMatchObject({ from: 1, reason: 'avant-propos, éditorial et préface' });
  });

  it.each([
    ['avec un glossaire', WITH_GLOSSARY],
    ['sans rien autour des fiches', SHORT_SHEET],
  ])('une publication %s est couverte jusqu’à sa dernière ligne', (_, text) => {
    const document = aTextDocument(text.trimEnd());
    expect(uncovered(recognise(document), document.lines.length)).toEqual([]);
  });

  it('un document qu’aucun profil ne reconnaît reste en entier, avec les formes connues', () => {
    const document = aTextDocument('Compte rendu\nNous étions quatre.');
    const recognised = recognise(document);
    expect(recognised).toMatchObject({
      source: null,
      sheets: [],
      leftOver: [{ from: 1, to: 2, reason: 'aucun profil ne reconnaît ce document' }],
      warnings: [{ line: null, message: expect.stringContaining('Guide RepèrESS') }],
    });
    expect(recognise(aTextDocument('')).warnings).toHaveLength(1);
  });
});
