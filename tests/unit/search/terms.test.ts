import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toTerms } from '@/lib/search/meanings';
import { fold } from '@/lib/text/fold';

const MEANINGS = new Map([
  ['cjs', ['cooperative jeunesse de services']],
  ['cooperative jeunesse de services', ['cjs']],
  ['garage solidaire', ['mecanique']],
]);

const read = (text: string) =>
  toTerms(text, MEANINGS).map(({ words, isPhrase, alternatives }) => [
    isPhrase ? `"${words}"` : words,
    ...alternatives,
  ]);

describe('toTerms', () => {
  it.each([
    ['garage', [['garage']]],
    ['  L’Épicerie, solidaire ! ', [['l'], ['epicerie'], ['solidaire']]],
    ['CJS', [['cjs', 'cooperative jeunesse de services']]],
    [
      'la Coopérative Jeunesse de Services de Rennes',
      [['la'], ['cooperative jeunesse de services', 'cjs'], ['de'], ['rennes']],
    ],
    ['un garage solidaire', [['un'], ['garage solidaire', 'mecanique']]],
    ['garage et solidaire', [['garage'], ['et'], ['solidaire']]],
    ['"garage solidaire"', [['"garage solidaire"']]],
    ['« Garage solidaire » “à Denain” ici', [['"garage solidaire"'], ['"a denain"'], ['ici']]],
    ['garage à Denain', [['garage'], ['denain']]],
    ['"sans fin', [['sans'], ['fin']]],
    ['""', []],
    ['à', []],
    ['… !', []],
    ['', []],
  ])('reads « %s »', (text, terms) => {
    expect(read(text)).toEqual(terms);
  });

  it('loses no word of any text but « à »', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'abcéœ’"«» -.'), maxLength: 40 }), (text) => {
        const words = (texts: string[]) =>
          texts
            .flatMap((one) => one.split(' '))
            .filter((word) => !['', 'a'].includes(word))
            .sort();
        expect(words(toTerms(text, MEANINGS).map((term) => term.words))).toEqual(words([fold(text)]));
      }),
    );
  });
});
