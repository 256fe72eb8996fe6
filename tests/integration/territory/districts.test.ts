import { describe, expect } from 'vitest';
import type { Db } from '@/lib/db/client';
import { importDistricts } from '@/lib/territory/districts/import-districts';
import type { DistrictRecord } from '@/lib/territory/districts/model';
import { getTerritory, listAncestorIds, listDescendants, relatePlaces } from '@/lib/territory/queries';
import { test } from './a-reference';

const aDistrict = (code: string, rest: Partial<DistrictRecord> = {}): DistrictRecord => ({
  code,
  name: `Quartier ${code}`,
  status: null,
  communes: ['59172'],
  predecessors: [],
  ...rest,
});

const bring = (db: Db, districts: DistrictRecord[], coordinates = {}) =>
  db.$transaction((tx) => importDistricts(tx, districts, coordinates));

const relationsOf = async (db: Db, id: string) => (await listAncestorIds(db, [id])).get(id);

describe('importing districts', () => {
  test('puts a district in its commune and in all that contains it', async ({ smallDb: db }) => {
    await bring(db, [aDistrict('QN05950M')]);
    expect(await relationsOf(db, 'qpv:QN05950M')).toEqual({
      contains: ['commune:59172', 'departement:59', 'epci:200000001', 'pays:FR', 'region:32'],
      intersects: [],
    });
  });

  test('contains a district over several communes only in what holds them all', async ({ smallDb: db }) => {
    await bring(db, [aDistrict('QN05950M', { communes: ['59172', '62041', '59183'] })]);
    expect(await relationsOf(db, 'qpv:QN05950M')).toEqual({
      contains: ['pays:FR', 'region:32'],
      intersects: [
        'commune:59172',
        'commune:59183',
        'commune:62041',
        'departement:59',
        'departement:62',
        'epci:200000001',
        'epci:200000002',
      ],
    });
  });

  test('puts a district whose communes are not known in the département of its code', async ({
    smallDb: db,
  }) => {
    await bring(db, [aDistrict('QN05950M', { communes: [] })]);
    expect((await relationsOf(db, 'qpv:QN05950M'))?.contains).toEqual([
      'departement:59',
      'pays:FR',
      'region:32',
    ]);
  });

  test('ties the generations by succession and by an intersection, never by containment', async ({
    smallDb: db,
  }) => {
    await bring(db, [
      aDistrict('QP059050'),
      aDistrict('QP059051'),
      aDistrict('QN05950M', { predecessors: ['QP059050', 'QP059051'] }),
    ]);
    expect((await relationsOf(db, 'qpv:QP059050'))?.intersects).toEqual(['qpv:QN05950M']);
    const district = await getTerritory(db, 'qpv:QN05950M');
    expect(district?.predecessors.map(({ code }) => code)).toEqual(['QP059050', 'QP059051']);
    expect((await getTerritory(db, 'qpv:QP059051'))?.successors.map(({ code }) => code)).toEqual([
      'QN05950M',
    ]);
    expect(
      await relatePlaces(db, 'qpv:QP059050', ['qpv:QN05950M', 'commune:59172', 'commune:69123']),
    ).toEqual(
      new Map([
        ['qpv:QN05950M', 'overlaps'],
        ['commune:59172', 'wider'],
      ]),
    );
  });

  test('changes nothing the second time, and says what changes after', async ({ smallDb: db }) => {
    const districts = [aDistrict('QP059050'), aDistrict('QN05950M', { predecessors: ['QP059050'] })];
    expect(await bring(db, districts)).toEqual({ ok: true, value: { created: 2, updated: 0, unchanged: 0 } });
    expect(await bring(db, districts)).toEqual({ ok: true, value: { created: 0, updated: 0, unchanged: 2 } });
    const moved = [aDistrict('QP059050', { communes: ['59183'] }), aDistrict('QN05950M', { name: 'Denain' })];
    expect(await bring(db, moved)).toEqual({ ok: true, value: { created: 0, updated: 2, unchanged: 0 } });
    expect((await relationsOf(db, 'qpv:QP059050'))?.contains).toContain('commune:59183');
    expect((await relationsOf(db, 'qpv:QP059050'))?.contains).not.toContain('commune:59172');
  });

  test('leaves alone the districts that a list does not give, and the communes that it does not say', async ({
    smallDb: db,
  }) => {
    await bring(db, [aDistrict('QP059050'), aDistrict('QN05950M', { communes: ['59172', '59183'] })]);
    const before = await relationsOf(db, 'qpv:QN05950M');
    await bring(db, [aDistrict('QN05950M', { communes: [] })]);
    expect(await relationsOf(db, 'qpv:QN05950M')).toEqual(before);
    expect((await relationsOf(db, 'qpv:QP059050'))?.contains).toContain('commune:59172');
  });

  test('takes the status from the list, else from the letter of the code, and never a letter over a list', async ({
    smallDb: db,
  }) => {
    await bring(db, [
      aDistrict('QN05950M'),
      aDistrict('QN05951I', { status: 'MODIFIE' }),
      aDistrict('QP059050'),
    ]);
    await bring(db, [aDistrict('QN05951I')]);
    const subtypes = await Promise.all(
      ['qpv:QN05950M', 'qpv:QN05951I', 'qpv:QP059050'].map(
        async (id) => (await getTerritory(db, id))?.subtype,
      ),
    );
    expect(subtypes).toEqual(['MODIFIE', 'MODIFIE', null]);
  });

  test('gives the coordinates of its commune to a district that has none', async ({ smallDb: db }) => {
    await bring(db, [aDistrict('QN05950M'), aDistrict('QN05951M', { centre: [50.4, 3.4] })], {
      '59172': [50.33, 3.39],
    });
    expect(await getTerritory(db, 'commune:59172')).toMatchObject({ latitude: 50.33, longitude: 3.39 });
    expect(await getTerritory(db, 'qpv:QN05950M')).toMatchObject({ latitude: 50.33, longitude: 3.39 });
    expect(await getTerritory(db, 'qpv:QN05951M')).toMatchObject({ latitude: 50.4, longitude: 3.4 });
  });

  test('refuses communes and predecessors that do not exist, and writes nothing', async ({ smallDb: db }) => {
    const refused = await bring(
      db,
      [aDistrict('QN05950M', { communes: ['99999'], predecessors: ['QP059099'] })],
      { '00000': [0, 0] },
    );
    expect(refused).toMatchObject({
      ok: false,
      error: [{ of: 'QN05950M' }, { of: 'coordinates' }, { of: 'QN05950M' }],
    });
    expect(await getTerritory(db, 'qpv:QN05950M')).toBeNull();
  });
});

describe('listDescendants', () => {
  test('pages the districts of a territory, the present generation first', async ({ smallDb: db }) => {
    await bring(db, [
      aDistrict('QP059050'),
      aDistrict('QN05952M'),
      aDistrict('QN05951M', { communes: ['59172', '62041'] }),
    ]);
    const list = await listDescendants(db, 'departement:59', 'qpv', { pageSize: 2 });
    expect(list.total).toBe(3);
    expect(list.items.map(({ code, relation }) => `${code} ${relation}`)).toEqual([
      'QN05951M intersects',
      'QN05952M contains',
    ]);
    const next = await listDescendants(db, 'departement:59', 'qpv', { page: 2, pageSize: 2 });
    expect(next.items.map(({ code }) => code)).toEqual(['QP059050']);
    expect((await listDescendants(db, 'departement:59', 'qpv', { page: 9 })).items).toEqual([]);
    expect((await listDescendants(db, 'region:32', 'qpv', { generation: 2015 })).total).toBe(1);
  });
});
