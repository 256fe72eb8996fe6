import { describe, expect, vi } from 'vitest';
import type { Db } from '@/lib/db/client';
import { log } from '@/lib/log';
import type { BulkChange } from '@/lib/publishing/bulk-model';
import { changeInBulk } from '@/lib/publishing/commands/bulk-change';
import { createEdition } from '@/lib/publishing/commands/create-edition';
import { type InitiativeDraft, readDraft } from '@/lib/publishing/draft';
import { aUser } from '@/tests/support/accounts';
import { anOnlineSheet, NOW, readSheet, write } from '@/tests/support/an-edition';
import { aTie, saveClosedLists } from '@/tests/support/an-initiative';
import { test } from '@/tests/support/database';

const NOTHING = { reason: '', value: '', because: '', day: null };

const asking = (change: Partial<BulkChange> & Pick<BulkChange, 'action'>): BulkChange => ({
  ...NOTHING,
  ...change,
});

async function aTeam(db: Db) {
  await saveClosedLists(db);
  const anne = await aUser(db, { role: 'publication', name: 'Anne', hasPassword: false });
  const basile = await aUser(db, { role: 'redaction', name: 'Basile', hasPassword: false });
  return { anne, basile, doer: { actor: anne, now: NOW } };
}

const contentOf = async (db: Db, slug: string) =>
  readDraft('initiative', (await readSheet(db, slug)).content) as InitiativeDraft;

describe('une action sur plusieurs pages', () => {
  test('fait ce qui peut l’être et dit, de chacune des autres, ce qui l’empêche', async ({ db }) => {
    const { anne, basile, doer } = await aTeam(db);
    const fine = await anOnlineSheet(db, { slug: 'a', title: 'Prête' });
    const written = await write(db, basile, fine, { summary: 'Autre résumé.' });
    const own = await anOnlineSheet(db, { slug: 'b', title: 'De moi' });
    const mine = await write(db, anne, own, { summary: 'Le mien.' });
    const empty = await createEdition(db, 'initiative', 'Vide', { actor: basile, now: NOW });
    const still = await anOnlineSheet(db, { slug: 'c', title: 'Déjà en ligne' });

    const outcomes = await changeInBulk(
      db,
      'initiative',
      [
        { id: empty.id, version: 1 },
        { id: fine.id, version: written.version },
        { id: own.id, version: mine.version },
        still,
        { id: 999_999, version: 1 },
      ],
      asking({ action: 'publishEdition' }),
      doer,
    );
    expect(outcomes).toMatchObject([
      { title: 'Vide', became: 'refused', fault: { type: 'incomplete' } },
      { title: 'Prête', became: 'done' },
      { title: 'De moi', became: 'refused', fault: { type: 'secondReader' } },
      { title: 'Déjà en ligne', became: 'refused', fault: { type: 'notAllowed', why: 'alreadyOnline' } },
      { id: 999_999, title: null, became: 'refused', fault: { type: 'gone' } },
    ]);
    expect(
      await db.initiative.findMany({ select: { slug: true, summary: true }, orderBy: { slug: 'asc' } }),
    ).toEqual([
      { slug: 'a', summary: 'Autre résumé.' },
      { slug: 'b', summary: 'Des habitants agissent.' },
      { slug: 'c', summary: 'Des habitants agissent.' },
    ]);
  });

  test('refuse celle que quelqu’un a changée depuis qu’elle a été cochée', async ({ db }) => {
    const { basile, doer } = await aTeam(db);
    const seen = await anOnlineSheet(db, { slug: 'a' });
    await write(db, basile, seen, { summary: 'Entre-temps.' });
    const [outcome] = await changeInBulk(
      db,
      'initiative',
      [seen],
      asking({ action: 'archiveEdition' }),
      doer,
    );
    expect(outcome).toMatchObject({ became: 'refused', fault: { type: 'stale', by: 'Basile' } });
    expect(await readSheet(db, 'a')).toMatchObject({ online: 'published' });
  });

  test('passe outre celle qui casse, et ne s’arrête pas', async ({ db }) => {
    const { doer } = await aTeam(db);
    const told = vi.spyOn(log, 'error').mockImplementation(() => {});
    const broken = await anOnlineSheet(db, { slug: 'a' });
    const fine = await anOnlineSheet(db, { slug: 'b' });
    await db.revision.updateMany({ where: { editionId: broken.id }, data: { content: { sectors: 12 } } });
    const outcomes = await changeInBulk(
      db,
      'initiative',
      [broken, fine],
      asking({ action: 'addSector', value: 'culture' }),
      doer,
    );
    expect(outcomes).toMatchObject([{ became: 'broken' }, { became: 'done' }]);
    expect(told).toHaveBeenCalledOnce();
  });

  test('n’autorise à chacun que ce que son rôle permet seul', async ({ db }) => {
    const { basile } = await aTeam(db);
    const sheet = await anOnlineSheet(db, { slug: 'a' });
    const [outcome] = await changeInBulk(
      db,
      'initiative',
      [sheet],
      asking({ action: 'withdrawEdition', reason: 'essai' }),
      { actor: basile, now: NOW },
    );
    expect(outcome).toMatchObject({ became: 'refused', fault: { type: 'notAllowed', why: 'role' } });
  });

  test('ne touche pas un levier coché parmi des fiches', async ({ db }) => {
    const { doer } = await aTeam(db);
    const lever = await createEdition(db, 'lever', 'Un levier', doer);
    const target = { id: lever.id, version: 1 };
    expect(
      await changeInBulk(db, 'initiative', [target], asking({ action: 'submitForReview' }), doer),
    ).toMatchObject([{ became: 'refused', fault: { type: 'gone' } }]);
    expect(
      await changeInBulk(db, 'lever', [target], asking({ action: 'submitForReview' }), doer),
    ).toMatchObject([{ became: 'done' }]);
  });
});

describe('étiqueter plusieurs fiches', () => {
  test('fait un brouillon de chacune sans toucher à ce qui est en ligne', async ({ db }) => {
    const { doer } = await aTeam(db);
    const sheet = await anOnlineSheet(db, { slug: 'a', sectors: ['mobilite'] });
    const already = await anOnlineSheet(db, { slug: 'b', sectors: ['culture'] });
    const outcomes = await changeInBulk(
      db,
      'initiative',
      [sheet, already],
      asking({ action: 'addSector', value: 'culture' }),
      doer,
    );
    expect(outcomes.map(({ became }) => became)).toEqual(['done', 'unchanged']);
    expect(await readSheet(db, 'a')).toMatchObject({ step: 'draft', online: 'published' });
    expect((await contentOf(db, 'a')).sectors).toEqual(['mobilite', 'culture']);
    expect(await db.initiativeSector.count({ where: { sector: { slug: 'culture' } } })).toBe(1);
    expect(await readSheet(db, 'b')).toMatchObject({ step: 'settled', version: already.version });
  });

  test('un levier ajouté garde sa phrase et ses passages là où il était ; ailleurs, il reste à justifier', async ({
    db,
  }) => {
    const { basile, anne } = await aTeam(db);
    const had = await anOnlineSheet(db, { slug: 'a', levers: [aTie('foncier')] });
    const had_not = await anOnlineSheet(db, { slug: 'b', levers: [aTie('bailleurs')] });
    const change = asking({ action: 'addLever', value: 'foncier', because: 'Le terrain est à la ville.' });
    await changeInBulk(db, 'initiative', [had, had_not], change, { actor: basile, now: NOW });
    expect((await contentOf(db, 'a')).levers).toEqual([aTie('foncier')]);
    expect((await contentOf(db, 'b')).levers).toEqual([
      aTie('bailleurs'),
      { id: 'foncier', because: 'Le terrain est à la ville.', cite: [] },
    ]);
    const [published] = await changeInBulk(
      db,
      'initiative',
      [await readSheet(db, 'b')],
      asking({ action: 'publishEdition' }),
      { actor: anne, now: NOW },
    );
    expect(published).toMatchObject({ became: 'refused', fault: { type: 'incomplete' } });
  });

  test('ce que quelqu’un a enregistré entre-temps est gardé', async ({ db }) => {
    const { basile, doer } = await aTeam(db);
    const seen = await anOnlineSheet(db, { slug: 'a' });
    await write(db, basile, seen, { summary: 'Écrit entre-temps.' });
    const change = asking({ action: 'addKeyword', value: 'filiere' });
    expect(await changeInBulk(db, 'initiative', [seen], change, doer)).toMatchObject([{ became: 'done' }]);
    expect(await contentOf(db, 'a')).toMatchObject({ summary: 'Écrit entre-temps.', keywords: ['filiere'] });
  });

  test('on peut aussi retirer un secteur, un levier, un mot-clé', async ({ db }) => {
    const { doer } = await aTeam(db);
    await anOnlineSheet(db, { slug: 'a', sectors: ['mobilite', 'culture'], keywords: ['filiere'] });
    for (const [action, value] of [
      ['removeSector', 'culture'],
      ['removeLever', 'bailleurs'],
      ['removeKeyword', 'filiere'],
    ] as const)
      await changeInBulk(db, 'initiative', [await readSheet(db, 'a')], asking({ action, value }), doer);
    expect(await contentOf(db, 'a')).toMatchObject({ sectors: ['mobilite'], levers: [], keywords: [] });
  });

  test('« à revoir le » se fixe et s’enlève sans faire de brouillon', async ({ db }) => {
    const { doer } = await aTeam(db);
    const sheet = await anOnlineSheet(db, { slug: 'a' });
    const day = new Date('2027-03-01T00:00:00Z');
    await changeInBulk(db, 'initiative', [sheet], asking({ action: 'planReview', day }), doer);
    expect(await readSheet(db, 'a')).toMatchObject({ reviewOn: day, step: 'settled' });
    await changeInBulk(db, 'initiative', [await readSheet(db, 'a')], asking({ action: 'planReview' }), doer);
    expect(await readSheet(db, 'a')).toMatchObject({ reviewOn: null });
  });
});
