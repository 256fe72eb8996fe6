import fc from 'fast-check';
import { describe, expect } from 'vitest';
import type { Db } from '@/lib/db/client';
import { searchInitiatives } from '@/lib/search';
import { parseQuery } from '@/lib/search/query';
import { fold } from '@/lib/text/fold';
import { anInitiative, putOnline } from '@/tests/support/an-initiative';
import { test } from '@/tests/support/read-catalogue';

async function search(db: Db, text: string) {
  const { query } = parseQuery(new URLSearchParams({ q: text }));
  const { items, total, reading } = await searchInitiatives(db, query, 100);
  return { slugs: items.map(({ slug }) => slug), total, corrections: reading?.corrections ?? [] };
}

const sorted = (slugs: string[]) => [...slugs].sort();

/** Each text finds the same sheets as the first one, and finds some. */
async function expectAlike(db: Db, [first, ...others]: [string, ...string[]]) {
  const { slugs } = await search(db, first);
  expect(slugs, first).not.toEqual([]);
  for (const other of others) expect(sorted((await search(db, other)).slugs), other).toEqual(sorted(slugs));
  return slugs;
}

/** Sheets of the database whose text, plainly folded, holds this one. */
async function sheetsThatSay(db: Db, text: string): Promise<string[]> {
  const sheets = await db.initiative.findMany({
    select: {
      slug: true,
      title: true,
      acronym: true,
      subtitle: true,
      summary: true,
      sections: { select: { markdown: true } },
      partners: { select: { name: true, role: true } },
    },
  });
  return sheets
    .filter(({ slug: _, ...texts }) =>
      ` ${fold(JSON.stringify(texts).replaceAll('\\n', ' '))} `.includes(` ${text} `),
    )
    .map(({ slug }) => slug);
}

describe('a French text', () => {
  test('is found with or without accents, capitals and apostrophes', async ({ readDb: db }) => {
    expect(await expectAlike(db, ['denain', 'Dénain', 'DENAIN', 'de\u0301nain'])).toContain(
      'garage-solidaire-du-hainaut',
    );
    expect(
      await expectAlike(db, ["l'épicerie", 'l’épicerie', 'épicerie', 'EPICERIE', 'l epicerie']),
    ).toContain('epicerie-solidaire-itinerante');
    await expectAlike(db, ['épicerie solidaire', 'epicerie solidaire', 'l’épicerie solidaire']);
    await expectAlike(db, ['œuvre', 'oeuvre', 'Œuvre']);
    await expectAlike(db, ['saint-étienne', 'saint etienne', 'Saint‑Étienne']);
  });

  test('is found in the singular and in the plural', async ({ readDb: db }) => {
    const garages = await expectAlike(db, ['garage', 'garages', 'Garages']);
    expect(garages[0]).toBe('garage-solidaire-du-hainaut');
    await expectAlike(db, ['ressourcerie', 'ressourceries']);
    await expectAlike(db, [
      'régie de quartier',
      'régies de quartier',
      'régies de quartiers',
      'regies quartier',
    ]);
  });

  test('finds every sheet that says it', async ({ readDb: db }) => {
    for (const word of ['garage', 'ressourcerie', 'bailleur', 'restaurant', 'velo', 'couture']) {
      const saying = await sheetsThatSay(db, word);
      expect(saying, word).not.toEqual([]);
      expect((await search(db, word)).slugs, word).toEqual(expect.arrayContaining(saying));
    }
  });

  test('means the same by its acronym and in full', async ({ readDb: db }) => {
    const cjs = (await search(db, 'CJS')).slugs;
    expect(cjs).toEqual(expect.arrayContaining(['cjs-maurepas-la-bellangerais', 'cjs-villejean-le-blosne']));
    for (const wording of ['cjs', 'coopérative jeunesse de services', 'cooperative jeunesse de services'])
      expect((await search(db, wording)).slugs, wording).toEqual(expect.arrayContaining(cjs));
    const scic = (await search(db, 'SCIC')).slugs;
    const inFull = (await search(db, 'société coopérative d’intérêt collectif')).slugs;
    expect(scic).toContain('scic-la-pousada');
    expect(inFull).toEqual(expect.arrayContaining(scic));
  });

  test('between quotes is found as it stands, not its words apart', async ({ readDb: db }) => {
    const quoted = await expectAlike(db, [
      '"garage solidaire"',
      '« garage solidaire »',
      '“Garages solidaires”',
    ]);
    expect(quoted).toContain('garage-solidaire-du-hainaut');
    expect(quoted).toEqual(expect.arrayContaining(await sheetsThatSay(db, 'garage solidaire')));
    const apart = (await search(db, 'voiture habitants')).total;
    expect(apart).toBeGreaterThan(0);
    expect((await search(db, '"voiture habitants"')).total).toBe(0);
  });

  test('that is mistyped is corrected, and says so', async ({ readDb: db }) => {
    const garage = await search(db, 'garage');
    expect(await search(db, 'garrage')).toEqual({
      ...garage,
      corrections: [{ typed: 'garrage', used: 'garage' }],
    });
    const two = await search(db, 'ressourcrie cenon');
    expect(two.corrections).toEqual([{ typed: 'ressourcrie', used: 'ressourcerie' }]);
    expect(two.slugs).toContain('ressourcerie-de-cenon');
    // A word that exists is not corrected, even beside one that does not.
    expect((await search(db, 'garage xzqwv')).corrections).toEqual([]);
    expect((await search(db, 'garage')).corrections).toEqual([]);
  });

  test('that means nothing finds nothing', async ({ readDb: db }) => {
    const nonsense = [
      'xzqwv',
      'bibliotruc',
      'xzqwv garage',
      'de la',
      'et',
      'à',
      'l’',
      '!!!',
      '… – …',
      '« »',
      '""',
      '%',
      '\\',
      "'); DROP TABLE x; --",
    ];
    for (const text of nonsense) expect(await search(db, text), text).toMatchObject({ total: 0, slugs: [] });
  });

  test('is not stopped by its little words', async ({ placesDb: db }) => {
    await putOnline(db, [anInitiative({ slug: 'garage', title: 'Le garage' })]);
    for (const text of ['garage denain', 'un garage à Denain', 'le garage de Denain', 'du garage d’à Denain'])
      expect((await search(db, text)).slugs, text).toEqual(['garage']);
  });

  test('finds the sheets of a place by its name, its code, its old name', async ({ readDb: db }) => {
    expect((await search(db, '59172')).slugs).toContain('garage-solidaire-du-hainaut');
    expect((await search(db, 'Oullins')).slugs).toContain('vrac');
    const renamed = (await search(db, 'Hauts-de-France')).slugs;
    for (const name of ['Nord-Pas-de-Calais', 'nord pas de calais', 'Picardie'])
      expect((await search(db, name)).slugs, name).toEqual(
        expect.arrayContaining(await sheetsIn(db, 'region:32')),
      );
    expect(renamed).toEqual(expect.arrayContaining(await sheetsIn(db, 'region:32')));
  });

  test('finds the sheets of a district by its code of either generation', async ({ readDb: db }) => {
    for (const [old, now] of [
      ['QP069015', 'QN06913M'],
      ['QP059050', 'QN05950M'],
    ] as const) {
      const tied = await db.initiative.findMany({
        where: { places: { some: { districtId: { in: [`qpv:${old}`, `qpv:${now}`] } } } },
        select: { slug: true },
      });
      for (const code of [old, now, old.toLowerCase()])
        expect(sorted((await search(db, code)).slugs), code).toEqual(sorted(tied.map(({ slug }) => slug)));
    }
    expect((await search(db, 'QN06913M')).slugs).toEqual(['vrac']);
  });
});

async function sheetsIn(db: Db, territoryId: string): Promise<string[]> {
  const { query } = parseQuery(new URLSearchParams({ territoire: territoryId }));
  return (await searchInitiatives(db, query, 100)).items.map(({ slug }) => slug);
}

describe('any text', () => {
  test('gives an answer, whatever is typed', async ({ readDb: db }) => {
    const typed = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc
        .array(
          fc.constantFrom(
            '"',
            '«',
            '»',
            "'",
            '&',
            '|',
            '!',
            ':*',
            '(',
            ')',
            '<->',
            '\\',
            '%',
            '_',
            'garage',
            'à',
            'œ',
            'ß',
            '1',
            ' ',
          ),
          {
            maxLength: 30,
          },
        )
        .map((parts) => parts.join('')),
      fc.constantFrom(
        'œ'.repeat(200),
        'a '.repeat(100),
        '漢'.repeat(200),
        'garage '.repeat(28),
        `"${'b '.repeat(90)}"`,
        'x'.repeat(10_000),
      ),
    );
    await fc.assert(
      fc.asyncProperty(typed, async (text) => {
        const { slugs, total } = await search(db, text);
        expect(slugs.length).toBe(Math.min(total, 100));
      }),
      {
        numRuns: 60,
        examples: [
          ['œ'.repeat(200)],
          ['a '.repeat(100)],
          ['漢'.repeat(200)],
          [`"${'b '.repeat(90)}`],
          ['ﬁ'.repeat(200)],
        ],
      },
    );
  });

  test('is folded alike by Postgres and by the pages', async ({ readDb: db }) => {
    const letters =
      'aàâäbcçdeéèêëfghiîïjklmnñoôöœpqrstuùûüvwxyÿzæAÀÂÇEÉÈÊÎÏÔŒÙÛÜŸÆ0123456789 -–—’\'«»“”".,;:!?…€%()/·&+@#\n\t\u00a0\u202f';
    const texts = fc.sample(fc.string({ unit: fc.constantFrom(...letters), maxLength: 40 }), 200);
    const rows = await db.$queryRaw<{ text: string; folded: string }[]>`
      SELECT text, fold_text(text) AS folded FROM unnest(${texts}::text[]) AS text`;
    expect(rows).toHaveLength(texts.length);
    for (const { text, folded } of rows) expect(folded, JSON.stringify(text)).toBe(fold(text));
  });

  test('and any address, however sorted, gives an answer', async ({ readDb: db }) => {
    for (const address of [
      'tri=pertinence',
      'tri=nom',
      'tri=recent',
      'q=garage&tri=nom',
      'q=garage&tri=recent',
      'page=100000',
      'q=garage&page=99999',
      'q=de+la&tri=pertinence',
    ])
      expect(
        (await searchInitiatives(db, parseQuery(new URLSearchParams(address)).query)).page,
        address,
      ).toBeGreaterThan(0);
  });
});
