import { expect, test } from 'vitest';
import { changedWords, isRewritten, sayValue } from '@/lib/importing/review/field-words';

const cite = [{ source: 'guide', from: 10, to: 12 }];

test('une ligne se lit comme une phrase, sans son passage qui est à côté', () => {
  const figure = { label: 'foyers', value: 230, unit: 'foyers', qualifier: 'environ', cite };
  expect(sayValue('figures.3', figure)).toBe('foyers : environ 230 foyers');
});

test('ce que le document ne peut pas dire n’est pas montré comme un manque', () => {
  const place = { wording: 'Tournel (99)', territory: null, qpv: 'unknown', note: null, cite };
  expect(sayValue('places.0', place)).toBe('Tournel (99)');
  expect(sayValue('actions.0', { do: 'Prêter des locaux', for: [], cite })).toBe('Prêter des locaux');
  expect(sayValue('actions.0', { do: 'Prêter des locaux', for: ['elus'], cite })).toMatch(
    /^Prêter .+ \[.+\]$/,
  );
});

test('un passage se lit par ses lignes, et une variante de chiffre sans le sien', () => {
  expect(sayValue('passages.0', { source: 'guide', from: 10, to: 12 })).toBe('lignes 10 à 12');
  const figure = { label: 'foyers', value: 230, unit: 'foyers', cite, differs: [{ value: 210, cite }] };
  expect(sayValue('figures.0', figure)).toBe('foyers : 230 foyers ; ou 210 foyers');
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
