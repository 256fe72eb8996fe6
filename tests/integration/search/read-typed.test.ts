import { describe, expect } from 'vitest';
import type { Db } from '@/lib/db/client';
import { readTyped } from '@/lib/search/typed/read-typed';
import { anInitiative, putOnline } from '@/tests/support/an-initiative';
import { test } from '@/tests/support/places';

const CITE = [{ source: 'guide', from: 1, to: 1 }];
const saying = (slug: string, ...paragraphs: string[]) =>
  anInitiative({
    slug,
    sections: [{ kind: 'activities' as const, markdown: paragraphs.join('\n\n'), cite: CITE }],
  });

async function read(db: Db, text: string) {
  const { terms, minimum, corrections, unknown, setAside } = await readTyped(db, text);
  return {
    terms: terms.map((term) => term.text),
    minimum,
    corrections: corrections.map(({ typed, used }) => `${typed} → ${used}`),
    unknown,
    setAside,
  };
}
const AS_TYPED = { corrections: [], unknown: [], setAside: [] };

describe('a typed text', () => {
  test('is corrected by what sheets online say, by ear or by letter, never codes nor words of French', async ({
    placesDb: db,
  }) => {
    await putOnline(db, [
      saying(
        'une',
        'Un dromadaire rémunéré, une autoécole, du coworking à la Duchère 38, des pôles, le code QX17.',
      ),
    ]);
    for (const [typed, used] of [
      ['dromadère', 'dromadaire'],
      ['dromdaire', 'dromadaire'],
      ['dromadiare', 'dromadaire'],
      ['remunerré', 'rémunéré'],
      ['auto école', 'autoécole'],
      ['ducher', 'duchère'],
      ['duchère38', 'duchère 38'],
      ['lautoécole', 'autoécole'],
      ['dromadai', 'dromadaire'],
    ] as const)
      expect(await read(db, typed), typed).toMatchObject({
        corrections: [`${typed} → ${used}`],
        unknown: [],
      });
    for (const typed of ['poules', 'qx18', 'dromzxqire', 'camion', '"dromadère"'])
      expect(await read(db, typed), typed).toMatchObject({
        corrections: [],
        unknown: [typed.replaceAll('"', '')],
      });
  });

  test('is not corrected towards a sheet that is no longer online', async ({ placesDb: db }) => {
    await putOnline(db, [saying('une', 'Un dromadaire.'), saying('autre', 'Une girafe.')]);
    await db.initiative.update({ where: { slug: 'une' }, data: { state: 'withdrawn' } });
    await putOnline(db, []);
    expect(await read(db, 'dromadère')).toMatchObject({ corrections: [], unknown: ['dromadère'] });
  });

  test('may miss one word in three when few sheets hold them all', async ({ placesDb: db }) => {
    const all = 'Brimborion, calebasse et dromadaire.';
    await putOnline(db, [
      saying('tout', all),
      saying('presque', 'Brimborion et calebasse.'),
      saying('un', 'Brimborion.'),
    ]);
    expect(await read(db, 'brimborion calebasse dromadaire')).toEqual({
      ...AS_TYPED,
      terms: ['brimborion', 'calebasse', 'dromadaire'],
      minimum: 2,
    });
    expect(await read(db, 'brimborion calebasse')).toEqual({
      ...AS_TYPED,
      terms: ['brimborion', 'calebasse'],
      minimum: 2,
    });
    await putOnline(
      db,
      Array.from({ length: 5 }, (_, index) => saying(`tout-${index}`, all)),
    );
    expect(await read(db, 'brimborion calebasse dromadaire')).toMatchObject({ minimum: 3 });
  });

  test('of two words that no sheet says together finds nothing', async ({ placesDb: db }) => {
    await putOnline(db, [saying('une', 'Brimborion.'), saying('autre', 'Calebasse.')]);
    expect(await read(db, 'brimborion calebasse')).toMatchObject({ minimum: 2, setAside: [], unknown: [] });
  });

  test('loses the place where nothing is, not the word that nothing says', async ({ placesDb: db }) => {
    await putOnline(db, [saying('une', 'Brimborion.')]);
    expect(await read(db, 'brimborion Roubaix')).toMatchObject({
      terms: ['brimborion'],
      setAside: ['Roubaix'],
    });
    expect(await read(db, 'Roubaix')).toMatchObject({ unknown: ['Roubaix'] });
    expect(await read(db, 'licorne Denain')).toMatchObject({ unknown: ['licorne'] });
  });

  test('keeps the words of a title, even those that only frame a question', async ({ placesDb: db }) => {
    await putOnline(db, [
      anInitiative({ slug: 'possibles', title: 'La Calebasse des possibles' }),
      anInitiative({ slug: 'autre', title: 'Une calebasse' }),
    ]);
    expect((await read(db, 'calebasse des possibles')).terms).toEqual(['calebasse', 'possibles']);
    expect((await read(db, 'possible calebasse')).terms).toEqual(['calebasse']);
  });
});
