import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { expansionFits } from '@/lib/importing/recognise/glossary/expansion-fits';
import { recogniseGlossary } from '@/lib/importing/recognise/glossary/recognise-glossary';
import { glossaryRulesSchema } from '@/lib/importing/recognise/glossary/rules';
import { aTextDocument } from '@/tests/support/text-documents';

const rules = glossaryRulesSchema.parse({ list: { heading: '^Sigles$', end: '^(?:\\d+|Édition)$' } });
const read = (text: string) =>
  recogniseGlossary(aTextDocument(text), rules).map(({ acronym, expansion, line }) => [
    line,
    acronym,
    expansion,
  ]);

describe('les sigles que le texte développe', () => {
  test.each([
    ['Voici la remise d’outils partagés (ROP).', [[1, 'ROP', 'remise d’outils partagés']]],
    [
      'La maison des jar-\ndins et des outils\n(MJO) est ouverte.',
      [[1, 'MJO', 'maison des jardins et des outils']],
    ],
    ['Un contrat d’appui au jardin - CAJ) et la suite.', [[1, 'CAJ', 'contrat d’appui au jardin']]],
    ['Le MJO (Maison des Jardins et des Outils) ouvre.', [[1, 'MJO', 'Maison des Jardins et des Outils']]],
    ['1 RJV : Réseau des jardins de la vallée.', [[1, 'RJV', 'Réseau des jardins de la vallée']]],
    [
      '« SEMIS » (Semer Ensemble Mille Idées Simples) naît.',
      [[1, 'SEMIS', 'Semer Ensemble Mille Idées Simples']],
    ],
    ['la **fête des jardins** (FJ) et (FJ)', [[1, 'FJ', 'fête des jardins']]],
  ])('%s', (text, terms) => {
    expect(read(text)).toEqual(terms);
  });

  test.each([
    'Des programmes de jardins (PRU, plus de 48 mois).',
    'Le jardin (ABC) est ouvert.',
    'Les plantes (voir page 12) et les Rosiers (très beaux).',
    'La Maison (MJO).',
  ])('rien n’est inventé : %s', (text) => {
    expect(read(text)).toEqual([]);
  });

  test('un sigle n’est donné qu’une fois, où le texte le développe d’abord', () => {
    const text = 'La maison des jardins (MJ).\n\nLes maisons des jardins (MJs), ou maison des jeunes (M.J).';
    expect(read(text)).toEqual([[1, 'MJ', 'maison des jardins']]);
  });
});

describe('la liste des sigles', () => {
  const LIST = [
    'La Maison Jardinière (MJ) accueille.',
    '',
    'Sigles',
    '• MJ : Maison des Jardins.',
    '•ROP: Remise d’Outils ',
    'Partagés (agrément). ',
    '',
    '•  FEX / FSX : Fonds de jardinage et d’outil-',
    'lage. ',
    '',
    '12',
    'RJV : autre chose, après la liste',
  ].join('\n');

  test('les expansions sont réunies sur leurs lignes, telles que la liste les donne', () => {
    expect(read(LIST)).toEqual([
      [4, 'MJ', 'Maison des Jardins'],
      [5, 'ROP', 'Remise d’Outils Partagés (agrément)'],
      [8, 'FEX / FSX', 'Fonds de jardinage et d’outillage'],
    ]);
  });

  test('chaque terme tient toutes ses lignes', () => {
    const terms = recogniseGlossary(aTextDocument(LIST), rules);
    expect(terms.map(({ from, to }) => [from, to])).toEqual([
      [4, 4],
      [5, 6],
      [8, 9],
    ]);
  });
});

describe('les lettres d’un sigle et les mots qu’il abrège', () => {
  test.each([
    ['FEDER', 'fonds européen pour le développement régional', true],
    ['QPV', 'quartier prioritaire de la politique de la ville', true],
    ['CRESS', 'Chambre régionale de l’ESS', true],
    ['ABC', 'abricot', false],
    ['JSC', 'Jardin Vert Scolaire', false],
    ['ROP', 'outils partagés', false],
    ['ROP', 'remise ouverte', false],
  ])('%s et « %s » : %s', (acronym, expansion, fits) => {
    expect(expansionFits(acronym, expansion)).toBe(fits);
  });

  test('les initiales de mots quelconques en font toujours un sigle qui va', () => {
    const word = fc.stringMatching(/^[b-z]{4,9}$/);
    fc.assert(
      fc.property(fc.array(word, { minLength: 2, maxLength: 6 }), (words) => {
        const acronym = words.map((each) => each.charAt(0).toUpperCase()).join('');
        return expansionFits(acronym.endsWith('S') ? `${acronym}s` : acronym, words.join(' '));
      }),
    );
  });
});
