import { describe, expect, it } from 'vitest';
import { deal, rankOf, readBeginning } from '@/lib/search/suggest';
import type { Suggestion, SuggestionKind } from '@/lib/search/suggestion';

describe('readBeginning', () => {
  it.each([
    ['L’Épicerie sol', 'l epicerie sol', ['epicerie', 'sol']],
    ['régie de', 'regie de', ['regie']],
    // All that is typed yet, little as it says.
    ['les', 'les', ['les']],
    ['', '', ['']],
    ['… !', '', ['']],
  ])('reads « %s »', (text, whole, words) => {
    expect(readBeginning(text)).toEqual({ whole, words });
  });

  it('reads no more than a hundred characters and six words', () => {
    const { whole, words } = readBeginning('abc def ghi jkl mno pqr stu '.repeat(1000));
    expect(whole.length).toBeLessThanOrEqual(100);
    expect(words).toEqual(['abc', 'def', 'ghi', 'jkl', 'mno', 'pqr']);
  });
});

describe('rankOf', () => {
  it.each([
    ['regie de q', ['Régie de quartier de Stains'], 0],
    ['stains regie', ['Régie de quartier de Stains'], 2],
    ['quartier regie', ['Quartiers : les régies'], 1],
    ['cae', ['CAE', 'coopérative d’activités et d’emploi'], 0],
    ['emploi', ['CAE', 'coopérative d’activités et d’emploi'], 2],
    ['apres', ['A.P.R.E.S'], 0],
    // The end of a word is not its beginning.
    ['gie', ['Régie de quartier'], null],
    ['regie lille', ['Régie de quartier'], null],
  ])('« %s » towards %j is %s', (text, names, rank) => {
    expect(rankOf(names, readBeginning(text))).toBe(rank);
  });
});

describe('deal', () => {
  const some = (kind: SuggestionKind, count: number): Suggestion[] =>
    Array.from({ length: count }, (_, index) => ({ kind, label: `${index}`, detail: '', path: '/' }));
  const dealt = (initiative: number, levier: number, territoire: number, sigle: number) =>
    deal({
      initiative: some('initiative', initiative),
      levier: some('levier', levier),
      territoire: some('territoire', territoire),
      sigle: some('sigle', sigle),
    });
  const counts = (items: Suggestion[]) =>
    (['initiative', 'levier', 'territoire', 'sigle'] as const).map(
      (kind) => items.filter((item) => item.kind === kind).length,
    );

  it('gives each kind its share, and what is left to whoever has more', () => {
    expect(counts(dealt(10, 10, 10, 10))).toEqual([4, 2, 2, 2]);
    expect(counts(dealt(10, 0, 0, 0))).toEqual([10, 0, 0, 0]);
    expect(counts(dealt(1, 0, 10, 1))).toEqual([1, 0, 8, 1]);
    expect(counts(dealt(0, 0, 3, 10))).toEqual([0, 0, 3, 7]);
    expect(dealt(0, 0, 0, 0)).toEqual([]);
  });

  it('keeps kinds together, in their order', () => {
    const kinds = dealt(5, 5, 5, 5).map(({ kind }) => kind);
    expect(kinds.filter((kind, index) => kind !== kinds[index - 1])).toEqual([
      'initiative',
      'levier',
      'territoire',
      'sigle',
    ]);
  });
});
