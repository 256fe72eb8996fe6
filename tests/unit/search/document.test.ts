import { describe, expect, it } from 'vitest';
import { type DocumentTexts, FIELD_NAMES, toStemsByField, toVector } from '@/lib/search/documents/document';

const texts = (given: Partial<DocumentTexts>): DocumentTexts => ({
  ...(Object.fromEntries(FIELD_NAMES.map((field) => [field, []])) as unknown as DocumentTexts),
  ...given,
});

describe('a search document', () => {
  it('gives each stem its places and weights, texts apart', () => {
    const vector = toVector(texts({ title: ['Le garage solidaire', 'GS'], body: ['Des garages.'] }));
    expect(vector).toBe("'garag':1A,24D 'solidair':2A 'gs':13A");
  });

  it('stays within what Postgres holds', () => {
    const vector = toVector(texts({ body: ['garage '.repeat(300), ...Array(2000).fill('vélo')] }));
    expect(vector.match(/\d+D/g)?.length).toBe(500);
    const long = toVector(texts({ body: Array.from({ length: 3000 }, (_, index) => `mot${index}`) }));
    expect(Math.max(...(long.match(/:(\d+)/g) ?? []).map((place) => Number(place.slice(1))))).toBe(16_383);
  });

  it('gives stems field by field, text by text', () => {
    expect(toStemsByField(texts({ title: ['Le garage', 'GS'] }))).toMatchObject({
      title: ['garag', 'gs'],
      body: [],
    });
  });
});
