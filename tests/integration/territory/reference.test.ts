import { describe, expect } from 'vitest';
import { connect, type Db } from '@/lib/db/client';
import { migrate } from '@/lib/db/migrate';
import { importDistricts } from '@/lib/territory/districts/import-districts';
import { findCurrentId, getTerritory, listAncestorIds } from '@/lib/territory/queries';
import { importReference } from '@/lib/territory/reference/import-reference';
import { searchTerritories } from '@/lib/territory/search-territories';
import { aCommune, anEpci, aReference, readingOf, test } from './a-reference';

const relationsOf = async (db: Db, id: string) => (await listAncestorIds(db, [id])).get(id);

describe('importing the reference', () => {
  test('brings all of France in, in under 20 seconds', async ({ emptyUrl }) => {
    await migrate(emptyUrl);
    const db = connect(emptyUrl);
    const started = performance.now();
    const { changed, counts } = await importReference(db);
    const seconds = (performance.now() - started) / 1000;
    expect(await importReference(db)).toMatchObject({ changed: false, counts });
    await db.$disconnect();
    expect(changed).toBe(true);
    expect(seconds).toBeLessThan(20);
  }, 60_000);

  test('does nothing the second time, and says so', async ({ bareDb: db }) => {
    const first = await importReference(db, readingOf(aReference()));
    const second = await importReference(db, readingOf(aReference()));
    expect(first).toMatchObject({ changed: true, vintage: 'cog-2026', vanished: [] });
    expect(second).toEqual({ ...first, changed: false });
  });

  test('lets two servers that start together do it once', async ({ bareDb: db }) => {
    const both = await Promise.all([
      importReference(db, readingOf(aReference())),
      importReference(db, readingOf(aReference())),
    ]);
    expect(both.map(({ changed }) => changed).sort()).toEqual([false, true]);
  });

  test('tells what contains from what intersects', async ({ bareDb: db }) => {
    await importReference(db, readingOf(aReference()));
    expect(await relationsOf(db, 'epci:200000001')).toEqual({
      contains: ['pays:FR', 'region:32'],
      intersects: ['departement:59', 'departement:62'],
    });
    expect(await relationsOf(db, 'commune:59172')).toEqual({
      contains: ['departement:59', 'epci:200000001', 'pays:FR', 'region:32'],
      intersects: [],
    });
  });

  test('does not contain in a région the EPCI that crosses into another', async ({ bareDb: db }) => {
    const epci = [anEpci('200000003', 'CC Lointaine', ['59172', '69123'])];
    await importReference(db, readingOf(aReference({ epci })));
    expect(await relationsOf(db, 'epci:200000003')).toEqual({
      contains: ['pays:FR'],
      intersects: ['departement:59', 'departement:69', 'region:32', 'region:84'],
    });
  });

  test('changes nothing when it fails on the way', async ({ bareDb: db }) => {
    await importReference(db, readingOf(aReference()));
    const broken = aReference({ vintage: 'cog-2027', epci: [anEpci('200000009', 'a\u0000b', ['59172'])] });
    await expect(importReference(db, readingOf(broken))).rejects.toThrow();
    expect(await getTerritory(db, 'epci:200000001')).not.toBeNull();
    expect(await importReference(db, readingOf(aReference()))).toMatchObject({ changed: false });
  });
});

describe('a newer vintage', () => {
  const merged = aReference({
    vintage: 'cog-2027',
    communes: [
      aCommune('59172', 'Denain-les-Deux', { population: 2000 }),
      aCommune('59183', 'Dunkerque', { type: 'commune-deleguee', chefLieu: '59172' }),
      aCommune('62041', 'Arras', { departement: '62' }),
      aCommune('69123', 'Lyon', { departement: '69', region: '84' }),
    ],
    epci: [anEpci('200000001', 'CC À cheval', ['59172', '62041'])],
  });

  const withDistricts = async (db: Db) => {
    const district = { status: null, predecessors: [] };
    const imported = await db.$transaction((tx) =>
      importDistricts(tx, [
        { ...district, code: 'QN05961M', name: 'Banc Vert', communes: ['59183'] },
        { ...district, code: 'QN05962M', name: 'Entre deux', communes: ['59172', '59183'] },
        { ...district, code: 'QN05963M', name: 'Quelque part', communes: [] },
      ]),
    );
    expect(imported.ok).toBe(true);
  };

  test('keeps what vanished, reports it, and ties a merged commune to the one that took it in', async ({
    smallDb: db,
  }) => {
    await withDistricts(db);
    expect(await importReference(db, readingOf(merged))).toMatchObject({
      changed: true,
      vintage: 'cog-2027',
      vanished: ['commune:59183', 'epci:200000002'],
    });
    expect(await findCurrentId(db, 'commune', '59183')).toBe('commune:59172');
    expect((await relationsOf(db, 'commune:59183'))?.contains).toEqual([
      'commune:59172',
      'departement:59',
      'epci:200000001',
      'pays:FR',
      'region:32',
    ]);
    expect((await relationsOf(db, 'epci:200000002'))?.contains).toEqual([
      'departement:59',
      'pays:FR',
      'region:32',
    ]);
    expect(await getTerritory(db, 'commune:59172')).toMatchObject({
      name: 'Denain-les-Deux',
      population: 2000,
    });
  });

  test('keeps the districts and moves them to the present communes', async ({ smallDb: db }) => {
    await withDistricts(db);
    await importReference(db, readingOf(merged));
    const whole = {
      contains: ['commune:59172', 'departement:59', 'epci:200000001', 'pays:FR', 'region:32'],
      intersects: [],
    };
    expect(await relationsOf(db, 'qpv:QN05961M')).toEqual(whole);
    expect(await relationsOf(db, 'qpv:QN05962M')).toEqual(whole);
    expect(await relationsOf(db, 'qpv:QN05963M')).toEqual({
      contains: ['departement:59', 'pays:FR', 'region:32'],
      intersects: [],
    });
  });

  test('keeps the coordinates and the identifiers that sheets point at', async ({ smallDb: db }) => {
    await withDistricts(db);
    await db.$transaction((tx) => importDistricts(tx, [], { '59172': [50.33, 3.39] }));
    await importReference(db, readingOf(merged));
    expect(await getTerritory(db, 'commune:59172')).toMatchObject({ latitude: 50.33, longitude: 3.39 });
    expect(await searchTerritories(db, 'dunkerque')).toMatchObject([
      { id: 'commune:59172', matchedName: 'Dunkerque' },
      { id: 'commune:59183' },
    ]);
  });

  test('comes back to what it was with the former one', async ({ smallDb: db }) => {
    await withDistricts(db);
    await importReference(db, readingOf(merged));
    expect(await importReference(db, readingOf(aReference()))).toMatchObject({ changed: true, vanished: [] });
    expect((await relationsOf(db, 'commune:59183'))?.contains).toEqual([
      'departement:59',
      'epci:200000002',
      'pays:FR',
      'region:32',
    ]);
  });
});
