import { describe, expect } from 'vitest';
import { toAtom } from '@/lib/open-data/initiatives-atom';
import { EMPTY_QUERY } from '@/lib/search/query';
import { test } from '@/tests/support/database';
import { ask, readList } from './read-export';

const all = (xml: string, name: string) =>
  [...xml.matchAll(new RegExp(`<${name}>([^<]*)</${name}>`, 'g'))].map(([, text]) => text ?? '');
const hrefs = (xml: string, rel: string) =>
  [...xml.matchAll(new RegExp(`<link rel="${rel}"[^>]*href="([^"]*)"`, 'g'))].map(([, href]) => href);

describe('le flux', () => {
  test('donne les cinquante fiches modifiées en dernier, la plus récente d’abord', async ({ filledDb }) => {
    const slug = 'garage-solidaire-du-hainaut';
    await filledDb.initiative.update({
      where: { slug },
      data: { updatedAt: new Date('2031-05-06T07:08:09Z') },
    });
    const response = await ask.atom();
    expect(response.headers.get('Content-Type')).toBe('application/atom+xml; charset=utf-8');
    const xml = await response.text();
    const [feedId, ...entryIds] = all(xml, 'id');
    expect(feedId).toBe('tag:localhost,2026:/initiatives.atom');
    expect(entryIds).toHaveLength(50);
    expect(new Set(entryIds).size).toBe(50);
    expect(entryIds[0]).toBe(`tag:localhost,2026:/initiatives/${slug}`);
    const [feedUpdated, ...updated] = all(xml, 'updated');
    expect(feedUpdated).toBe('2031-05-06T07:08:09.000Z');
    expect(updated).toEqual([...updated].sort().reverse());
    expect(updated[0]).toBe(feedUpdated);
  });

  test('d’une liste a ses filtres, son identifiant et ses liens', async ({ filledDb: _ }) => {
    const { total } = await readList('q=garage');
    const xml = await (await ask.atom('q=garage&tri=nom&page=2&vue=carte')).text();
    expect(all(xml, 'id')).toHaveLength(total + 1);
    expect(all(xml, 'title')[0]).toContain('garage');
    expect(hrefs(xml, 'self')).toEqual(['http://localhost:3000/initiatives.atom?q=garage']);
    expect(hrefs(xml, 'alternate')[0]).toBe('http://localhost:3000/initiatives?q=garage&amp;tri=nom');
    const places = await (await ask.atom('territoire=region:32')).text();
    expect(all(places, 'title')[0]).toContain('Hauts-de-France');
    expect(all(places, 'id')[0]).not.toBe(all(xml, 'id')[0]);
  });

  test('vide reste un flux', async ({ filledDb: _ }) => {
    const xml = await (await ask.atom('q=xyzzyxyzzy')).text();
    expect(all(xml, 'id')).toHaveLength(1);
    expect(all(xml, 'updated')[0]).toMatch(/^20\d\d-/);
  });

  test('ne se redonne pas à qui l’a déjà, se redonne quand une fiche change', async ({ filledDb }) => {
    const etag = (await ask.atom()).headers.get('ETag') ?? '';
    for (const known of [etag, `W/${etag}`, `"autre", ${etag}`]) {
      const again = await ask.atom('', { 'If-None-Match': known });
      expect([again.status, await again.text()]).toEqual([304, '']);
    }
    await filledDb.initiative.update({
      where: { slug: 'garage-solidaire-du-hainaut' },
      data: { title: 'Autre' },
    });
    expect((await ask.atom('', { 'If-None-Match': etag })).status).toBe(200);
  });

  test('garde ses identifiants quand le site change de port ou de protocole, et échappe tout', async () => {
    const facets = { territories: [], sectors: [], levers: [], types: [], natures: [] };
    const feed = { query: { ...EMPTY_QUERY, text: '<b> & ]]>' }, facets, sheets: [], updatedAt: new Date(0) };
    const at = (url: string) => toAtom(feed, { name: 'A & B', tagline: '"', url });
    expect(all(at('http://catalogue.example:8080'), 'id')).toEqual(
      all(at('https://catalogue.example'), 'id'),
    );
    expect(at('https://catalogue.example')).toContain(
      '<title>A &amp; B\u00a0: «\u00a0&lt;b&gt; &amp; ]]&gt;\u00a0»</title>',
    );
  });
});
