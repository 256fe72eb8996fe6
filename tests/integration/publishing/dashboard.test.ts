import { describe, expect } from 'vitest';
import type { Db } from '@/lib/db/client';
import { createEdition } from '@/lib/publishing/commands/create-edition';
import { planReview } from '@/lib/publishing/commands/plan-review';
import { publishDue } from '@/lib/publishing/commands/publish-due';
import { approveRevision, returnToDraft, submitForReview } from '@/lib/publishing/commands/review';
import { schedulePublication } from '@/lib/publishing/commands/schedule';
import { deleteEdition } from '@/lib/publishing/commands/take-offline';
import { keepWorkingCopy } from '@/lib/publishing/commands/working-copy';
import { readCoverage } from '@/lib/publishing/queries/dashboard/read-coverage';
import { listEditions } from '@/lib/publishing/queries/list-editions';
import { dueReviewsQuery, neglectedQuery, readDashboard } from '@/lib/publishing/queries/read-dashboard';
import { countSearch, searchInitiatives } from '@/lib/search';
import { listSearches } from '@/lib/search/list-searches';
import { EMPTY_QUERY } from '@/lib/search/query';
import { aUser } from '@/tests/support/accounts';
import { anOnlineSheet, NOW, readSheet, write } from '@/tests/support/an-edition';
import { aPlace, aTie, LEVERS, SECTORS, saveClosedLists } from '@/tests/support/an-initiative';
import { countingClient } from '@/tests/support/count-queries';
import { test } from '@/tests/support/database';

const at = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);

async function aTeam(db: Db) {
  await saveClosedLists(db);
  const anne = await aUser(db, { role: 'publication', name: 'Anne', hasPassword: false });
  const basile = await aUser(db, { role: 'publication', name: 'Basile', hasPassword: false });
  return { anne, basile };
}

describe('le tableau de bord', () => {
  test('montre à chacun ce qu’il a tapé, ses brouillons, et ce qu’on lui a renvoyé avec le message', async ({
    db,
  }) => {
    const { anne, basile } = await aTeam(db);
    const plain = await createEdition(db, 'initiative', 'Brouillon', { actor: anne, now: at(2) });
    const returned = await createEdition(db, 'initiative', 'Renvoyée', { actor: anne, now: at(1) });
    await submitForReview(db, { id: returned.id, version: 1 }, '', { actor: anne, now: at(3) });
    await returnToDraft(db, { id: returned.id, version: 2 }, 'Citez la page.', { actor: basile, now: at(4) });
    await createEdition(db, 'lever', 'D’un autre', { actor: basile, now: NOW });
    const typed = { baseVersion: 1, sequence: 1n, fields: { title: ['Bro'] } };
    await keepWorkingCopy(db, anne.id, plain.id, typed, NOW);

    const { unsaved, drafts } = await readDashboard(db, anne.id, NOW);
    expect(unsaved).toMatchObject({ total: 1, items: [{ id: plain.id, title: 'Brouillon' }] });
    expect(drafts).toMatchObject({
      total: 2,
      items: [
        { title: 'Renvoyée', isReturned: true, message: 'Citez la page.', returnedBy: 'Basile' },
        { title: 'Brouillon', isReturned: false, message: null },
      ],
    });

    await submitForReview(db, { id: returned.id, version: 3 }, '', { actor: anne, now: at(5) });
    const later = await readDashboard(db, anne.id, NOW);
    expect(later.drafts.items.map(({ title }) => title)).toEqual(['Brouillon']);
    expect((await readDashboard(db, basile.id, NOW)).unsaved.total).toBe(0);
  });

  test('propose à relire d’abord ce qu’un autre a écrit, le plus ancien en tête', async ({ db }) => {
    const { anne, basile } = await aTeam(db);
    const waiting = async (title: string, actor: typeof anne, minutes: number) => {
      const { id } = await createEdition(db, 'initiative', title, { actor, now: NOW });
      await submitForReview(db, { id, version: 1 }, '', { actor, now: at(minutes) });
      await db.journalEntry.updateMany({
        where: { editionId: id, action: 'edition.submitted' },
        data: { at: at(minutes) },
      });
      return id;
    };
    await waiting('De moi', anne, 1);
    const second = await waiting('La deuxième', basile, 3);
    await waiting('La première', basile, 2);
    await approveRevision(db, { id: second, version: 2 }, { actor: anne, now: at(9) });
    const { waiting: found } = await readDashboard(db, anne.id, NOW);
    expect(found).toMatchObject({
      total: 3,
      items: [
        { title: 'La première', author: 'Basile', isOwn: false, since: at(2), approvals: 0 },
        { title: 'La deuxième', since: at(3), approvals: 1 },
        { title: 'De moi', isOwn: true },
      ],
    });
  });

  test('montre les publications à venir, et celles qui n’ont pas pu se faire tant que rien ne les a remplacées', async ({
    db,
  }) => {
    const { anne, basile } = await aTeam(db);
    const doer = { actor: basile, now: NOW };
    const sheet = await anOnlineSheet(db, { slug: 'a', title: 'Prévue', levers: [aTie('foncier')] });
    const { version } = await write(db, anne, sheet, { summary: 'Bientôt.' });
    await schedulePublication(db, { id: sheet.id, version }, { at: at(60), urgency: null }, doer);
    expect(await readDashboard(db, anne.id, NOW)).toMatchObject({
      planned: { total: 1, items: [{ title: 'Prévue', at: at(60) }] },
      failed: { total: 0 },
    });

    await db.source.update({ where: { id: 'guide' }, data: { lineCount: 1 } });
    await publishDue(db, at(61));
    expect(await readDashboard(db, anne.id, NOW)).toMatchObject({
      planned: { total: 0 },
      failed: { total: 1, items: [{ title: 'Prévue' }] },
    });

    await db.source.update({ where: { id: 'guide' }, data: { lineCount: 100 } });
    const again = await readSheet(db, 'a');
    await schedulePublication(db, again, { at: at(120), urgency: null }, doer);
    expect((await readDashboard(db, anne.id, NOW)).failed.total).toBe(0);
  });

  test('rappelle ce qui est à revoir le jour dit, à l’heure de Paris, comme la liste où il mène', async ({
    db,
  }) => {
    const { anne } = await aTeam(db);
    const doer = { actor: anne, now: NOW };
    const planned = async (slug: string, day: string) => {
      const { id, version } = await anOnlineSheet(db, { slug, title: slug });
      await planReview(db, { id, version }, new Date(`${day}T00:00:00Z`), doer);
      return { id, version: version + 1 };
    };
    await planned('demain', '2026-11-22');
    await planned('hier', '2026-11-20');
    await planned('aujourdhui', '2026-11-21');
    await deleteEdition(db, await planned('perdue', '2026-11-01'), 'Doublon', doer);

    expect((await readDashboard(db, anne.id, NOW)).dueReviews).toMatchObject({
      total: 2,
      items: [{ title: 'hier', reviewOn: '2026-11-20' }, { title: 'aujourdhui' }],
    });
    expect((await listEditions(db, 'initiative', dueReviewsQuery(NOW))).total).toBe(2);
    const midnightInParis = new Date('2026-11-21T23:00:00Z');
    expect((await readDashboard(db, anne.id, midnightInParis)).dueReviews.total).toBe(3);
  });

  test('ses nombres sont ceux des listes où ils mènent ; rien de supprimé n’y figure', async ({ db }) => {
    const { anne } = await aTeam(db);
    await anOnlineSheet(db, { slug: 'vieille', title: 'Vieille', asOf: '2016' });
    await anOnlineSheet(db, { slug: 'recente', title: 'Récente', asOf: '2016', verified: '2026-01-02' });
    await anOnlineSheet(db, {
      slug: 'perdue',
      title: 'Perdue',
      asOf: '2026',
      places: [aPlace({ territory: null })],
    });
    const gone = await anOnlineSheet(db, {
      slug: 'partie',
      asOf: '2016',
      places: [aPlace({ territory: null })],
    });
    await db.correction.create({
      data: { editionId: gone.id, field: 'title', text: 'x', source: 'y', shown: 'z' },
    });
    const before = await readDashboard(db, anne.id, NOW);
    expect(before).toMatchObject({
      neglected: { total: 2 },
      unplaced: { total: 2 },
      corrections: { total: 1 },
    });

    await deleteEdition(db, gone, 'en double', { actor: anne, now: NOW });
    const { neglected, unplaced, corrections, recent } = await readDashboard(db, anne.id, NOW);
    expect(neglected.lines.map(({ title }) => title)).toEqual(['Vieille']);
    expect(unplaced.lines.map(({ title }) => title)).toEqual(['Perdue']);
    expect(corrections.total).toBe(0);
    expect(recent.map(({ title }) => title).sort()).toEqual(['Perdue', 'Récente', 'Vieille']);
    const { total } = await listEditions(db, 'initiative', neglectedQuery(NOW));
    expect(total).toBe(neglected.total);
  });

  test('demande autant de requêtes quoi qu’il y ait à montrer', async ({ db }) => {
    const { anne } = await aTeam(db);
    const counting = await countingClient(db);
    const cost = async () => {
      const before = counting.count();
      await readDashboard(counting.db, anne.id, NOW);
      return counting.count() - before;
    };
    await anOnlineSheet(db, { slug: 'a', asOf: '2016', places: [aPlace({ territory: null })] });
    await createEdition(db, 'initiative', 'Une', { actor: anne, now: NOW });
    const few = await cost();
    for (const slug of ['b', 'c', 'd', 'e'])
      await anOnlineSheet(db, { slug, asOf: '2016', places: [aPlace({ territory: null })] });
    for (const title of ['Deux', 'Trois', 'Quatre'])
      await createEdition(db, 'lever', title, { actor: anne, now: NOW });
    expect(await cost()).toBe(few);
    expect(few).toBeLessThan(30);
  });
});

describe('les blancs de la carte', () => {
  test('comptent comme la liste publique, partout et dans une région', async ({ db }) => {
    await saveClosedLists(db);
    await anOnlineSheet(db, { slug: 'a', sectors: ['habitat', 'culture'], levers: [aTie('foncier')] });
    await anOnlineSheet(db, {
      slug: 'b',
      sectors: ['habitat'],
      levers: [aTie('foncier'), aTie('commande')],
      places: [aPlace({ territory: 'commune:69123' })],
    });
    for (const region of [null, 'region:32', 'region:84', 'region:11']) {
      const coverage = await readCoverage(db, region);
      let empty = 0;
      for (const sector of SECTORS)
        for (const lever of LEVERS) {
          const query = {
            ...EMPTY_QUERY,
            sectors: [sector],
            levers: [lever],
            territories: region ? [region] : [],
          };
          const { total } = await searchInitiatives(db, query);
          expect(coverage.countOf(sector, lever), `${sector} × ${lever}, ${region}`).toBe(total);
          if (total === 0) empty += 1;
        }
      expect(coverage.emptyCount).toBe(empty);
      expect(coverage.region?.id ?? null).toBe(region);
    }
    const { regions } = await readCoverage(db, null);
    expect(regions.filter(({ count }) => count > 0).map(({ id, count }) => [id, count])).toEqual([
      ['region:84', 1],
      ['region:32', 1],
    ]);
  });
});

describe('les recherches sans résultat', () => {
  test('viennent les plus fréquentes d’abord, avec le nom de leurs filtres, et se filtrent', async ({
    db,
  }) => {
    await saveClosedLists(db);
    const search = (text: string, total = 0, filters: Partial<typeof EMPTY_QUERY> = {}) =>
      countSearch(db, { ...EMPTY_QUERY, text, ...filters }, total);
    await search('trottinette');
    await search('Épicerie', 0, { sectors: ['habitat'], territories: ['commune:59172'] });
    await search('épicerie', 0, { sectors: ['habitat'], territories: ['commune:59172'] });
    await search('jardin', 4);
    const all = await listSearches(db, { text: '', atLeast: 1, page: 1 });
    expect(all).toMatchObject({
      total: 2,
      items: [
        { text: 'epicerie', times: 2, filterWords: 'Denain, Secteur habitat' },
        { text: 'trottinette', times: 1, filterWords: '' },
      ],
    });
    expect((await listSearches(db, { text: 'TROTT', atLeast: 1, page: 1 })).total).toBe(1);
    expect((await listSearches(db, { text: '', atLeast: 2, page: 1 })).total).toBe(1);
    expect((await listSearches(db, { text: '', atLeast: 1, page: 2 }, 1)).items).toMatchObject([
      { text: 'trottinette' },
    ]);
  });
});
