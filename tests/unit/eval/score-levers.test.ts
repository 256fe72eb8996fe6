import { describe, expect, it } from 'vitest';
import { leverDocumentSchema } from '@/tests/eval/expectation';
import { type Measure, tally } from '@/tests/eval/finding';
import type { Given } from '@/tests/eval/given';
import { scoreExampleSheets, scoreLevers } from '@/tests/eval/score-levers';
import { aPerfectAnswer } from './an-evaluated-sheet';

const expected = leverDocumentSchema.parse({
  document: '999',
  levers: [
    {
      title: 'Ouvrir des lavoirs…',
      startLine: 10,
      titleLine: 14,
      endLine: 20,
      actions: [
        { line: 10, firstWords: 'En creusant' },
        { line: 12, firstWords: 'En pompant' },
      ],
      examples: [
        { title: 'Le lavoir du port', line: 16 },
        { title: null, line: 18, optional: true },
      ],
    },
  ],
  orLevers: [
    {
      title: 'Laver ensemble',
      startLine: 8,
      endLine: 20,
      actions: [{ line: 8, firstWords: 'Laver' }],
      examples: [],
    },
  ],
  sheets: [{ title: 'Le lavoir du port', form: 'short', startLine: 16, endLine: 17, placeText: null }],
  glossary: [
    { acronym: 'LAV', expansion: 'lavoir associatif de ville', line: 5 },
    { acronym: 'SAV', expansion: 'savonnerie', line: 6, optional: true },
  ],
});

function aLever(): Given['levers'][number] {
  return {
    title: 'Ouvrir des lavoirs partout',
    startLine: 11,
    endLine: 19,
    actions: [
      { text: 'En creusant', line: 10 },
      { text: 'En pompant', line: 13 },
    ],
    examples: [{ title: 'Le lavoir du port', line: 16 }],
  };
}

function score(change: (lever: Given['levers'][number]) => unknown = () => {}, glossary?: Given['glossary']) {
  const lever = aLever();
  change(lever);
  const known = [{ acronym: 'LAV', expansion: 'Lavoir associatif de ville', line: 5 }];
  return scoreLevers(expected, { sheets: [], levers: [lever], glossary: glossary ?? known });
}

describe('la note des leviers', () => {
  it('est entière pour une réponse juste', () => {
    const findings = score();
    for (const measure of ['levers', 'actions', 'examples', 'glossary'] as const)
      expect(tally(findings, measure), measure).toMatchObject({ recall: 1, invented: 0 });
  });

  it('attend les exemples qui sont des initiatives, et laisse en donner d’autres', () => {
    const [sheet] = aPerfectAnswer().sheets;
    const sheets = sheet ? [sheet, { ...sheet, title: 'Le lavoir du port', startLine: 16, endLine: 17 }] : [];
    const answer = { sheets, levers: [], glossary: [] };
    expect(tally(scoreExampleSheets(expected, answer), 'sheets')).toMatchObject({ right: 1, invented: 0 });
    const none = { sheets: [], levers: [], glossary: [] };
    expect(tally(scoreExampleSheets(expected, none), 'sheets')).toMatchObject({ expected: 1, right: 0 });
  });

  const faults: [string, Measure, (lever: Given['levers'][number]) => unknown][] = [
    ['un autre titre', 'levers', (lever) => Object.assign(lever, { title: 'Fermer des lavoirs' })],
    ['une autre fin', 'levers', (lever) => Object.assign(lever, { endLine: 30 })],
    ['une action tue', 'actions', (lever) => lever.actions.pop()],
    ['un exemple loin de là', 'examples', ({ examples: [one] }) => Object.assign(one ?? {}, { line: 19 })],
  ];

  it.each(faults)('baisse pour %s', (_, measure, change) => {
    expect(tally(score(change), measure).recall).toBeLessThan(1);
  });

  it('compte comme inventés une action et un sigle que personne n’attend', () => {
    const findings = score(
      (lever) => lever.actions.push({ text: 'En rinçant', line: 19 }),
      [
        { acronym: 'LAV', expansion: 'lavandières', line: 5 },
        { acronym: 'SAV', expansion: 'savonnerie', line: 6 },
        { acronym: 'EAU', expansion: 'eau', line: 7 },
      ],
    );
    expect(tally(findings, 'actions')).toMatchObject({ right: 2, invented: 1 });
    expect(tally(findings, 'glossary')).toMatchObject({ expected: 1, right: 0, given: 3, invented: 1 });
  });

  it('retient de deux découpages aussi bons celui que la réponse suit', () => {
    const findings = score((lever) =>
      Object.assign(lever, {
        title: 'Laver ensemble',
        startLine: 8,
        actions: [{ text: 'Laver', line: 8 }],
        examples: [],
      }),
    );
    expect(tally(findings, 'levers')).toMatchObject({ expected: 1, right: 1 });
    expect(tally(findings, 'actions')).toMatchObject({ expected: 1, right: 1 });
  });
});
