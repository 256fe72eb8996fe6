import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readDistrictList } from '@/lib/territory/districts/read-district-list';

const HEADER = 'code_qp;lib_qp;insee_reg;lib_reg;insee_dep;lib_dep;insee_com;lib_com;siren_epci;lib_epci';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'districts-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function read(content: string | Uint8Array) {
  const file = join(folder, 'list.csv');
  await writeFile(file, content);
  return readDistrictList(file);
}

async function districtsOf(content: string | Uint8Array) {
  const list = await read(content);
  if (!list.ok) throw new Error(JSON.stringify(list.error));
  return list.value.districts;
}

async function faultsOf(content: string | Uint8Array) {
  const list = await read(content);
  if (list.ok) throw new Error('a fault was expected');
  return list.error;
}

const line = (code: string, name: string, communes: string) =>
  `${code};${name};32;HdF;59;Nord;${communes};X;2;Y`;

describe('the official list of districts', () => {
  const text = [
    HEADER,
    line('QN05950M', 'Denain', '59172'),
    line('QN00604M', 'Grand Centré', '6069'),
    '',
  ].join('\r\n');
  const expected = [
    { code: 'QN05950M', name: 'Denain', status: null, communes: ['59172'], predecessors: [] },
    { code: 'QN00604M', name: 'Grand Centré', status: null, communes: ['06069'], predecessors: [] },
  ];

  it('reads UTF-8, with or without BOM, and gives back the zero that a spreadsheet ate', async () => {
    expect(await districtsOf(text)).toEqual(expected);
    expect(await districtsOf(`\uFEFF${text}`)).toEqual(expected);
  });

  it('reads Windows-1252', async () => {
    expect(await districtsOf(Buffer.from(text, 'latin1'))).toEqual(expected);
  });

  it('reads commas and quotes as well', async () => {
    const csv = 'CODE_QP,lib_qp,insee_com\nQN05950M,"Denain, le ""Centre""",59172\n';
    expect(await districtsOf(csv)).toMatchObject([{ name: 'Denain, le "Centre"' }]);
  });

  it('puts together the communes of one district, on several lines or in one cell', async () => {
    const rows = [
      line('QN04405M', 'Bellevue', '44109'),
      line('QN04405M', 'Bellevue', '44162'),
      line('QN06913M', 'Minguettes', '69259, 69199'),
    ];
    const districts = await districtsOf([HEADER, ...rows].join('\n'));
    expect(districts.map(({ communes }) => communes)).toEqual([
      ['44109', '44162'],
      ['69259', '69199'],
    ]);
  });

  it('names the line and the cure of every fault', async () => {
    const rows = [
      line('QN05950X', 'Denain', '59172'),
      line('QN05950M', '', '59172'),
      line('QN04405M', 'Bellevue', '441'),
    ];
    expect(await faultsOf([HEADER, ...rows].join('\n'))).toEqual([
      { line: 2, message: expect.stringContaining('QN05950M (2024) était attendu') },
      { line: 3, message: expect.stringContaining('n’a pas de nom') },
      { line: 4, message: expect.stringContaining('cinq caractères') },
    ]);
  });

  it('warns of a second name and keeps the first', async () => {
    const list = await read(
      [HEADER, line('QN04405M', 'Bellevue', '44109'), line('QN04405M', 'Autre', '44162')].join('\n'),
    );
    expect(list).toMatchObject({
      ok: true,
      value: { districts: [{ name: 'Bellevue' }], warnings: [{ line: 3 }] },
    });
  });

  it('refuses what is no such list', async () => {
    expect(await faultsOf('')).toEqual([{ line: null, message: 'ce fichier est vide.' }]);
    expect(await faultsOf(HEADER)).toMatchObject([{ message: expect.stringContaining('aucun quartier') }]);
    expect(await faultsOf('nom;ville\na;b')).toMatchObject([{ line: 1 }, { line: 1 }, { line: 1 }]);
    expect(await faultsOf(`${HEADER}\nQN05950M;Denain`)).toMatchObject([{ line: 2 }]);
    expect(await faultsOf(`${HEADER}\nQN05950M;"Denain`)).toMatchObject([
      { message: expect.stringContaining('guillemet') },
    ]);
    expect(await faultsOf(Buffer.from([0x50, 0x4b, 0x03, 0x04, 0, 0, 0]))).toMatchObject([
      { message: expect.stringContaining('n’est pas du texte') },
    ]);
    expect(await readDistrictList(join(folder, 'absent.csv'))).toMatchObject({ ok: false });
    expect(await readDistrictList(folder)).toMatchObject({ ok: false });
  });
});

describe('the outlines in GeoJSON', () => {
  const square = (x: number, y: number, side: number) => [
    [x, y],
    [x + side, y],
    [x + side, y + side],
    [x, y + side],
    [x, y],
  ];
  const collection = (
    geometry: unknown,
    properties: unknown = { code_qp: 'QN05950M', lib_qp: 'Denain', insee_com: 59172 },
  ) => JSON.stringify({ type: 'FeatureCollection', features: [{ type: 'Feature', properties, geometry }] });

  it('gives the middle, whichever way the outline turns', async () => {
    for (const outline of [square(3, 50, 0.02), square(3, 50, 0.02).reverse()]) {
      expect(await districtsOf(collection({ type: 'Polygon', coordinates: [outline] }))).toEqual([
        {
          code: 'QN05950M',
          name: 'Denain',
          status: null,
          communes: ['59172'],
          predecessors: [],
          centre: [50.01, 3.01],
        },
      ]);
    }
  });

  it('weighs the parts of a district by their area', async () => {
    const turned = square(1, 0, 0.02).reverse();
    const coordinates = [[square(0, 0, 0.02)], [turned], [square(1, 0.02, 0.02)]];
    const [district] = await districtsOf(collection({ type: 'MultiPolygon', coordinates }));
    expect(district?.centre?.[1]).toBeCloseTo(0.01 + 2 / 3, 4);
  });

  it('takes a district without outline, and refuses metres and rubbish', async () => {
    expect((await districtsOf(collection(null)))[0]).not.toHaveProperty('centre');
    expect(
      await faultsOf(collection({ type: 'Polygon', coordinates: [square(700_000, 6_600_000, 100)] })),
    ).toMatchObject([{ message: expect.stringContaining('WGS 84') }]);
    expect(await faultsOf(collection({ type: 'Polygon', coordinates: 'x' }))).toHaveLength(1);
    expect(await faultsOf('{"type":')).toHaveLength(1);
    expect(await faultsOf('[1, 2]')).toHaveLength(1);
  });
});

const CORRESPONDENCE = '../shared/territory/qpv-2024-2015.csv';

describe('the correspondence of 2024 with 2015', () => {
  const header =
    'code_2024,nom_2024,statut,departement,insee_com_cog2024,commune_cog2026,insee_cog2026,siren_epci,nom_epci,siren_ept,codes_2015,noms_2015';

  it('gives the districts of both generations and what continues what', async () => {
    const rows = [
      'QN07501M,Bédier,MODIFIE,75,75056,Paris,75056,2,MGP,,QP075001|QP075003,Bédier - Boutroux|Villa',
      'QN07518N,Neuf,NOUVEAU,75,,,,,,,,',
    ];
    expect(await districtsOf([header, ...rows].join('\n'))).toEqual([
      { code: 'QP075001', name: 'Bédier - Boutroux', status: null, communes: [], predecessors: [] },
      { code: 'QP075003', name: 'Villa', status: null, communes: [], predecessors: [] },
      {
        code: 'QN07501M',
        name: 'Bédier',
        status: 'MODIFIE',
        communes: ['75056'],
        predecessors: ['QP075001', 'QP075003'],
      },
      { code: 'QN07518N', name: 'Neuf', status: 'NOUVEAU', communes: [], predecessors: [] },
    ]);
  });

  it('wants as many names as codes, and a known status', async () => {
    const rows = [
      'QN07501M,Bédier,MODIFIE,75,75056,,,,,,QP075001|QP075003,Un seul',
      'QN07502M,X,AUTRE,75,,,,,,,,',
    ];
    expect(await faultsOf([header, ...rows].join('\n'))).toMatchObject([{ line: 2 }, { line: 3 }]);
  });

  it('reads the 1,584 lines of the real table', async ({ skip }) => {
    skip(
      !existsSync(CORRESPONDENCE),
      `${CORRESPONDENCE} est absent : placez-y la table de l’ANCT pour la lire.`,
    );
    const list = await readDistrictList(CORRESPONDENCE);
    if (!list.ok) throw new Error(JSON.stringify(list.error.slice(0, 5)));
    const codes = list.value.districts.map(({ code }) => code);
    expect(codes.filter((code) => code.startsWith('QN'))).toHaveLength(1584);
    expect(codes.filter((code) => code.startsWith('QP'))).toHaveLength(1422);
    expect(list.value.lines.get('QN00101M')).toBe(2);
  });
});
