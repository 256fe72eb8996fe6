import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sectionPassages } from '@/lib/catalogue/inline-citations';
import { headingCitations, noteLinksOf, passageLabel, toNotes } from '@/lib/catalogue/notes';
import type { CitationView } from '@/lib/catalogue/queries/citations';

const citation = (
  sourceId: string,
  lineFrom: number,
  lineTo = lineFrom,
  pages: number[] = [],
): CitationView => ({
  sourceId,
  sourceTitle: `Titre de ${sourceId}`,
  lineFrom,
  lineTo,
  pages,
});

const anyCitation = fc
  .tuple(
    fc.constantFrom('guide', 'actes', 'note'),
    fc.integer({ min: 1, max: 30 }),
    fc.integer({ min: 0, max: 5 }),
  )
  .map(([source, from, length]) => citation(source, from, from + length));

describe('toNotes', () => {
  it('numbers each passage once, in the order of each document', () => {
    const guide = [
      citation('guide', 40),
      citation('guide', 3, 9),
      citation('guide', 3),
      citation('guide', 40),
    ];
    const notes = toNotes([guide[0] ?? citation('guide', 1), citation('actes', 5), ...guide.slice(1)]);
    expect(
      notes.sources.map(({ id, title, passages }) => [
        id,
        title,
        passages.map(({ number, lineFrom, lineTo }) => `${number}: ${lineFrom}-${lineTo}`),
      ]),
    ).toEqual([
      ['guide', 'Titre de guide', ['1: 3-3', '2: 3-9', '3: 40-40']],
      ['actes', 'Titre de actes', ['4: 5-5']],
    ]);
    expect(notes.numberOf(citation('guide', 40))).toBe(3);
    expect(notes.numberOf(citation('actes', 5))).toBe(4);
  });

  it('of nothing holds nothing', () => {
    expect(toNotes([]).sources).toEqual([]);
  });

  it('counts from 1 without a gap, and gives every citation the number of its own passage', () => {
    fc.assert(
      fc.property(fc.array(anyCitation, { maxLength: 25 }), (citations) => {
        const notes = toNotes(citations);
        const passages = notes.sources.flatMap((source) => source.passages);
        expect(passages.map(({ number }) => number)).toEqual(passages.map((_, index) => index + 1));
        for (const given of citations) {
          const noted = passages.find(({ number }) => number === notes.numberOf(given));
          expect(noted).toMatchObject(given);
        }
      }),
    );
  });
});

describe('passageLabel', () => {
  it.each([
    [citation('guide', 12), 'ligne 12'],
    [citation('guide', 229, 240), 'lignes 229 à 240'],
    [citation('guide', 229, 240, [12]), 'p. 12, lignes 229 à 240'],
    [citation('guide', 229, 400, [12, 13, 14]), 'p. 12-14, lignes 229 à 400'],
  ])('of %j is « %s »', (given, label) => {
    expect(passageLabel(given)).toBe(label);
  });
});

describe('les passages marqués dans le texte d’une section', () => {
  const citations = [citation('guide', 12, 14), citation('guide', 40), citation('actes', 7)];
  const section = { markdown: 'Trois {cite=actes:7,guide:12-14} mots.', citations };
  const notes = toNotes(citations);

  it('mènent à leurs notes, dans l’ordre des numéros', () => {
    expect(
      noteLinksOf(
        section,
        notes,
      )([
        { source: 'actes', from: 7, to: 7 },
        { source: 'guide', from: 12, to: 14 },
      ]),
    ).toEqual([
      { number: 1, title: 'Titre de guide, lignes 12 à 14' },
      { number: 3, title: 'Titre de actes, ligne 7' },
    ]);
  });

  it('ne sont pas redits à côté du titre, qui garde les autres', () => {
    expect(headingCitations(section)).toEqual([citation('guide', 40)]);
  });

  it('sont gardés avec ceux de la section, chacun une fois', () => {
    const cite = [{ source: 'guide', from: 12, to: 14 }];
    expect(sectionPassages({ markdown: section.markdown, cite })).toEqual([
      ...cite,
      { source: 'actes', from: 7, to: 7 },
    ]);
  });
});
