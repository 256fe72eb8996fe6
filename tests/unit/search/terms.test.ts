import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toStems } from '@/lib/search/analysis/words';
import { toMeanings } from '@/lib/search/typed/meanings';
import { MAX_TERMS } from '@/lib/search/typed/terms';
import { toTerms } from '@/tests/support/to-terms';

const MEANINGS = toMeanings([
  { typed: ['CJS', 'coopérative jeunesse de services'], means: ['CJS', 'coopérative jeunesse de services'] },
  { typed: ['garages solidaires', 'réparer sa voiture'], means: ['garage solidaire', 'mécanique'] },
  { typed: ['…'], means: ['rien'] },
]);

const read = (text: string) =>
  toTerms(text, MEANINGS).map(({ text: words, isPhrase, alternatives }) =>
    [isPhrase ? `"${words}"` : words, ...alternatives.map((alternative) => alternative.text)].join(' | '),
  );

describe('toTerms', () => {
  it.each([
    ['garage', ['garage']],
    ['  L’Épicerie, solidaire ! ', ['Épicerie', 'solidaire']],
    ['CJS', ['CJS | coopérative jeunesse de services']],
    ['la Coopératives Jeunesse de Service de Rennes', ['Coopératives Jeunesse de Service | CJS', 'Rennes']],
    ['un garage solidaire', ['garage solidaire | mécanique']],
    ['réparer sa voiture', ['réparer sa voiture | garage solidaire | mécanique']],
    ['garage et vélo', ['garage', 'vélo']],
    ['"garage solidaire"', ['"garage solidaire"']],
    ['« Garage solidaire » “à Denain” ici', ['"Garage solidaire"', '"à Denain"']],
    ['garage à Denain', ['garage', 'Denain']],
    ['"garage sans fin', ['garage', 'fin']],
    ['garage garages Garage', ['garage']],
    ['Nord-Pas-de-Calais', ['Nord-Pas-de-Calais']],
    ['vélo - garage', ['vélo', 'garage']],
    ['existe-t-il un vélo', ['vélo']],
    ['Saint Denis', ['Saint Denis']],
    ['Seine-Saint-Denis vélo', ['Seine-Saint-Denis', 'vélo']],
    ['QN 059 01m et qp059-050', ['QN05901m', 'qp059050']],
    ['comment monter un projet de garage dans mon quartier ?', ['garage']],
    ['projet', ['projet']],
    ['quartier prioritaire', ['quartier prioritaire']],
    ['mobilité en quartier prioritaire', ['mobilité']],
    ['""', []],
    ['à', []],
    ['… !', []],
    ['', []],
  ])('reads « %s »', (text, terms) => {
    expect(read(text)).toEqual(terms);
  });

  it('keeps the first words of a text that is too long', () => {
    const words = Array.from({ length: 40 }, (_, index) => `mot${index}`);
    expect(toTerms(words.join(' ')).map(({ text }) => text)).toEqual(words.slice(0, MAX_TERMS));
  });

  it('searches nothing that was not typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'abcéœ’"«» -.'), maxLength: 40 }), (text) => {
        const typed = new Set(toStems(text));
        for (const { stems } of toTerms(text, MEANINGS))
          for (const stem of stems) expect(typed).toContain(stem);
      }),
    );
  });
});
