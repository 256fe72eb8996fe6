import { expect, test } from 'vitest';
import { changedWords, isRewritten, sayValue } from '@/lib/importing/review/field-words';

const cite = [{ source: 'guide', from: 10, to: 12 }];

test('une ligne se lit comme une phrase, sans son passage qui est à côté', () => {
  const figure = { label: 'foyers', value: 230, unit: 'foyers', qualifier: 'environ', cite };
  expect(sayValue('figures.3', figure)).toBe('foyers : environ 230 foyers');
});

test('une section se lit par son texte, un mois par son nom, rien par rien', () => {
  expect(sayValue('sections.context', { markdown: 'Le quartier.', cite })).toBe('Le quartier.');
  expect(sayValue('asOf', '2016-09')).toBe('septembre 2016');
  expect(sayValue('summary', null)).toBe('');
});

test('un texte retouché se compare mot à mot, un texte récrit se lit en entier', () => {
  const retouched = changedWords('initiative', 'summary', 'Quatre salariés lavent.', 'Cinq salariés lavent.');
  expect(retouched.map(({ change }) => change)).toEqual(['removed', 'added', 'same']);
  expect(isRewritten(retouched)).toBe(false);
  const rewritten = changedWords(
    'initiative',
    'summary',
    'Quatre salariés lavent.',
    'Une laverie au bas des tours',
  );
  expect(isRewritten(rewritten)).toBe(true);
});

test('les passages d’une section ne comptent pas dans ce que ses mots changent', () => {
  const before = { markdown: 'Le quartier.', cite };
  const after = { markdown: 'Le quartier.', cite: [] };
  expect(changedWords('initiative', 'sections.context', before, after)).toEqual([
    { change: 'same', text: 'Le quartier.' },
  ]);
});
