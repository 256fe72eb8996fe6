import { describe, expect } from 'vitest';
import type { Db } from '@/lib/db/client';
import { createEdition } from '@/lib/publishing/commands/create-edition';
import { submitForReview } from '@/lib/publishing/commands/review';
import { deleteEdition, withdrawEdition } from '@/lib/publishing/commands/take-offline';
import { listChoices } from '@/lib/publishing/queries/list-choices';
import { listEditions, listEveryEdition } from '@/lib/publishing/queries/list-editions';
import { EVERYTHING, type ListQuery, parseListQuery } from '@/lib/publishing/queries/list-query';
import { aUser } from '@/tests/support/accounts';
import { anOnlineSheet, NOW, write } from '@/tests/support/an-edition';
import { aPlace, aTie, saveClosedLists } from '@/tests/support/an-initiative';
import { countingClient } from '@/tests/support/count-queries';
import { test } from '@/tests/support/database';

const someone = (db: Db, name = 'Anne') => aUser(db, { role: 'publication', name, hasPassword: false });

const titles = async (db: Db, narrowed: Partial<ListQuery>) =>
  (
    await listEditions(db, 'initiative', { ...EVERYTHING, sort: 'titre', isDescending: false, ...narrowed })
  ).lines.map(({ title }) => title);

describe('la liste des fiches de l’équipe', () => {
  test('retrouve un titre sans ses accents ni ses capitales, et une adresse', async ({ db }) => {
    await saveClosedLists(db);
    await anOnlineSheet(db, { slug: 'epicerie', title: 'L’Épicerie du cœur' });
    await anOnlineSheet(db, { slug: 'garage-solidaire', title: 'Réparer ensemble' });
    expect(await titles(db, { text: 'COEUR epic' })).toEqual(['L’Épicerie du cœur']);
    expect(await titles(db, { text: 'garage solid' })).toEqual(['Réparer ensemble']);
    expect(await titles(db, { text: 'cœur garage' })).toEqual([]);
    expect(await titles(db, { text: '%' })).toHaveLength(2);
  });

  test('se filtre par état, et les supprimées sont à part', async ({ db }) => {
    await saveClosedLists(db);
    const anne = await someone(db);
    const doer = { actor: { id: anne.id, role: 'publication' as const }, now: NOW };
    await anOnlineSheet(db, { slug: 'a', title: 'En ligne' });
    const gone = await anOnlineSheet(db, { slug: 'b', title: 'Supprimée' });
    const withdrawn = await anOnlineSheet(db, { slug: 'c', title: 'Retirée' });
    const draft = await createEdition(db, 'initiative', 'Brouillon', doer);
    const read = await createEdition(db, 'initiative', 'En relecture', doer);
    await submitForReview(db, { id: read.id, version: 1 }, '', doer);
    await deleteEdition(db, gone, 'en double', doer);
    await withdrawEdition(db, withdrawn, 'à leur demande', doer);

    expect(await titles(db, {})).toEqual(['Brouillon', 'En ligne', 'En relecture', 'Retirée']);
    expect(await titles(db, { isDeleted: true })).toEqual(['Supprimée']);
    expect(await titles(db, { online: 'published' })).toEqual(['En ligne']);
    expect(await titles(db, { online: 'withdrawn' })).toEqual(['Retirée']);
    expect(await titles(db, { step: 'draft', online: 'never' })).toEqual(['Brouillon']);
    expect(await titles(db, { step: 'in_review' })).toEqual(['En relecture']);
    expect(await titles(db, { author: anne.id })).toEqual(['Brouillon', 'En relecture']);
    expect(await titles(db, { author: 'import' })).toEqual(['En ligne', 'Retirée']);
    expect(draft.slug).toBe('brouillon');
  });

  test('se filtre par ce que dit le brouillon, pas par ce qui est en ligne', async ({ db }) => {
    await saveClosedLists(db);
    const anne = await someone(db);
    const sheet = await anOnlineSheet(db, { slug: 'a', title: 'Retouchée', sectors: ['habitat'] });
    await anOnlineSheet(db, {
      slug: 'b',
      title: 'Tranquille',
      sectors: ['habitat'],
      levers: [aTie('foncier')],
    });
    await write(db, anne, sheet, { sectors: ['culture'], places: [aPlace({ territory: null })] });
    expect(await titles(db, { sector: 'habitat' })).toEqual(['Tranquille']);
    expect(await titles(db, { sector: 'culture' })).toEqual(['Retouchée']);
    expect(await titles(db, { lever: 'foncier' })).toEqual(['Tranquille']);
    expect(await titles(db, { hasUnknownPlace: true })).toEqual(['Retouchée']);
  });

  test('dit quelles fiches personne n’a vérifiées depuis un jour donné, une année comptant jusqu’à sa fin', async ({
    db,
  }) => {
    await saveClosedLists(db);
    const dates: [string, string, string | null][] = [
      ['ancienne', '2016', null],
      ['cette année-là', '2024', null],
      ['ce mois-là', '2024-06', null],
      ['le mois d’avant', '2024-05', null],
      ['vérifiée depuis', '2016', '2024-07-01'],
      ['vérifiée avant', '2016', '2024-06-14'],
    ];
    for (const [index, [title, asOf, verified]] of dates.entries())
      await anOnlineSheet(db, { slug: `f-${index}`, title, asOf, verified });
    expect(await titles(db, { notVerifiedSince: '2024-06-15' })).toEqual([
      'ancienne',
      'le mois d’avant',
      'vérifiée avant',
    ]);
  });

  test('se trie par titre à la française, et par date, ce qui n’en a pas avec le plus ancien', async ({
    db,
  }) => {
    await saveClosedLists(db);
    await anOnlineSheet(db, { slug: 'a', title: 'Zoé', verified: '2024-01-01', asOf: '2020' });
    await anOnlineSheet(db, { slug: 'b', title: 'élan', verified: null, asOf: '2016' });
    await anOnlineSheet(db, { slug: 'c', title: 'Fablab', verified: '2020-01-01', asOf: '2018' });
    expect(await titles(db, {})).toEqual(['élan', 'Fablab', 'Zoé']);
    expect(await titles(db, { sort: 'verifiee' })).toEqual(['élan', 'Fablab', 'Zoé']);
    expect(await titles(db, { sort: 'verifiee', isDescending: true })).toEqual(['Zoé', 'Fablab', 'élan']);
    expect(await titles(db, { sort: 'valable', isDescending: true })).toEqual(['Zoé', 'Fablab', 'élan']);
  });

  test('va de cinquante en cinquante sans rien montrer deux fois, et l’export donne tout', async ({ db }) => {
    await copies(db, 120);
    const pages = await Promise.all(
      [1, 2, 3, 4].map((page) => listEditions(db, 'initiative', { ...EVERYTHING, page })),
    );
    expect(pages.map(({ lines }) => lines.length)).toEqual([50, 50, 20, 0]);
    expect(pages[3]).toMatchObject({ total: 120, pageCount: 3 });
    expect(new Set(pages.flatMap(({ lines }) => lines.map(({ id }) => id))).size).toBe(120);
    expect(await listEveryEdition(db, 'initiative', { ...EVERYTHING, page: 2 })).toHaveLength(120);
  });

  test('demande autant de requêtes pour deux cents fiches que pour vingt', async ({ db }) => {
    const counting = await countingClient(db);
    const page = parseListQuery(new URLSearchParams('q=copie&secteur=mobilite&tri=titre')).query;
    const cost = async () => {
      const before = counting.count();
      await Promise.all([listEditions(counting.db, 'initiative', page), listChoices(counting.db)]);
      return counting.count() - before;
    };
    await copies(db, 20);
    const few = await cost();
    await copies(db, 180, 20);
    expect(await cost()).toBe(few);
    expect(few).toBeGreaterThan(3);
    expect(few).toBeLessThan(10);
  });
});

/** Editions alike but for their title, written by someone. */
async function copies(db: Db, count: number, from = 0): Promise<void> {
  const anne = await someone(db, `Anne ${from}`);
  await db.edition.createMany({
    data: Array.from({ length: count }, (_, index) => ({
      kind: 'initiative' as const,
      slug: `copie-${from + index}`,
      title: `Copie ${from + index}`,
      step: 'draft' as const,
      online: 'never' as const,
      content: { sectors: ['mobilite'] },
      authorId: anne.id,
    })),
  });
}
