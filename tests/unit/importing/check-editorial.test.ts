import { describe, expect, it } from 'vitest';
import type { InitiativeContent } from '@/lib/catalogue/schemas';
import { checkEditorial } from '@/lib/importing/content/check-editorial';
import type { Content } from '@/lib/importing/content/content';
import { aLever, anInitiative, aTie } from '@/tests/support/an-initiative';

const aContent = (sheets: Partial<InitiativeContent>[], rest: Partial<Content> = {}): Content => ({
  initiatives: sheets.map((sheet, index) => anInitiative({ slug: `fiche-${index}`, ...sheet })),
  levers: [],
  pages: [],
  pictures: [],
  sources: [],
  sectors: [],
  structureTypes: [],
  glossary: [],
  synonyms: [],
  territories: { qpv: [], coordinates: {} },
  ...rest,
});

const told = (content: Content) => checkEditorial(content).map(({ file, message }) => `${file} ${message}`);
const saying = (markdown: string): Partial<InitiativeContent> => ({
  sections: [{ kind: 'activities', markdown, cite: [{ source: 'guide', from: 1, to: 1 }] }],
});
const glossary = [
  {
    acronym: 'ADIE',
    variants: ['Adie'],
    expansion: 'x',
    explanation: 'x',
    cite: [],
    expandedBy: 'document' as const,
  },
];

describe('checkEditorial', () => {
  it('wants two sheets for a lever', () => {
    const levers = [aLever({ slug: 'bailleurs' }), aLever({ slug: 'foncier' })];
    const sheets = [{ levers: [aTie('bailleurs'), aTie('foncier')] }, { levers: [aTie('bailleurs')] }];
    expect(told(aContent(sheets, { levers }))).toEqual([
      expect.stringMatching(/^levers\/foncier\.md 1 fiche/),
    ]);
  });

  it.each([
    'Appelez le 04 78 12 34 56.',
    'Tél. 04.78.12.34.56',
    '0478123456',
    '+33 6 12 34 56 78',
    '+33 (0)6 12 34 56 78',
  ])('sees the telephone in « %s »', (text) => {
    expect(told(aContent([saying(text)]))).toEqual([
      expect.stringMatching(/^initiatives\/fiche-0\.md .*téléphone/),
    ]);
  });

  it.each(['Écrivez à jeanne.martin@exemple.fr', 'j.martin@exemple.fr', 'jeanne_martin@exemple.coop'])(
    'sees the person in « %s »',
    (text) => {
      expect(told(aContent([saying(text)]))).toEqual([expect.stringMatching(/adresse d’une personne/)]);
    },
  );

  it('lets dates, amounts, codes and the boxes of organisations pass', () => {
    const text =
      'De 2014 à 2016, 105 000 €, SIRET 12345678901234, contact@exemple.fr, regie.impulsion@exemple.fr, lignes 3610-3927.';
    expect(
      told(
        aContent([saying(text)], {
          glossary: [
            {
              acronym: 'SIRET',
              variants: [],
              expansion: 'x',
              explanation: 'x',
              cite: [],
              expandedBy: 'editors',
            },
          ],
        }),
      ),
    ).toEqual([]);
  });

  it('wants the acronyms of the running text explained, once for each sheet', () => {
    const content = aContent(
      [saying('L’ADIE et la ZZTOP, la ZZTOP encore, au XIX siècle, sur https://exemple.fr/ABCD.')],
      { glossary },
    );
    expect(told(content)).toEqual([
      expect.stringMatching(/^initiatives\/fiche-0\.md « ZZTOP » manque au glossaire/),
    ]);
  });

  it('takes the names of the catalogue as they are', () => {
    const partners = [
      {
        name: 'LTO Habitat',
        kind: 'bailleur' as const,
        role: null,
        cite: [{ source: 'guide', from: 1, to: 1 }],
      },
    ];
    expect(told(aContent([{ ...saying('LTO loue un local à VRAC.'), acronym: 'VRAC', partners }]))).toEqual(
      [],
    );
  });
});
