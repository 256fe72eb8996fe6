import { describe, expect } from 'vitest';
import type { Db } from '@/lib/db/client';
import type { LinkVerdict } from '@/lib/links/model';
import { refreshEveryLinkUse } from '@/lib/links/refresh-link-uses';
import { countLinks, linksOfEdition, listBrokenLinks, listLinks } from '@/lib/links/staff-queries';
import { anEdition, linking, test } from './a-catalogue-of-links';

const DAY = new Date('2026-05-03T03:00:00Z');
const hours = (count: number) => new Date(DAY.getTime() + count * 3_600_000);
const at = (name: string) => `https://${name}.test/`;

/** Notes the links of every edition, then says what was found of some. */
async function findings(
  db: Db,
  found: Record<string, { verdict: LinkVerdict; detail?: string; brokenSince?: Date; checkedAt?: Date }>,
) {
  await refreshEveryLinkUse(db);
  for (const [name, data] of Object.entries(found)) {
    await db.linkCheck.update({ where: { url: at(name) }, data: { checkedAt: hours(48), ...data } });
  }
}

const names = (links: { url: string }[]) => links.map(({ url }) => /\/\/(.+)\.test/.exec(url)?.[1]);

describe('la liste des liens', () => {
  test('montre ceux qui demandent quelque chose, les plus anciens ennuis d’abord, avec les fiches', async ({
    db,
  }) => {
    const sheet = await anEdition(db, linking(...['bon', 'neuf', 'perdu', 'parti'].map(at)), {
      title: 'Garage',
    });
    const lever = await anEdition(
      db,
      { further: [{ text: '', url: at('perdu') }] },
      { kind: 'lever', title: 'Bailleurs' },
    );
    await findings(db, {
      bon: { verdict: 'ok' },
      perdu: { verdict: 'gone', brokenSince: hours(2) },
      parti: { verdict: 'moved' },
    });
    const links = await listLinks(db, { verdict: null, page: 1 });
    expect(names(links)).toEqual(['perdu', 'parti']);
    expect(links[0]?.uses).toEqual([
      { editionId: sheet, kind: 'initiative', title: 'Garage', field: 'sections.context' },
      { editionId: lever, kind: 'lever', title: 'Bailleurs', field: 'further.0' },
    ]);
    expect(names(await listLinks(db, { verdict: 'unchecked', page: 1 }))).toEqual(['neuf']);
    expect(await listLinks(db, { verdict: null, page: 2 })).toEqual([]);
    expect(Object.fromEntries(await countLinks(db))).toEqual({ ok: 1, unchecked: 1, gone: 1, moved: 1 });
  });

  test('oublie les fiches supprimées, et les liens qui n’étaient que là', async ({ db }) => {
    const kept = await anEdition(db, linking(at('commun')));
    const deleted = await anEdition(db, linking(at('commun'), at('seul')));
    await findings(db, {
      commun: { verdict: 'gone', brokenSince: DAY },
      seul: { verdict: 'gone', brokenSince: DAY },
    });
    await db.edition.update({ where: { id: deleted }, data: { deletedAt: DAY } });
    const links = await listLinks(db, { verdict: null, page: 1 });
    expect(links.map(({ uses }) => uses.map(({ editionId }) => editionId))).toEqual([[kept]]);
    expect((await listBrokenLinks(db)).total).toBe(1);
    expect((await countLinks(db)).get('gone')).toBe(1);
  });
});

describe('les liens cassés', () => {
  test('sont ceux qui le sont pour sûr', async ({ db }) => {
    await anEdition(
      db,
      linking(
        ...['disparu', 'boucle', 'panne', 'mort', 'lent', 'robots', 'parti', 'certificat', 'faux'].map(at),
      ),
    );
    await findings(db, {
      disparu: { verdict: 'gone', brokenSince: hours(40) },
      boucle: { verdict: 'unreachable', detail: 'loop', brokenSince: hours(48) },
      panne: { verdict: 'unreachable', detail: 'server', brokenSince: hours(37) },
      mort: { verdict: 'unreachable', detail: 'timeout', brokenSince: hours(36) },
      certificat: { verdict: 'tls', detail: 'expired', brokenSince: hours(1) },
      faux: { verdict: 'malformed', detail: 'syntax', brokenSince: hours(41) },
      lent: { verdict: 'slow' },
      robots: { verdict: 'refused', detail: 'robots' },
      parti: { verdict: 'moved' },
    });
    const { total, links } = await listBrokenLinks(db, 4);
    expect(total).toBe(5);
    expect(names(links)).toEqual(['certificat', 'mort', 'disparu', 'faux']);
    // A link put back to the next run stays broken until then.
    await db.linkCheck.update({ where: { url: at('disparu') }, data: { checkedAt: null } });
    expect((await listBrokenLinks(db, 4)).total).toBe(5);
  });

  test('sont ce que la page appelle cassé, cas par cas', async ({ db }) => {
    const { levelOf } = await import('@/lib/links/model');
    await anEdition(db, linking(at('un')));
    for (const verdict of [
      'gone',
      'tls',
      'malformed',
      'unreachable',
      'slow',
      'refused',
      'moved',
      'ok',
    ] as const) {
      for (const detail of [null, 'timeout', 'server', 'loop', 'dns']) {
        for (const checkedAt of [null, hours(0), hours(11), hours(12)]) {
          const data = { verdict, detail, checkedAt, brokenSince: DAY };
          await db.linkCheck.deleteMany();
          await refreshEveryLinkUse(db);
          const link = await db.linkCheck.update({ where: { url: at('un') }, data });
          const { total } = await listBrokenLinks(db);
          expect(total === 1, JSON.stringify(data)).toBe(levelOf(link) === 'error');
        }
      }
    }
  });
});

test('les liens d’une fiche sont tous les siens, et ne disent que ses propres champs', async ({ db }) => {
  const sheet = await anEdition(db, {
    ...linking(at('bon'), at('perdu')),
    contact: { website: at('perdu') },
  });
  await anEdition(db, linking(at('perdu'), at('autre')));
  await findings(db, { bon: { verdict: 'ok' }, perdu: { verdict: 'gone', brokenSince: DAY } });
  const links = await linksOfEdition(db, sheet);
  expect(links.map(({ url, uses }) => [url, uses.map(({ field }) => field)])).toEqual([
    [at('perdu'), ['contact.website', 'sections.context']],
    [at('bon'), ['sections.context']],
  ]);
});
