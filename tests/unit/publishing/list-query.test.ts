import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readTargets } from '@/lib/publishing/bulk-model';
import {
  COLUMNS,
  EVERYTHING,
  isNarrowed,
  type ListQuery,
  parseListQuery,
  SORTS,
  toListParams,
} from '@/lib/publishing/queries/list-query';

const day = fc.constantFrom('2024-02-29', '2026-11-21', '1999-01-01');
const anyQuery: fc.Arbitrary<ListQuery> = fc.record({
  text: fc.constantFrom('', 'épicerie du cœur', 'a&b=c'),
  online: fc.constantFrom(null, 'never', 'published', 'archived', 'withdrawn'),
  step: fc.constantFrom(null, 'draft', 'in_review', 'settled'),
  isScheduled: fc.boolean(),
  isDeleted: fc.boolean(),
  sector: fc.constantFrom(null, 'habitat'),
  lever: fc.constantFrom(null, 'commande-publique'),
  author: fc.constantFrom(null, 'import', '3f2a-77'),
  reviewBefore: fc.option(day),
  hasUnknownPlace: fc.boolean(),
  notVerifiedSince: fc.option(day),
  sort: fc.constantFrom(...SORTS),
  isDescending: fc.boolean(),
  columns: fc
    .subarray([...COLUMNS], { minLength: 1 })
    .map((chosen) => COLUMNS.filter((name) => chosen.includes(name))),
  page: fc.integer({ min: 1, max: 10_000 }),
});

const parse = (address: string) => parseListQuery(new URLSearchParams(address));

describe('l’adresse de la liste de l’équipe', () => {
  test('dit tout de la liste : relue, elle donne la même', () => {
    fc.assert(
      fc.property(anyQuery, (query) => {
        expect(parseListQuery(toListParams(query))).toEqual({ query, misunderstood: [] });
      }),
    );
  });

  test('n’échoue sur rien de ce qu’on y tape', () => {
    const name = fc.constantFrom(
      'q',
      'public',
      'etape',
      'revoir',
      'verifiee',
      'tri',
      'page',
      'colonnes',
      'auteur',
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(name, fc.string())), (pairs) => {
        const { query } = parseListQuery(new URLSearchParams(pairs));
        expect(query.page).toBeGreaterThanOrEqual(1);
        expect(query.columns.length).toBeGreaterThan(0);
      }),
    );
  });

  test('nomme ce qui n’y veut rien dire', () => {
    expect(parse('public=toString&revoir=2026-02-31&page=0&tri=hasard').misunderstood.sort()).toEqual([
      'page',
      'public',
      'revoir',
      'tri',
    ]);
    expect(parse('').query).toEqual(EVERYTHING);
  });

  test('ni l’ordre, ni les colonnes, ni la page ne sont des filtres', () => {
    expect(isNarrowed({ ...EVERYTHING, sort: 'titre', columns: ['adresse'], page: 3 })).toBe(false);
    expect(isNarrowed({ ...EVERYTHING, isDeleted: true })).toBe(true);
  });
});

describe('les lignes cochées', () => {
  test('se lisent avec leur version, chacune une fois, et pas plus de deux cents', () => {
    expect(readTargets(['12:3', '12:3', 'x', '7', '-1:2', '8:1', '99999999999:1'])).toEqual([
      { id: 12, version: 3 },
      { id: 8, version: 1 },
    ]);
    expect(readTargets(Array.from({ length: 500 }, (_, index) => `${index}:1`))).toHaveLength(200);
  });
});
