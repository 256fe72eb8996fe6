import { describe, expect, vi } from 'vitest';
import { connect } from '@/lib/db/client';
import { exportList } from '@/lib/open-data/export-list';
import { csvWriter } from '@/lib/open-data/initiatives-csv';
import { listInBatches } from '@/lib/open-data/list-in-batches';
import { refreshSearchDocuments } from '@/lib/search';
import { EMPTY_QUERY } from '@/lib/search/query';
import { test } from '@/tests/support/database';
import { ask, FORMATS, readCsv, readGeojson, readJsonld, readList } from './read-export';

const LISTS = [
  '',
  'tri=nom',
  'territoire=region:32',
  'territoire=region:32&territoire=pays:BE&tri=nom',
  'secteur=mobilite&nature=initiative',
  'levier=commande-publique&type=association',
  'q=garage',
  'q=xyzzyxyzzy',
  'page=7&vue=carte',
];

const publisher = { name: 'Essai', tagline: 'Un essai', url: 'https://essai.example' };

describe('une liste exportée', () => {
  test('est entière, dans son ordre, la même dans chaque format', async ({ filledDb: _ }) => {
    for (const params of LISTS) {
      const { total, slugs } = await readList(params.replace('page=7', 'page=1'));
      const rows = (await readCsv(params)).map(({ adresse }) => adresse);
      expect(rows, params).toHaveLength(total);
      expect(new Set(rows).size, params).toBe(total);
      expect(rows.slice(0, 100), params).toEqual(slugs);

      const { type, total: told, features } = await readGeojson(params);
      expect([type, told], params).toEqual(['FeatureCollection', total]);
      expect(
        features.map(({ id }) => id),
        params,
      ).toEqual(rows);

      const { mainEntity } = await readJsonld(params);
      expect(mainEntity.numberOfItems, params).toBe(total);
      expect(
        mainEntity.itemListElement.map(({ item }) => item.identifier),
        params,
      ).toEqual(rows);
      expect(mainEntity.itemListElement.map(({ position }) => position)).toEqual(
        rows.map((_row, index) => index + 1),
      );
    }
  });

  test('l’est aussi quand il faut la lire en plusieurs fois', async ({ filledDb }) => {
    const query = { ...EMPTY_QUERY, sort: 'nom' as const, page: 4 };
    const { first, batches } = await listInBatches(filledDb, query, 10);
    const sizes: number[] = [];
    const slugs: string[] = [];
    for await (const batch of batches) {
      sizes.push(batch.length);
      slugs.push(...batch.map(({ slug }) => slug));
    }
    expect(first.total).toBeGreaterThan(100);
    expect(slugs).toEqual((await readCsv('tri=nom')).map(({ adresse }) => adresse));
    expect(sizes.slice(0, -1).every((size) => size === 10)).toBe(true);
  });

  test('porte le type de son format et un nom daté', async ({ filledDb: _ }) => {
    const types = { csv: 'text/csv', geojson: 'application/geo+json', jsonld: 'application/ld+json' };
    for (const format of ['csv', 'geojson', 'jsonld'] as const) {
      const { headers } = await ask[format]('q=garage');
      expect(headers.get('Content-Type')).toMatch(new RegExp(`^${types[format].replace('+', '\\+')}(;|$)`));
      expect(headers.get('Content-Disposition')).toMatch(
        new RegExp(`^attachment; filename="initiatives-ess-quartiers-\\d{4}-\\d{2}-\\d{2}\\.${format}"$`),
      );
      expect(headers.get('Access-Control-Allow-Origin')).toBe('*');
    }
  });

  test('ne montre pas une fiche retirée, même avant que la recherche l’oublie', async ({ filledDb }) => {
    const slug = 'garage-solidaire-du-hainaut';
    await filledDb.initiative.update({ where: { slug }, data: { state: 'withdrawn' } });
    for (const format of FORMATS)
      expect(await (await ask[format]()).text(), format).not.toContain(`${slug}"`);
    await refreshSearchDocuments(filledDb);
    for (const format of FORMATS)
      expect(await (await ask[format]()).text(), format).not.toContain(`/initiatives/${slug}`);
    expect((await readGeojson()).features).toHaveLength((await readList()).total);
  });
});

describe('le CSV', () => {
  test('dit d’une fiche où, quoi, qui et d’après quoi', async ({ filledDb: _ }) => {
    const [row] = await readCsv('q=garage+solidaire+du+hainaut');
    expect(row).toMatchObject({
      adresse: 'garage-solidaire-du-hainaut',
      titre: 'Garage solidaire du Hainaut',
      nature: 'Initiative',
      forme: 'Fiche complète',
      structure: 'Convergences Plurielles',
      secteurs: 'Mobilité | Insertion et emploi',
      lieux: 'Denain (Nord) | Anzin',
      communes: 'Denain | Anzin',
      'codes des communes': '59172 | 59014',
      départements: 'Nord',
      'codes des régions': '32',
      'années de création': '2013',
      'date des informations': '2016-09',
      'page web': 'http://localhost:3000/initiatives/garage-solidaire-du-hainaut',
    });
    expect(row?.passages).toContain('reperess-2016:3610-3927');
  });

  test('commence par un indicateur UTF-8 et finit ses lignes par CRLF', async ({ filledDb: _ }) => {
    const bytes = Buffer.from(await (await ask.csv('q=garage')).arrayBuffer());
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(bytes.toString().replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(bytes.toString().endsWith('\r\n')).toBe(true);
  });

  test('met noms et codes d’un même niveau par paires', async ({ filledDb: _ }) => {
    const pairs = [
      ['quartiers', 'codes des quartiers'],
      ['communes', 'codes des communes'],
      ['départements', 'codes des départements'],
      ['régions', 'codes des régions'],
    ] as const;
    const count = (cell = '') => (cell === '' ? 0 : cell.split(' | ').length);
    const rows = await readCsv();
    for (const row of rows)
      for (const [names, codes] of pairs) expect(count(row[names])).toBe(count(row[codes]));
    expect(rows.some((row) => /^(QP|QN)/.test(row['codes des quartiers'] ?? ''))).toBe(true);
  });

  test('rend sans danger ce qu’un tableur calculerait, dans toute colonne', async ({ filledDb }) => {
    const slug = 'garage-solidaire-du-hainaut';
    const { id } = await filledDb.initiative.update({
      where: { slug },
      data: {
        title: '=HYPERLINK("http://mal.example";"garage")',
        summary: `"garage" ; =1+1\r\n@SUM(A1)\t-2 😀 ]]>`,
        structureName: " +cmd|' /C calc'!A0",
        acronym: '＝1+1',
      },
    });
    await filledDb.place.updateMany({ where: { initiativeId: id }, data: { wording: '@lieu' } });
    await filledDb.contact.update({
      where: { initiativeId: id },
      data: { organisation: '\t=2', address: '\n-3' },
    });
    const row = (await readCsv()).find(({ adresse }) => adresse === slug);
    expect(row).toMatchObject({
      titre: `'=HYPERLINK("http://mal.example";"garage")`,
      résumé: `"garage" ;' =1+1\r\n'@SUM(A1)\t'-2 😀 ]]>`,
      structure: "' +cmd|' /C calc'!A0",
      sigle: "'＝1+1",
      lieux: "'@lieu | @lieu",
      'contact : organisation': "'\t'=2",
      'contact : adresse postale': "'\n'-3",
    });
    expect(await readCsv()).toHaveLength((await readList()).total);
  });
});

describe('le GeoJSON', () => {
  test('donne longitude puis latitude de chaque lieu qui a un point, rien aux autres', async ({
    filledDb: _,
  }) => {
    const { features } = await readGeojson();
    for (const { geometry, properties } of features) {
      const points = properties.places.flatMap(({ coordinates }) => (coordinates ? [coordinates] : []));
      const distinct = new Set(points.map((point) => point.join()));
      const given =
        geometry === null ? [] : geometry.type === 'Point' ? [geometry.coordinates] : geometry.coordinates;
      expect(new Set(given?.map((point) => `${point}`))).toEqual(distinct);
      for (const [longitude, latitude] of points) {
        expect(Math.abs(longitude)).toBeLessThanOrEqual(180);
        expect(Math.abs(latitude)).toBeLessThanOrEqual(90);
      }
    }
    const garage = features.find(({ id }) => id === 'garage-solidaire-du-hainaut');
    expect(garage?.geometry).toEqual({
      type: 'MultiPoint',
      coordinates: [
        [3.3898, 50.3303],
        [3.5111, 50.3753],
      ],
    });
    expect(new Set(features.map(({ geometry }) => geometry?.type))).toEqual(
      new Set([undefined, 'Point', 'MultiPoint']),
    );
  });
});

describe('le JSON-LD', () => {
  test('cite pour chaque fiche des passages de documents décrits, et dit sa licence', async ({
    filledDb: _,
  }) => {
    const { citation, mainEntity } = await readJsonld();
    const documents = new Set(citation.map((document) => document['@id']));
    for (const { item } of mainEntity.itemListElement) {
      expect(item.license).toMatch(/licence-ouverte/);
      expect(item.citation.length, item.identifier).toBeGreaterThan(0);
      for (const passage of item.citation) expect(documents).toContain(passage.isPartOf['@id']);
    }
    const kinds = mainEntity.itemListElement.map(({ item }) => item.about['@type']);
    expect(new Set(kinds)).toEqual(new Set(['Project', 'Service']));
  });
});

describe('ce qui ne se comprend pas', () => {
  test('donne un document de problème, dans chaque format', async ({ filledDb: _ }) => {
    for (const format of FORMATS) {
      for (const params of [
        'territoire=bidule',
        'nature=chose',
        'page=zéro',
        'secteur=n-existe-pas',
        `q=${'a'.repeat(300)}`,
      ]) {
        const response = await ask[format](params);
        expect([response.status, response.headers.get('Content-Type')], `${format} ${params}`).toEqual([
          400,
          'application/problem+json',
        ]);
        const { invalidParams } = await response.json();
        expect(invalidParams).toHaveLength(1);
      }
    }
  });

  test('une base hors d’atteinte donne un 503 qui ne dit rien de l’intérieur', async () => {
    const nowhere = connect('postgresql://secret:secret@127.0.0.1:1/secret');
    const onFailure = vi.fn();
    const response = await exportList(nowhere, new URLSearchParams(), csvWriter, {
      publisher,
      now: new Date(),
      onFailure,
    });
    expect([response.status, response.headers.get('Content-Type')]).toEqual([
      503,
      'application/problem+json',
    ]);
    expect(await response.text()).not.toMatch(/secret|127\.0|prisma|connect/i);
    expect(onFailure).toHaveBeenCalledOnce();
    await nowhere.$disconnect();
  });

  test('un export qui casse en chemin n’a pas l’air fini', async ({ filledDb }) => {
    const onFailure = vi.fn();
    const breaking = {
      ...csvWriter,
      sheet: (): string => {
        throw new Error('secret');
      },
    };
    const response = await exportList(filledDb, new URLSearchParams(), breaking, {
      publisher,
      now: new Date(),
      onFailure,
    });
    await expect(response.text()).rejects.toThrow('fichier incomplet');
    expect(onFailure).toHaveBeenCalledOnce();
  });

  test('un lecteur qui s’en va arrête la lecture', async ({ filledDb }) => {
    const sheet = vi.fn(csvWriter.sheet);
    const response = await exportList(
      filledDb,
      new URLSearchParams(),
      { ...csvWriter, sheet },
      {
        publisher,
        now: new Date('2026-12-31T23:30:00Z'),
        onFailure: vi.fn(),
      },
    );
    expect(response.headers.get('Content-Disposition'), 'le jour qu’il est en France').toContain(
      '2027-01-01',
    );
    await response.body?.cancel();
    expect(sheet).not.toHaveBeenCalled();
  });
});
