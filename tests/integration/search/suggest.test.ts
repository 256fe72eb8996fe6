import fc from 'fast-check';
import { describe, expect } from 'vitest';
import type { Db } from '@/lib/db/client';
import { suggest } from '@/lib/search/suggest';
import type { SuggestionKind } from '@/lib/search/suggestion';
import { anInitiative, putOnline } from '@/tests/support/an-initiative';
import { test } from '@/tests/support/read-catalogue';

async function labels(db: Db, text: string, kind?: SuggestionKind): Promise<string[]> {
  const found = await suggest(db, text);
  return found.filter((item) => !kind || item.kind === kind).map(({ label }) => label);
}

describe('suggestions', () => {
  test('name sheets, levers, territories and terms, each with its page', async ({ readDb: db }) => {
    expect(await suggest(db, 'garage sol')).toContainEqual({
      kind: 'initiative',
      label: 'Garage solidaire du Hainaut',
      detail: expect.stringContaining('Denain'),
      path: '/initiatives/garage-solidaire-du-hainaut',
    });
    expect(await suggest(db, 'bailleurs')).toContainEqual({
      kind: 'levier',
      label: 'S’appuyer sur les bailleurs sociaux',
      detail: '',
      path: '/leviers/bailleurs-sociaux',
    });
    expect(await suggest(db, 'denain')).toContainEqual({
      kind: 'territoire',
      label: 'Denain',
      detail: 'commune · Nord · Hauts-de-France',
      path: '/territoires/commune/59172',
    });
    expect(await suggest(db, 'cjs')).toContainEqual({
      kind: 'sigle',
      label: 'CJS',
      detail: 'coopérative jeunesse de services',
      path: '/glossaire#cjs',
    });
  });

  test('do not mind accents, capitals, apostrophes and little words', async ({ readDb: db }) => {
    const wanted = await labels(db, 'épicerie', 'initiative');
    expect(wanted).toContain('Épicerie solidaire itinérante');
    for (const text of ['epicerie', 'ÉPICERIE', 'l’épicerie', "l'epicerie", 'une épicerie', 'e\u0301picerie'])
      expect(await labels(db, text, 'initiative'), text).toEqual(wanted);
    expect(await labels(db, 'apres', 'initiative')).toContain('Atelier de beauté solidaire A.P.R.E.S');
  });

  test('come from the beginnings of words, in any order, those of the name first', async ({
    placesDb: db,
  }) => {
    await putOnline(db, [
      anInitiative({ slug: 'a', title: 'Atelier du vélo' }),
      anInitiative({ slug: 'b', title: 'Vélo-école' }),
      anInitiative({ slug: 'c', title: 'Un développement', acronym: 'VEL' }),
      anInitiative({ slug: 'd', title: 'Caravelle' }),
    ]);
    expect(await labels(db, 'vel', 'initiative')).toEqual([
      'Vélo-école',
      'Atelier du vélo',
      'Un développement (VEL)',
    ]);
    expect(await labels(db, 'velo ate', 'initiative')).toEqual(['Atelier du vélo']);
    expect(await labels(db, 'velo garage', 'initiative')).toEqual([]);
  });

  test('are of what is online only, whatever the search documents still say', async ({ placesDb: db }) => {
    await putOnline(db, [anInitiative({ slug: 'secret', title: 'Garage secret' })]);
    expect(await labels(db, 'garage', 'initiative')).toEqual(['Garage secret']);
    expect(await labels(db, 'levier', 'levier')).toContain('Levier bailleurs');
    for (const state of ['draft', 'in_review', 'archived', 'withdrawn'] as const) {
      await db.initiative.updateMany({ data: { state } });
      await db.lever.updateMany({ data: { state } });
      expect(await labels(db, 'garage', 'initiative'), state).toEqual([]);
      expect(await labels(db, 'levier', 'levier'), state).toEqual([]);
    }
    await db.initiative.updateMany({ data: { state: 'published', publishedAt: null } });
    expect(await labels(db, 'garage', 'initiative')).toEqual([]);
  });

  test('are ten at most, and wait for two letters', async ({ readDb: db }) => {
    for (const text of ['', ' ', 'a', 'l’', '%', '__', '\\', '« »'])
      expect(await suggest(db, text), text).toEqual([]);
    for (const text of ['de', 'co', 'saint', 'les']) {
      const found = await suggest(db, text);
      expect(found.length, text).toBeGreaterThan(0);
      expect(found.length, text).toBeLessThanOrEqual(10);
      expect(new Set(found.map(({ path }) => path)).size, text).toBe(found.length);
    }
  });

  test('do not guess at what is not typed', async ({ readDb: db }) => {
    for (const text of ['xyzxyz', 'bailleurx', 'aresz']) expect(await suggest(db, text), text).toEqual([]);
  });

  test('stand any text', async ({ readDb: db }) => {
    const hostile = [
      "'; DROP TABLE x; --",
      '%_%',
      '\u0000ga',
      '\ud800ga',
      'é'.repeat(100_000),
      'a b '.repeat(30_000),
    ];
    for (const text of hostile) expect((await suggest(db, text)).length).toBeLessThanOrEqual(10);
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 40 }), async (text) => {
        expect((await suggest(db, text)).length).toBeLessThanOrEqual(10);
      }),
      { numRuns: 60 },
    );
  });
});
