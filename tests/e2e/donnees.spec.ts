import { mergeTests } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import type { ExportedSheet } from '@/lib/open-data/exported-sheets';
import { toAtom } from '@/lib/open-data/initiatives-atom';
import { textElement, withoutForbidden } from '@/lib/open-data/xml';
import { EMPTY_QUERY } from '@/lib/search/query';
import { test as browserTest, expect } from '@/tests/support/browser-test';
import { ask, fourAtATime, readJson } from '@/tests/support/site';
import { stillCatalogueTest } from '@/tests/support/still-catalogue';
import { hostileText } from '@/tests/unit/open-data/hostile-text';

const test = mergeTests(browserTest, stillCatalogueTest);

type Total = { total: number };
type Parameter = { name: string; in: string; required?: boolean; example?: string };
type Responses = Record<string, { content: Record<string, object> }>;
type OpenApi = { paths: Record<string, { get: { parameters?: Parameter[]; responses: Responses } }> };

test('une équipe de données suit les liens de la page « Données et API »', async ({ page }) => {
  await page.goto('/donnees');
  const links = page.getByRole('main').locator('a[href^="/"]');
  const addresses = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
  for (const name of ['CSV', 'GeoJSON', 'JSON-LD', 'Flux Atom', 'un document OpenAPI 3.1']) {
    await expect(page.getByRole('main').getByRole('link', { name, exact: true })).toBeVisible();
  }
  const answers = await fourAtATime(
    addresses,
    async (address) => `${(await ask(address)).status} ${address}`,
  );
  expect(answers).toEqual(addresses.map((address) => `200 ${address}`));
});

test('le même filtre donne le même nombre de fiches dans chaque format', async () => {
  const filter = 'territoire=region:32&nature=initiative';
  const { total } = await readJson<Total>(`/api/v1/initiatives?${filter}`);
  const { body } = await ask(`/api/v1/initiatives.csv?${filter}`);
  expect(parse(body, { bom: true, columns: true })).toHaveLength(total);
  const { features } = await readJson<{ features: object[] }>(`/api/v1/initiatives.geojson?${filter}`);
  expect(features).toHaveLength(total);
  const { mainEntity } = await readJson<{ mainEntity: { itemListElement: object[] } }>(
    `/api/v1/initiatives.jsonld?${filter}`,
  );
  expect(mainEntity.itemListElement).toHaveLength(total);
});

test('chaque adresse du document OpenAPI répond du type qu’il dit', async () => {
  const { paths } = await readJson<OpenApi>('/api/v1/openapi.json');
  for (const [path, { get }] of Object.entries(paths)) {
    const parameters = get.parameters ?? [];
    const filled = path.replace(/\{(\w+)\}/g, (_, name) =>
      encodeURIComponent(parameters.find((one) => one.name === name)?.example ?? ''),
    );
    const required = parameters.filter((one) => one.in === 'query' && one.required);
    const query = new URLSearchParams(required.map(({ name, example = '' }) => [name, example]));
    const { status, type } = await ask(`${filled}?${query}`);
    expect([status, type.split(';')[0]], path).toEqual([
      200,
      Object.keys(get.responses[200]?.content ?? {})[0],
    ]);
  }
});

test('ce qui ne se comprend pas donne un 400 qui l’explique, où que ce soit', async () => {
  for (const path of [
    '/api/v1/initiatives.csv',
    '/api/v1/initiatives.geojson',
    '/api/v1/initiatives.jsonld',
    '/initiatives.atom',
  ]) {
    const { status, type, body } = await ask(`${path}?territoire=nulle-part&q=%00%F0%9F`);
    expect([status, type], path).toEqual([400, 'application/problem+json']);
    expect(body, path).toContain('nulle-part');
  }
});

test('un lecteur de flux lit le flux d’une liste', async ({ page }) => {
  const { total } = await readJson<Total>('/api/v1/initiatives?territoire=region:32');
  const { body } = await ask('/initiatives.atom?territoire=region:32');
  const feed = await page.evaluate((xml) => {
    const document = new DOMParser().parseFromString(xml, 'application/xml');
    const texts = (selector: string) =>
      [...document.querySelectorAll(selector)].map(({ textContent }) => textContent);
    return {
      root: `{${document.documentElement.namespaceURI}}${document.documentElement.localName}`,
      error: document.querySelector('parsererror')?.textContent ?? null,
      title: texts('feed > title'),
      ids: texts('entry > id'),
      dates: texts('updated, published'),
      pages: [...document.querySelectorAll('entry > link[type="text/html"]')].map(
        (link) => link.getAttribute('href') ?? '',
      ),
    };
  }, body);
  expect(feed.error).toBeNull();
  expect(feed.root).toBe('{http://www.w3.org/2005/Atom}feed');
  expect(feed.title[0]).toContain('Hauts-de-France');
  expect(feed.ids).toHaveLength(Math.min(total, 50));
  expect(new Set(feed.ids).size).toBe(feed.ids.length);
  for (const date of feed.dates) expect(date).toMatch(/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/);
  const statuses = await fourAtATime(feed.pages, async (url) => (await ask(new URL(url).pathname)).status);
  expect(new Set(statuses)).toEqual(new Set([200]));
});

test('Chromium relit tout texte mis en XML, quoi qu’il contienne', async ({ page }) => {
  const texts = fc.sample(hostileText, { numRuns: 500, seed: 20_160_901 });
  const xml = `<all>${texts.map((text) => textElement('t', text, { a: text })).join('')}</all>`;
  const read = await page.evaluate((source) => {
    const document = new DOMParser().parseFromString(source, 'application/xml');
    return [...document.querySelectorAll('t')].map((one) => [one.textContent, one.getAttribute('a')]);
  }, xml);
  expect(read).toEqual(texts.map((text) => [withoutForbidden(text), withoutForbidden(text)]));
});

test('Chromium relit un flux dont les fiches sont hostiles', async ({ page }) => {
  const texts = fc.sample(hostileText, { numRuns: 50, seed: 20_151_215 });
  const sheets = texts.map((text, index) => aSheet(`fiche-${index}`, text));
  const facets = { territories: [], sectors: [], levers: [], types: [], natures: [] };
  const publisher = { name: 'A & B', tagline: ']]>', url: 'https://essai.example' };
  const xml = toAtom(
    { query: { ...EMPTY_QUERY, text: '<q> & "' }, facets, sheets, updatedAt: new Date(0) },
    publisher,
  );
  const read = await page.evaluate((source) => {
    const document = new DOMParser().parseFromString(source, 'application/xml');
    return {
      error: document.querySelector('parsererror')?.textContent ?? null,
      labels: [...document.querySelectorAll('category')].map((one) => one.getAttribute('label')),
    };
  }, xml);
  expect(read).toEqual({ error: null, labels: texts.map(withoutForbidden) });
});

function aSheet(slug: string, text: string): ExportedSheet {
  return {
    id: 1,
    slug,
    title: text,
    acronym: text,
    subtitle: text,
    summary: text,
    form: 'short',
    nature: 'initiative',
    structureName: text,
    asOf: '2016',
    verifiedAt: null,
    updatedAt: new Date(0),
    publishedAt: new Date(0),
    sectors: [{ slug: 'mobilite', label: text, hue: 0, icon: '' }],
    types: [],
    levers: [],
    places: [],
    createdYears: [],
    contact: { organisation: text, website: null, email: null, address: null },
    sources: [],
  };
}
