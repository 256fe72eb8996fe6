import { describe, expect, it } from 'vitest';
import { type DocumentTexts, FIELD_NAMES } from '@/lib/search/documents/document';
import { explain, markMatches } from '@/lib/search/explain';
import { toMeanings } from '@/lib/search/typed/meanings';
import { toTerms } from '@/tests/support/to-terms';

const MEANINGS = toMeanings([{ typed: ['CJS'], means: ['coopérative jeunesse de services'] }]);

const texts = (given: Partial<DocumentTexts>): DocumentTexts => ({
  ...(Object.fromEntries(FIELD_NAMES.map((field) => [field, []])) as unknown as DocumentTexts),
  ...given,
});

const reading = (text: string, corrections: { typed: string; used: string }[] = []) => ({
  terms: toTerms(text, MEANINGS),
  minimum: 1,
  corrections,
  unknown: [],
  setAside: [],
});

const shown = (pieces: { text: string; isMatch: boolean }[] = []) =>
  pieces.map(({ text, isMatch }) => (isMatch ? `[${text}]` : text)).join('');

describe('explain', () => {
  it('says where each word was found, from the field that tells most', () => {
    const { reasons, extract } = explain(
      texts({ title: ['Le garage'], lead: ['Des voitures'], body: ['Un garage et une voiture à Denain.'] }),
      reading('garages denain'),
    );
    expect(reasons).toEqual([
      { typed: 'garages', found: 'garage', kind: 'word', field: 'title' },
      { typed: 'denain', found: 'Denain', kind: 'word', field: 'body' },
    ]);
    expect(shown(extract?.pieces)).toBe('Un [garage] et une voiture à [Denain].');
  });

  it('says under which other wording', () => {
    const { reasons } = explain(texts({ lead: ['Une Coopérative jeunesse de services.'] }), reading('CJS'));
    expect(reasons).toEqual([
      { typed: 'CJS', found: 'Coopérative jeunesse de services', kind: 'synonym', field: 'lead' },
    ]);
  });

  it('says what was corrected', () => {
    const { reasons } = explain(
      texts({ title: ['Garage'] }),
      reading('garage', [{ typed: 'garrage', used: 'garage' }]),
    );
    expect(reasons).toEqual([{ typed: 'garrage', found: 'Garage', kind: 'correction', field: 'title' }]);
  });

  it('shows no extract of what the result shows whole', () => {
    expect(explain(texts({ title: ['Garage'], body: ['Un garage.'] }), reading('garage')).extract).toBeNull();
  });

  it('cuts an extract between words, within its paragraph', () => {
    const body = `Avant, une ligne.\n${'mot '.repeat(60)}Un garage ${'suite '.repeat(60)}fin.\nAprès.`;
    const text = shown(explain(texts({ body: [body] }), reading('garage')).extract?.pieces);
    expect(text).toMatch(/^… mot mot .* Un \[garage\] suite .*suite …$/);
    expect(text.length).toBeLessThan(300);
    expect(
      shown(explain(texts({ body: ['Avant.\nUn garage.\nAprès.'] }), reading('garage')).extract?.pieces),
    ).toBe('Un [garage].');
  });
});

describe('markMatches', () => {
  it('marks words and wordings, and loses no letter', () => {
    const text = 'L’Épicerie : une coopérative jeunesse de services d’épiceries.';
    const pieces = markMatches(text, reading('epicerie CJS').terms);
    expect(shown(pieces)).toBe('L’[Épicerie] : une [coopérative jeunesse de services] d’[épiceries].');
    expect(pieces.map((piece) => piece.text).join('')).toBe(text);
  });
});
