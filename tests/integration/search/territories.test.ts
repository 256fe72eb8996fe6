import { describe, expect } from 'vitest';
import type { Db } from '@/lib/db/client';
import { aroundTerritory, searchInitiatives } from '@/lib/search';
import { EMPTY_QUERY } from '@/lib/search/query';
import { chooseTyped } from '@/lib/territory/choose-typed';
import { getTerritory } from '@/lib/territory/queries';
import { searchTerritories } from '@/lib/territory/search-territories';
import { anInitiative, aPlace, putOnline } from '@/tests/support/an-initiative';
import { test } from '@/tests/support/places';

const at = (slug: string, ...places: { territory?: string | null; qpv?: string }[]) =>
  anInitiative({ slug, title: slug, places: places.map(aPlace) });

/** Sheets found from a territory, with how they stand towards it. */
async function found(db: Db, ...territories: string[]) {
  const { items, relations, total } = await searchInitiatives(
    db,
    { ...EMPTY_QUERY, territories, sort: 'nom' },
    100,
  );
  expect(items).toHaveLength(total);
  return items.map(({ slug }) => `${slug} : ${relations.get(slug)}`);
}

const SHEETS = [
  at('belgique', { territory: 'pays:BE' }),
  at('centre', { qpv: 'QP059050' }),
  at('denain', { qpv: 'none' }),
  at('departement', { territory: 'departement:59' }),
  at('minguettes', { territory: 'commune:69259', qpv: 'QP069015' }),
  at('minguettes-2024', { territory: 'commune:69259', qpv: 'QN06913M' }),
  at('nulle-part', { territory: null }),
  at('palmer', { territory: null, qpv: 'QP033012' }),
  at('partout', { territory: 'pays:FR' }),
  at('rhone', { territory: 'departement:69' }),
];

describe('a chosen territory', () => {
  test('finds what lies in it at every level, and says how', async ({ placesDb: db }) => {
    await putOnline(db, SHEETS);
    expect(await found(db, 'qpv:QP059050')).toEqual(['centre : dans le quartier']);
    expect(await found(db, 'commune:59172')).toEqual([
      'centre : dans la commune',
      'denain : dans la commune',
    ]);
    expect(await found(db, 'departement:59')).toEqual([
      'centre : dans le département',
      'denain : dans le département',
      'departement : dans le département',
    ]);
    expect(await found(db, 'region:32')).toEqual([
      'centre : dans la région',
      'denain : dans la région',
      'departement : dans la région',
    ]);
    expect(await found(db, 'pays:BE')).toEqual(['belgique : dans le pays']);
    expect((await found(db, 'pays:FR')).map((line) => line.split(' ')[0])).toEqual(
      SHEETS.map(({ slug }) => slug).filter((slug) => !['belgique', 'nulle-part'].includes(slug)),
    );
  });

  test('finds by a district of one generation the sheets of the other', async ({ placesDb: db }) => {
    await putOnline(db, SHEETS);
    expect(await found(db, 'qpv:QN05950M')).toEqual(['centre : à cheval sur le quartier']);
    expect(await found(db, 'qpv:QN06913M')).toEqual([
      'minguettes : à cheval sur le quartier',
      'minguettes-2024 : dans le quartier',
    ]);
    expect(await found(db, 'qpv:QP069015')).toEqual([
      'minguettes : dans le quartier',
      'minguettes-2024 : à cheval sur le quartier',
    ]);
  });

  test('does not take a district across two communes for a district of either', async ({ placesDb: db }) => {
    await putOnline(db, SHEETS);
    // The place names Vénissieux; its district also reaches into Saint-Fons.
    expect(await found(db, 'commune:69259')).toEqual([
      'minguettes : dans la commune',
      'minguettes-2024 : dans la commune',
    ]);
    expect(await found(db, 'commune:69199')).toEqual([
      'minguettes : à cheval sur la commune',
      'minguettes-2024 : à cheval sur la commune',
    ]);
    // The place names no commune: it is told across both.
    expect(await found(db, 'commune:33119')).toEqual(['palmer : à cheval sur la commune']);
    expect(await found(db, 'commune:33167')).toEqual(['palmer : à cheval sur la commune']);
    expect(await found(db, 'departement:33')).toEqual(['palmer : dans le département']);
  });

  test('among several, says the closest relation', async ({ placesDb: db }) => {
    await putOnline(db, [
      at('deux', { territory: 'commune:69259', qpv: 'QP069015' }, { territory: 'region:32' }),
    ]);
    expect(await found(db, 'qpv:QN06913M', 'commune:59172')).toEqual(['deux : à cheval sur le quartier']);
    expect(await found(db, 'region:32', 'commune:69199')).toEqual(['deux : dans la région']);
    expect(await found(db, 'commune:59172')).toEqual([]);
  });

  test('says nothing of relations when none is chosen', async ({ placesDb: db }) => {
    await putOnline(db, SHEETS);
    const { relations, total } = await searchInitiatives(db, EMPTY_QUERY);
    expect(total).toBe(SHEETS.length);
    expect(relations).toEqual(new Map());
  });

  test('that does not exist finds nothing and is told, beside one that does', async ({ placesDb: db }) => {
    await putOnline(db, SHEETS);
    const query = { ...EMPTY_QUERY, territories: ['commune:99999'] };
    const unknown = [
      { parameter: 'territoire', value: 'commune:99999', expected: 'un territoire du référentiel' },
    ];
    expect(await searchInitiatives(db, query)).toMatchObject({ total: 0, items: [], unknown });
    const both = await searchInitiatives(db, { ...query, territories: ['commune:59172', 'commune:99999'] });
    expect(both).toMatchObject({ total: 2, unknown });
  });
});

describe('around a territory', () => {
  const look = async (db: Db, id: string) => {
    const territory = await getTerritory(db, id);
    if (!territory) throw new Error(`${id} is not in the reference`);
    return aroundTerritory(db, territory);
  };

  test('climbs from an empty district to what surrounds it, each sheet told once', async ({
    placesDb: db,
  }) => {
    await putOnline(db, [...SHEETS, at('rennes', { territory: 'commune:35238' })]);
    const { here, rings } = await look(db, 'qpv:QP035004');
    expect(here).toEqual({ total: 0, items: [] });
    expect(rings.map(({ territory, items }) => [territory.id, items.map(({ slug }) => slug)])).toEqual([
      ['commune:35238', ['rennes']],
    ]);
    const denain = await look(db, 'qpv:QP059050');
    expect(denain.here.items.map(({ slug }) => slug)).toEqual(['centre']);
    expect(
      denain.rings.map(({ territory, total, items }) => [territory.id, total, items.map(({ slug }) => slug)]),
    ).toEqual([
      ['commune:59172', 2, ['denain']],
      ['departement:59', 3, ['departement']],
    ]);
  });

  test('shows other districts when little is near, and the levers at work', async ({ placesDb: db }) => {
    await putOnline(db, SHEETS);
    const { elsewhere, levers } = await look(db, 'qpv:QP059050');
    expect(elsewhere.map(({ slug }) => slug).sort()).toEqual(['minguettes', 'minguettes-2024', 'palmer']);
    expect(levers).toEqual([{ slug: 'bailleurs', title: 'Levier bailleurs', count: 3 }]);
  });

  test('of a territory without any sheet, shows the levers of other districts', async ({ placesDb: db }) => {
    await putOnline(db, SHEETS);
    const { here, rings, elsewhere, levers } = await look(db, 'departement:2A');
    expect(here.total).toBe(0);
    expect(rings).toEqual([]);
    expect(elsewhere.length).toBeGreaterThan(0);
    expect(levers.map(({ slug }) => slug)).toEqual(['bailleurs']);
  });
});

describe('chooseTyped', () => {
  const choose = async (db: Db, typed: string) =>
    chooseTyped(typed, await searchTerritories(db, typed, 12))?.id ?? null;

  const CHOICES = [
    ['Denain', 'commune:59172'],
    ['dénain', 'commune:59172'],
    ['QP059050', 'qpv:QP059050'],
    ['qn05950m', 'qpv:QN05950M'],
    ['Les Beaudottes', 'qpv:QP093054'],
    ['Oullins', 'commune:69149'],
    ['Oullins-Pierre-Bénite', 'commune:69149'],
    ['Nord-Pas-de-Calais', 'region:32'],
    ['Plaine Commune', 'epci:200057867'],
    ['Belgique', 'pays:BE'],
    // Several may be meant: the reader chooses. 59172 is the Insee code of Denain and the postal code of Rœulx.
    ['59172', null],
    ['Minguettes - Clochettes', null],
    ['Saint-Denis', null],
    ['Sainte-Colombe', null],
    ['xzqwv', null],
    ['', null],
  ] as const;

  test('is the one territory that a typed place means, or none', async ({ placesDb: db }) => {
    for (const [typed, id] of CHOICES) expect(await choose(db, typed), typed).toBe(id);
  });
});
