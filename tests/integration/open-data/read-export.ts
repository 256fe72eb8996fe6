import { parse } from 'csv-parse/sync';
import * as list from '@/app/api/v1/initiatives/route';
import * as csv from '@/app/api/v1/initiatives.csv/route';
import * as geojson from '@/app/api/v1/initiatives.geojson/route';
import * as jsonld from '@/app/api/v1/initiatives.jsonld/route';
import * as atom from '@/app/initiatives.atom/route';
import type { toFeature } from '@/lib/open-data/initiatives-geojson';
import type { toPage } from '@/lib/open-data/initiatives-jsonld';

const ORIGIN = 'http://localhost:3000';

/** What the routes answer to a query, without a server. */
export const ask = {
  csv: (params = '') => csv.GET(new Request(`${ORIGIN}/api/v1/initiatives.csv?${params}`)),
  geojson: (params = '') => geojson.GET(new Request(`${ORIGIN}/api/v1/initiatives.geojson?${params}`)),
  jsonld: (params = '') => jsonld.GET(new Request(`${ORIGIN}/api/v1/initiatives.jsonld?${params}`)),
  atom: (params = '', headers = {}) =>
    atom.GET(new Request(`${ORIGIN}/initiatives.atom?${params}`, { headers })),
};

export const FORMATS = Object.keys(ask) as (keyof typeof ask)[];

/** Slugs of the first hundred sheets of a list, and the total. */
export async function readList(params = ''): Promise<{ total: number; slugs: string[] }> {
  const response = await list.GET(new Request(`${ORIGIN}/api/v1/initiatives?${params}&pageSize=100`));
  const { total, items } = await response.json();
  return { total, slugs: items.map(({ slug }: { slug: string }) => slug) };
}

/** The rows of the CSV, by column. */
export async function readCsv(params = ''): Promise<Record<string, string>[]> {
  const bytes = await (await ask.csv(params)).arrayBuffer();
  return parse(Buffer.from(bytes), { bom: true, columns: true, record_delimiter: '\r\n' });
}

type Collection = { type: string; total: number; features: ReturnType<typeof toFeature>[] };

export async function readGeojson(params = ''): Promise<Collection> {
  return (await ask.geojson(params)).json();
}

type Dataset = {
  citation: { '@id': string }[];
  mainEntity: {
    numberOfItems: number;
    itemListElement: { position: number; item: ReturnType<typeof toPage> }[];
  };
};

export async function readJsonld(params = ''): Promise<Dataset> {
  return (await ask.jsonld(params)).json();
}
