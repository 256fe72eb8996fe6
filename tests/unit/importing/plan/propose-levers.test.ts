import { describe, expect, it } from 'vitest';
import type { SectionKind } from '@/lib/catalogue/model';
import { proposeLevers } from '@/lib/importing/plan/propose-levers';
import { stemLevers, weighLevers } from '@/lib/importing/plan/weigh-levers';
import { aTextDocument } from '@/tests/support/text-documents';

/** What editors write when they tie sheets to a lever: much the same words, sheet after sheet. */
const tied = (because: string, sheets = 20) =>
  Array.from({ length: sheets }, (_, rank) => ({ sheet: `fiche-${rank}`, because }));

const COMPOST = {
  slug: 'compost',
  title: 'Composter avec les voisins',
  texts: ['Installer un composteur collectif.'],
  ties: tied('Des référents veillent sur les épluchures.'),
};
const OVEN = {
  slug: 'four',
  title: 'Partager un four banal',
  texts: ['Rallumer le four du village.'],
  ties: tied('Les habitants viennent cuire leur pain.'),
};
const LEVERS = [COMPOST, OVEN];

function proposalsFor(
  text: string,
  levers = LEVERS,
  kind: SectionKind | null = null,
  isLeftOut?: (sheet: string) => boolean,
) {
  const { lines } = aTextDocument(text);
  const ranges = [{ from: 1, to: lines.length }];
  const section = { heading: 'SUITE', headingRange: { from: 1, to: 1 }, kind, text, ranges };
  return proposeLevers(weighLevers(stemLevers(levers), isLeftOut), lines, {
    introduction: null,
    sections: [section],
  });
}

describe('leviers proposés', () => {
  it('donne le levier dont la fiche parle, avec la phrase qui le dit et sa ligne', () => {
    const [first, ...others] = proposalsFor(
      'Le projet naît en 2012.\nDes référents veillent ; le compost\nnourrit le jardin.\nLes référents trient les épluchures avec les voisins.',
    );
    expect(first).toEqual({
      slug: 'compost',
      title: 'Composter avec les voisins',
      sentence: 'Les référents trient les épluchures avec les voisins.',
      line: 4,
      score: expect.any(Number),
    });
    expect(others).toEqual([]);
  });

  it('reconnaît un levier aux phrases par lesquelles d’autres fiches y sont rattachées', () => {
    const text = 'Des référents veillent sur le lieu.\nIls pèsent les épluchures.';
    expect(proposalsFor(text).map(({ slug }) => slug)).toEqual(['compost']);
    const untied = { ...COMPOST, ties: [] };
    expect(proposalsFor(text, [untied, OVEN])).toEqual([]);
    expect(proposalsFor(text, LEVERS, null, (sheet) => sheet.startsWith('fiche-'))).toEqual([]);
  });

  it('est prudent d’un levier dont le catalogue dit peu', () => {
    const text = 'Des référents veillent sur le lieu.\nIls pèsent les épluchures.';
    const littleKnown = {
      ...COMPOST,
      texts: [],
      ties: tied('Des référents veillent sur les épluchures.', 1),
    };
    expect(proposalsFor(text, [littleKnown, OVEN])).toEqual([]);
  });

  it('n’en donne aucun quand rien ne le dit', () => {
    expect(proposalsFor('Une chorale répète le mardi. Elle chante en hiver.')).toEqual([]);
  });

  it('ne se contente pas d’un mot au passage', () => {
    expect(proposalsFor('La chorale répète près du four.')).toEqual([]);
  });

  it('ne se laisse pas convaincre par la longueur d’une fiche', () => {
    const said = 'Des référents veillent sur les épluchures.';
    const chatter = Array<string>(60).fill('La chorale répète le mardi.');
    expect(proposalsFor(said)).toHaveLength(1);
    expect(proposalsFor([said, ...chatter].join('\n'))).toEqual([]);
  });

  it('n’écoute pas ce dont vit le projet : chaque fiche le dit', () => {
    const said = 'Les habitants viennent cuire leur pain.\nLe pain finance le four.';
    expect(proposalsFor(said, LEVERS, 'activities')).toHaveLength(1);
    expect(proposalsFor(said, LEVERS, 'business_model')).toEqual([]);
  });

  it('un mot que tous les leviers disent ne compte pour aucun', () => {
    const said = Array<string>(4).fill('Les habitants décident et se réunissent.').join('\n');
    const levers = Array.from({ length: 6 }, (_, rank) => ({
      slug: `levier-${rank}`,
      title: `Levier ${rank}`,
      texts: [],
      ties: tied('Les habitants décident et se réunissent.', 60),
    }));
    expect(proposalsFor(said, levers.slice(0, 1))).toHaveLength(1);
    expect(proposalsFor(said, levers)).toEqual([]);
  });

  it('n’en donne jamais plus de trois, du plus sûr au moins sûr', () => {
    const words = ['potager', 'verger', 'rucher', 'lavoir', 'moulin'];
    const levers = words.map((word) => ({
      slug: word,
      title: `Ouvrir un ${word}`,
      texts: [],
      ties: tied(`Garder le ${word}.`),
    }));
    const said = words
      .flatMap((word, index) => Array<string>(8 + index).fill(`Le ${word} ouvre.`))
      .join('\n');
    expect(proposalsFor(said, levers).map(({ slug }) => slug)).toEqual(['moulin', 'lavoir', 'rucher']);
  });
});
