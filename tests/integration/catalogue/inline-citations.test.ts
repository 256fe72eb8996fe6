import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect } from 'vitest';
import { Sheet } from '@/components/initiative/sheet';
import { getInitiative } from '@/lib/catalogue/queries/get-initiative';
import { toInitiativeJson } from '@/lib/open-data/initiative-json';
import { anInitiative, putOnline } from '@/tests/support/an-initiative';
import { test } from '@/tests/support/places';

const MARKDOWN =
  'Douze emplois {cite=guide:7-9}, puis {cite=mal formée} trois.\n\n- Un autre {cite=guide:1-2,guide:4}.';

/** A sheet whose section cites the lines 1 to 2 at its heading, and others at the very words. */
const sheet = anInitiative({
  slug: 'garage',
  sections: [
    {
      kind: 'results',
      markdown: MARKDOWN,
      cite: [
        { source: 'guide', from: 1, to: 2 },
        { source: 'guide', from: 20, to: 21 },
      ],
    },
  ],
});

describe('une section qui marque ses passages dans le texte', () => {
  test('les garde avec ceux de son titre, chacun une fois', async ({ placesDb: db }) => {
    await putOnline(db, [sheet]);
    const rows = await db.citation.findMany({
      where: { sectionId: { not: null } },
      select: { lineFrom: true, lineTo: true },
      orderBy: { position: 'asc' },
    });
    expect(rows.map(({ lineFrom, lineTo }) => [lineFrom, lineTo])).toEqual([
      [1, 2],
      [20, 21],
      [7, 9],
      [4, 4],
    ]);
  });

  test('donne à l’API son texte sans marque, et tous ses passages', async ({ placesDb: db }) => {
    await putOnline(db, [sheet]);
    const found = await getInitiative(db, 'garage');
    const [section] = found ? toInitiativeJson(found).sections : [];
    expect(section?.markdown).toBe('Douze emplois, puis {cite=mal formée} trois.\n\n- Un autre.');
    expect(section?.citations.map(({ lines }) => lines)).toEqual(['1-2', '20-21', '7-9', '4']);
  });

  test('n’est trouvée ni montrée avec des accolades', async ({ placesDb: db }) => {
    await putOnline(db, [sheet]);
    const [document] = await db.searchDocument.findMany({ select: { texts: true } });
    const texts = JSON.stringify(document?.texts);
    expect(texts).toContain('Douze emplois, puis');
    expect(texts).not.toContain('guide:7');
  });

  test('mène de chaque marque à la note de son passage, sur la page', async ({ placesDb: db }) => {
    await putOnline(db, [sheet]);
    const found = await getInitiative(db, 'garage');
    if (!found) throw new Error('la fiche n’est pas en ligne');
    const html = renderToStaticMarkup(createElement(Sheet, { sheet: found, isOld: false }));
    const [, results = ''] = /<section aria-labelledby="results"[^>]*>(.*?)<\/section>/s.exec(html) ?? [];
    const lead = [...results.matchAll(/href="#(passage-\d+)"/g)].map(([, id = '']) => id);
    const lines = lead.map(
      (id) => new RegExp(`<li id="${id}"[^>]*><span[^>]*>\\d+</span>([^<]+)</li>`).exec(html)?.[1],
    );
    expect(lines).toEqual(['lignes 20 à 21', 'lignes 7 à 9', 'lignes 1 à 2', 'ligne 4']);
    expect(results).not.toContain('{cite=guide');
  });
});
