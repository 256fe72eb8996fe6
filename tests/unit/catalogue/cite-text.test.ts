import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CiteSource, citeToText, pageRanges, textToCite } from '@/lib/catalogue/cite-text';

const sources: CiteSource[] = [
  {
    id: 'reperess-2016',
    title: 'RepèrESS Politique de la ville & ESS',
    lineCount: 7034,
    pages: [
      { page: 52, from: 2943, to: 3017 },
      { page: 53, from: 3018, to: 3088 },
      { page: 89, from: 5493, to: 5562 },
    ],
  },
  { id: 'plaquette', title: 'Dix propositions', lineCount: 250, pages: [] },
];

const guide = (from: number, to = from) => ({ source: 'reperess-2016', from, to });

describe('une citation tapée', () => {
  it.each([
    ['reperess-2016:3562-3570', [guide(3562, 3570)]],
    ['reperess-2016 l. 3562-3570', [guide(3562, 3570)]],
    ['reperess-2016 lignes 3562 à 3570', [guide(3562, 3570)]],
    ['REPERESS-2016 L.12', [guide(12)]],
    ['reperess-2016 12', [guide(12)]],
    ['reperess-2016\u00a0l.\u00a012–14', [guide(12, 14)]],
    ['reperess-2016 p. 52', [guide(2943, 3017)]],
    ['reperess-2016 p. 52-53', [guide(2943, 3088)]],
    [
      'reperess-2016 l. 12, 15-16, p. 89 ; plaquette l. 4',
      [guide(12), guide(15, 16), guide(5493, 5562), { source: 'plaquette', from: 4, to: 4 }],
    ],
    ['reperess-2016:1,plaquette:2', [guide(1), { source: 'plaquette', from: 2, to: 2 }]],
    ['plaquette l. 4 ; plaquette l. 4', [{ source: 'plaquette', from: 4, to: 4 }]],
    ['', []],
    [' ; ', []],
  ])('se comprend : « %s »', (text, passages) => {
    expect(textToCite(text, sources)).toEqual({ ok: true, value: passages });
  });

  it.each([
    [
      'reperes-2016 l. 3',
      /Aucun document ne s’appelle «\u00a0reperes-2016\u00a0» : voulez-vous dire «\u00a0reperess-2016\u00a0» \?/,
    ],
    ['propositions l. 3', /voulez-vous dire «\u00a0plaquette\u00a0»/],
    ['zzz l. 3', /choisissez un des identifiants/],
    [
      'plaquette',
      /n’est pas un passage : écrivez le document et ses lignes, par exemple «\u00a0reperess-2016 l. 12-30\u00a0»/,
    ],
    ['plaquette l. 251', /plaquette compte 250 lignes, numérotées à partir de 1 : la ligne 251 n’existe pas/],
    ['plaquette l. 0', /la ligne 0 n’existe pas/],
    ['plaquette l. 9-4', /va à reculons : écrivez 4-9/],
    ['plaquette p. 2', /Les pages de plaquette ne sont pas connues : donnez les lignes, de 1 à 250/],
    [
      'reperess-2016 p. 60',
      /page 60 de reperess-2016 ne sont pas connues : donnez les lignes, ou une de ces pages : 52 à 53 et 89/,
    ],
    ['l. 12', /ne dit pas de quel document/],
    ['p. 12', /ne dit pas de quel document/],
    ['12', /ne dit pas de quel document/],
  ])('dit ce qui ne va pas et comment y remédier : « %s »', (text, sentence) => {
    expect(textToCite(text, sources)).toEqual({ ok: false, error: expect.stringMatching(sentence) });
  });

  it('dit toutes ses fautes à la fois', () => {
    const answer = textToCite('plaquette l. 999 ; inconnu:3', sources);
    expect(answer.ok ? '' : answer.error).toMatch(/999.+inconnu/);
  });

  it('se relit telle qu’elle est montrée', () => {
    const passage = fc
      .tuple(fc.constantFrom(...sources), fc.nat(200), fc.nat(40))
      .map(([{ id }, from, length]) => ({ source: id, from: from + 1, to: from + 1 + length }));
    fc.assert(
      fc.property(
        fc.uniqueArray(passage, { selector: ({ source, from, to }) => `${source} ${from} ${to}` }),
        (passages) => {
          expect(textToCite(citeToText(passages), sources)).toEqual({ ok: true, value: passages });
        },
      ),
    );
  });

  it('n’est jamais prise pour un passage du document quand elle n’en est pas un', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), (text) => {
        const answer = textToCite(text, sources);
        if (answer.ok)
          for (const { source, from, to } of answer.value) {
            const found = sources.find(({ id }) => id === source);
            expect(from).toBeGreaterThanOrEqual(1);
            expect(to).toBeLessThanOrEqual(found?.lineCount ?? 0);
          }
        else expect(answer.error).not.toBe('');
      }),
    );
  });
});

describe('les pages connues d’un document', () => {
  it('se disent par plages', () => {
    expect(pageRanges({ pages: [12, 13, 14, 89, 52, 53].map((page) => ({ page, from: 1, to: 1 })) })).toBe(
      '12 à 14, 52 à 53 et 89',
    );
  });
});
