import { describe, expect, it } from 'vitest';
import { proposeLevers } from '@/lib/importing/plan/propose-levers';
import { aTextDocument } from '@/tests/support/text-documents';

const LEVERS = [
  {
    slug: 'compost',
    title: 'Composter avec les voisins',
    actions: ['Installer un composteur collectif.', 'Former des référents du compost.', 'Peser le compost.'],
  },
  {
    slug: 'four',
    title: 'Partager un four banal',
    actions: [
      'Rallumer le four du village.',
      'Cuire le pain au four chaque mois.',
      'Prêter le four aux écoles.',
    ],
  },
];

function proposalsFor(text: string) {
  const { lines } = aTextDocument(text);
  const ranges = [{ from: 1, to: lines.length }];
  return proposeLevers(LEVERS, lines, { introduction: { text, ranges }, sections: [] });
}

describe('leviers proposés', () => {
  it('donne le levier dont la fiche parle, avec la phrase qui le dit et sa ligne', () => {
    const [first, ...others] = proposalsFor(
      'Le projet naît en 2012.\nLes voisins apprennent à composter ; un composteur\nattend en bas de l’immeuble.\nLe compost nourrit le jardin.\nDes référents du compost veillent.',
    );
    expect(first).toMatchObject({
      slug: 'compost',
      title: 'Composter avec les voisins',
      sentence: expect.stringContaining('compost'),
      score: expect.any(Number),
    });
    expect(first?.line).toBeGreaterThan(1);
    expect(others).toEqual([]);
  });

  it('n’en donne aucun quand rien ne le dit', () => {
    expect(proposalsFor('Une chorale répète le mardi. Elle chante en hiver.')).toEqual([]);
  });

  it('ne se contente pas d’un mot au passage', () => {
    expect(proposalsFor('La chorale répète près du four.')).toEqual([]);
  });

  it('n’en donne jamais plus de trois, du plus sûr au moins sûr', () => {
    const words = ['potager', 'verger', 'rucher', 'lavoir', 'moulin'];
    const levers = words.map((word) => ({
      slug: word,
      title: `Ouvrir un ${word}`,
      actions: [`Garder le ${word}.`, `Prêter le ${word}.`],
    }));
    const said = words
      .map((word, index) =>
        Array(8 + index)
          .fill(`Le ${word} ouvre.`)
          .join('\n'),
      )
      .join('\n');
    const { lines } = aTextDocument(said);
    const ranges = [{ from: 1, to: lines.length }];
    const found = proposeLevers(levers, lines, { introduction: { text: said, ranges }, sections: [] });
    expect(found.map(({ slug }) => slug)).toEqual(['moulin', 'lavoir', 'rucher']);
  });
});
