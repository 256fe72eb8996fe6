import { describe, expect } from 'vitest';
import type { Db } from '@/lib/db/client';
import { refreshSearchDocuments } from '@/lib/search';
import { targetOf } from '@/lib/search/meilisearch/config';
import { SETTINGS } from '@/lib/search/meilisearch/settings';
import { asOnlySender } from '@/lib/search/sync/sender-lock';
import { synchronize } from '@/lib/search/sync/synchronize';
import { type Served, test } from '@/tests/support/search-catalogue';

const INDEX = 'initiatives';

const recorded = ({ db, config }: Served) =>
  db.searchSync.findUnique({ where: { target: targetOf(config) } });
const waiting = (db: Db) => db.outboxEntry.count({ where: { subject: 'search' } });

/** Every sheet online is in the index at its revision, and nothing else is found there. */
async function expectAgreement({ db, double }: Served) {
  const rows = await db.searchDocument.findMany({ select: { initiativeId: true, revision: true } });
  const found = [...(double.indexes.get(INDEX)?.docs.values() ?? [])].filter(({ online }) => online === true);
  expect(new Map(found.map(({ id, rev }) => [id, rev]))).toEqual(
    new Map(rows.map(({ initiativeId, revision }) => [initiativeId, revision])),
  );
  expect(await waiting(db)).toBe(0);
}

describe('the first synchronisation', () => {
  test('makes the index, with its settings, and leaves no other', async ({ served }) => {
    expect(await served.sync()).toEqual({ sent: 0, rebuilt: true });
    await expectAgreement(served);
    expect([...served.double.indexes.keys()]).toEqual([INDEX]);
    expect(served.double.indexes.get(INDEX)?.settings).toMatchObject(SETTINGS);
    expect(await recorded(served)).toMatchObject({ fault: null, failures: 0, retryAt: null });
    expect((await recorded(served))?.syncedAt).toBeInstanceOf(Date);
    // The second has nothing to do.
    served.double.requests.length = 0;
    expect(await served.sync()).toEqual({ sent: 0, rebuilt: false });
    expect(served.double.requests.map(({ request }) => request)).toEqual([
      'GET /version',
      `GET /indexes/${INDEX}`,
    ]);
  });

  test('is done again when the settings are those of another version, or the index is gone', async ({
    served,
  }) => {
    await served.sync();
    const target = targetOf(served.config);
    await served.db.searchSync.update({ where: { target }, data: { settings: 'autres' } });
    expect(await served.sync()).toMatchObject({ rebuilt: true });
    served.double.indexes.clear();
    expect(await served.sync()).toMatchObject({ rebuilt: true });
    await expectAgreement(served);
  });
});

describe('a change', () => {
  test('reaches the index: publication, change, withdrawal, deletion', async ({ served }) => {
    const { db, double, ids, rename, setState, sync } = served;
    await sync();
    const revision = await rename('une', 'Calebasse');
    await setState('deux', 'withdrawn');
    await db.initiative.delete({ where: { slug: 'trois' } });
    expect(await waiting(db)).toBeGreaterThanOrEqual(3);
    expect(await sync()).toEqual({ sent: 3, rebuilt: false });
    expect(double.held(INDEX, ids.une as number)).toMatchObject({ rev: revision, sortTitle: 'calebasse' });
    for (const slug of ['deux', 'trois'])
      expect(Object.keys(double.held(INDEX, ids[slug] as number) ?? {}).sort()).toEqual([
        'id',
        'online',
        'rev',
      ]);
    await setState('deux', 'published');
    await sync();
    expect(double.held(INDEX, ids.deux as number)).toMatchObject({ online: true });
    await expectAgreement(served);
  });

  test('of a lever, a sector, a territory sends its sheets', async ({ served }) => {
    const { db, sync } = served;
    await sync();
    const { id } = await db.lever.update({ where: { slug: 'bailleurs' }, data: { title: 'Les bailleurs' } });
    await db.$transaction((tx) => refreshSearchDocuments(tx, { levers: [id] }));
    expect(await sync()).toEqual({ sent: 3, rebuilt: false });
    await db.sector.update({ where: { slug: 'mobilite' }, data: { label: 'Se déplacer' } });
    await db.$transaction((tx) => refreshSearchDocuments(tx, { sectors: ['mobilite'] }));
    expect(await sync()).toEqual({ sent: 3, rebuilt: false });
    await db.territory.update({ where: { id: 'commune:59172' }, data: { name: 'Denain-les-Bains' } });
    await db.$transaction((tx) => refreshSearchDocuments(tx, { territories: ['commune:59172'] }));
    expect(await sync()).toEqual({ sent: 3, rebuilt: false });
    await expectAgreement(served);
  });

  test('of a synonym is a change of settings, without a fresh index; the words of before stay', async ({
    served,
  }) => {
    const { db, double, sync } = served;
    await sync();
    await db.synonym.create({ data: { typed: ['chameau'], means: ['dromadaire'], position: 1 } });
    expect(await sync()).toEqual({ sent: 0, rebuilt: false });
    const first = double.indexes.get(INDEX)?.settings.synonyms ?? {};
    expect(Object.values(first)).toContainEqual(['chameau', 'dromadair']);
    await db.synonym.updateMany({ data: { means: ['dromadaire', 'calebasse'] } });
    await sync();
    const second = double.indexes.get(INDEX)?.settings.synonyms ?? {};
    expect(second).toMatchObject(first);
    expect(Object.values(second)).toContainEqual(['chameau', 'caleb', 'dromadair']);
    expect((await recorded(served))?.settings?.split(' ').slice(1).sort()).toEqual(
      Object.keys(second).sort(),
    );
  });
});

describe('a failure', () => {
  test('of a task is recorded, waited after longer and longer, and made up for', async ({ served }) => {
    const { double, rename, sync } = served;
    await sync();
    await rename('une', 'Calebasse');
    double.faults = { failing: ['documentAdditionOrUpdate'] };
    const waits: number[] = [];
    for (const failures of [1, 2, 3]) {
      await expect(sync()).rejects.toThrow('n’a pas fait la tâche');
      const row = await recorded(served);
      expect(row).toMatchObject({ failures, fault: expect.stringContaining('fails on purpose') });
      waits.push((row?.retryAt?.getTime() ?? 0) - Date.now());
    }
    const [first = 0, second = 0, third = 0] = waits;
    expect(second).toBeGreaterThan(first + 500);
    expect(third).toBeGreaterThan(second + 1000);
    double.faults = {};
    expect(await sync()).toEqual({ sent: 1, rebuilt: false });
    expect(await recorded(served)).toMatchObject({ fault: null, failures: 0, retryAt: null });
    await expectAgreement(served);
  });

  test('between what is accepted and what is recorded loses nothing', async ({ served }) => {
    const { double, rename, setState, sync } = served;
    await sync();
    for (const cutsAfter of [`POST /indexes/${INDEX}/documents`, `POST /indexes/${INDEX}/documents/fetch`]) {
      await rename('une', `Calebasse ${cutsAfter}`);
      await setState('deux', 'withdrawn');
      double.faults = { cutsAfter };
      await expect(sync()).rejects.toThrow('ne répond pas');
      expect(await waiting(served.db)).toBeGreaterThan(0);
      double.faults = {};
      await sync();
      await expectAgreement(served);
      await setState('deux', 'published');
    }
  });

  test('of a process, killed at any request, is made up for by the next one', async ({ served }) => {
    const { double, rename, setState, sync } = served;
    await sync();
    for (let kept = 0; kept < 12; kept++) {
      await rename('une', `Calebasse ${kept}`);
      await setState('trois', kept % 2 === 0 ? 'withdrawn' : 'published');
      let done = 0;
      double.faults = {
        before: () => {
          if (done++ === kept) throw new Error('killed');
        },
      };
      await sync().catch(() => {});
      double.faults = {};
      await sync();
      await expectAgreement(served);
    }
  });
});

describe('a late message', () => {
  test('cannot resurrect a sheet: it finds a higher revision', async ({ served }) => {
    const { db, double, ids, rename, setState, sync, config } = served;
    await sync();
    await rename('une', 'Calebasse');
    let isRaced = false;
    double.faults = {
      // This sender has read the sheet; meanwhile it is withdrawn, and another sender tells.
      before: async (request) => {
        if (isRaced || request !== `POST /indexes/${INDEX}/documents/fetch`) return;
        isRaced = true;
        await setState('une', 'withdrawn');
        double.indexes
          .get(INDEX)
          ?.docs.set(ids.une as number, { id: ids.une as number, rev: 1_000_000, online: false });
      },
    };
    await sync();
    expect(isRaced).toBe(true);
    expect(double.held(INDEX, ids.une as number)).toEqual({ id: ids.une, rev: 1_000_000, online: false });
    expect(await waiting(db)).toBe(0);

    // Even when it comes after everything was checked: the next comparison finds it.
    double.indexes.get(INDEX)?.docs.set(ids.une as number, { id: ids.une as number, rev: 1, online: true });
    await synchronize(db, config, { isComparison: true });
    expect(double.held(INDEX, ids.une as number)).toMatchObject({ online: false });
    expect(await recorded(served)).toMatchObject({ drift: 0, comparedAt: expect.any(Date) });
  });

  test('written over in the meantime is sent again until both agree', async ({ served }) => {
    const { double, ids, rename, sync } = served;
    await sync();
    await rename('une', 'Calebasse');
    let times = 0;
    double.faults = {
      // After the sheet was written, what a paused sender had in hand arrives.
      before: (request) => {
        if (request !== `POST /indexes/${INDEX}/documents/fetch` || ++times !== 2) return;
        double.indexes
          .get(INDEX)
          ?.docs.set(ids.une as number, { id: ids.une as number, rev: 1, online: true });
      },
    };
    await sync();
    expect(times).toBeGreaterThan(2);
    await expectAgreement(served);
  });

  test('of a database restored to an older state gives way to a fresh index', async ({ served }) => {
    const { db, sync } = served;
    await sync();
    await db.$executeRaw`ALTER SEQUENCE "SearchDocument_revision_seq" RESTART WITH 1`;
    await db.$executeRaw`UPDATE "SearchDocument" SET hash = hash`;
    await sync();
    await expectAgreement(served);
  });

  test('is not written by two processes at once', async ({ served }) => {
    const { db, config, sync } = served;
    const other = await asOnlySender(db, config, async () => {
      expect(await sync()).toBeNull();
      return 'fait';
    });
    expect(other).toBe('fait');
    expect(await sync()).toMatchObject({ rebuilt: true });
  });
});
