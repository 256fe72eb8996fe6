import { describe, expect } from 'vitest';
import type { Db } from '@/lib/db/client';
import { archiveEdition, withdrawEdition } from '@/lib/publishing/commands/take-offline';
import {
  acceptCorrection,
  refuseCorrection,
  settleCorrection,
} from '@/lib/publishing/corrections/decide-correction';
import { proposeCorrection } from '@/lib/publishing/corrections/propose-correction';
import { readCorrection } from '@/lib/publishing/corrections/read-correction';
import { correctionsByField, listCorrections } from '@/lib/publishing/queries/list-corrections';
import { aUser } from '@/tests/support/accounts';
import { anOnlineSheet, NOW, readSheet, write } from '@/tests/support/an-edition';
import { saveClosedLists } from '@/tests/support/an-initiative';
import { anotherConnection } from '@/tests/support/connections';
import { test } from '@/tests/support/database';

const SLUG = 'une-fiche';
const proposal = {
  kind: 'initiative',
  slug: SLUG,
  field: 'summary',
  text: 'Des habitantes agissent.',
  source: 'J’y travaille.',
  seenVersion: 1,
} as const;

async function aCorrection(db: Db, rest: object = {}): Promise<number> {
  const proposed = await proposeCorrection(db, { ...proposal, ...rest }, NOW);
  expect(proposed).toEqual({ ok: true, value: null });
  return (await db.correction.findFirstOrThrow({ orderBy: { id: 'desc' } })).id;
}

async function aSheetOnline(db: Db) {
  await saveClosedLists(db);
  return anOnlineSheet(db, {
    sections: [
      {
        kind: 'activities',
        markdown: 'On répare {cite=guide:1-2}. On prête.',
        cite: [{ source: 'guide', from: 1, to: 2 }],
      },
    ],
  });
}

describe('une correction de lecteur', () => {
  test('attend sur le champ même, et rien n’est gardé du lecteur', async ({ db }) => {
    const edition = await aSheetOnline(db);
    await aCorrection(db);
    await aCorrection(db, { field: 'figures', text: 'Ils sont 30.' });
    // Sent twice, kept once.
    await proposeCorrection(db, proposal, NOW);
    expect(await correctionsByField(db, edition.id)).toMatchObject({
      summary: [{ text: 'Des habitantes agissent.', shown: 'Des habitants agissent.' }],
      figures: [{ text: 'Ils sont 30.', shown: '' }],
    });
    const columns = Object.keys(await db.correction.findFirstOrThrow());
    expect(columns.sort()).toEqual(
      [
        ...['answer', 'createdAt', 'decidedAt', 'decidedById', 'editionId', 'field', 'id'],
        ...['shown', 'source', 'state', 'text'],
      ].sort(),
    );
    const waiting = { state: 'waiting', kind: null, editionId: null, page: 1 } as const;
    expect(await listCorrections(db, waiting)).toMatchObject({
      total: 2,
      items: [{ label: 'Résumé' }, { label: 'Chiffres' }],
    });
    expect(await listCorrections(db, { ...waiting, kind: 'lever' })).toMatchObject({ total: 0 });
  });

  test('est refusée quand elle ne porte sur rien, ne change rien, ou donne les coordonnées de quelqu’un', async ({
    db,
  }) => {
    await aSheetOnline(db);
    const refusals = [
      [{ field: 'secret' }, 'unknownField'],
      [{ field: 'slug' }, 'unknownField'],
      [{ field: 'sections.staff' }, 'unknownField'],
      [{ text: 'Des habitants agissent.' }, 'unchanged'],
      [{ text: 'Appelez le 06 12 34 56 78.' }, 'personalData'],
      [{ source: 'jeanne.martin@exemple.fr' }, 'personalData'],
      [{ slug: 'nulle-part' }, 'notOnline'],
    ] as const;
    for (const [rest, type] of refusals) {
      const refused = await proposeCorrection(db, { ...proposal, ...rest }, NOW);
      expect(refused, type).toMatchObject({ ok: false, error: { type } });
    }
    expect(await db.correction.count()).toBe(0);
  });

  test('ne porte que sur ce qui est en ligne, et pas au-delà de cinquante', async ({ db }) => {
    const edition = await aSheetOnline(db);
    const actor = await aUser(db, { role: 'publication' });
    // A draft over the page changes nothing of what a reader may correct.
    await write(db, actor, edition, { summary: 'Un brouillon secret.' });
    await db.correction.createMany({
      data: Array.from({ length: 49 }, (_, n) => ({
        editionId: edition.id,
        field: 'summary',
        text: `Texte ${n}`,
        source: 'x',
        shown: '',
      })),
    });
    const id = await aCorrection(db);
    expect(await db.correction.findUnique({ where: { id } })).toMatchObject({
      shown: 'Des habitants agissent.',
    });
    expect(await proposeCorrection(db, { ...proposal, text: 'Encore.' }, NOW)).toMatchObject({
      error: { type: 'tooMany' },
    });
    await db.correction.deleteMany();
    const doer = { actor, now: NOW };
    await archiveEdition(db, await readSheet(db, SLUG), '', doer);
    expect(await proposeCorrection(db, proposal, NOW)).toMatchObject({ error: { type: 'notOnline' } });
    await withdrawEdition(db, await readSheet(db, SLUG), 'Fermée.', doer);
    expect(await proposeCorrection(db, proposal, NOW)).toMatchObject({ error: { type: 'notOnline' } });
  });
});

describe('accepter une correction', () => {
  test('en fait un brouillon, sans toucher à ce qui est en ligne', async ({ db }) => {
    const edition = await aSheetOnline(db);
    const actor = await aUser(db);
    const id = await aCorrection(db);
    const accepted = await acceptCorrection(db, id, edition, proposal.text, { actor, now: NOW });
    expect(accepted).toEqual({ ok: true, value: { version: edition.version + 1 } });
    const after = await readSheet(db, SLUG);
    expect(after).toMatchObject({ step: 'draft', online: 'published', authorId: actor.id });
    expect((after.content as { summary: string }).summary).toBe('Des habitantes agissent.');
    expect((await db.initiative.findUniqueOrThrow({ where: { slug: SLUG } })).summary).toBe(
      'Des habitants agissent.',
    );
    expect(
      await db.revision.findFirst({ where: { version: after.version, editionId: edition.id } }),
    ).toMatchObject({
      message: 'Correction proposée par un lecteur\u00a0: J’y travaille.',
    });
    expect(await db.journalEntry.findFirst({ where: { action: 'correction.accepted' } })).toMatchObject({
      actorId: actor.id,
      editionId: edition.id,
    });
    expect(await correctionsByField(db, edition.id)).toEqual({});
  });

  test('d’une section garde ses passages, ceux du texte compris', async ({ db }) => {
    const edition = await aSheetOnline(db);
    const actor = await aUser(db);
    const id = await aCorrection(db, { field: 'sections.activities', text: 'On répare tout. On prête.' });
    const found = await readCorrection(db, id);
    expect(found).toMatchObject({
      today: 'On répare. On prête.',
      suggestion: 'On répare {cite=guide:1-2} tout. On prête.',
    });
    await acceptCorrection(db, id, edition, found?.suggestion ?? '', { actor, now: NOW });
    expect((await readSheet(db, SLUG)).content).toMatchObject({
      sections: [
        {
          kind: 'activities',
          markdown: 'On répare {cite=guide:1-2} tout. On prête.',
          cite: [{ source: 'guide', from: 1, to: 2 }],
        },
      ],
    });
  });

  test('sur une version dépassée ne change rien, dit qui, et la correction attend encore', async ({ db }) => {
    const edition = await aSheetOnline(db);
    const actor = await aUser(db, { name: 'Awa' });
    const id = await aCorrection(db);
    await write(db, actor, edition, { summary: 'Changé par Awa.' });
    const late = await acceptCorrection(db, id, edition, proposal.text, { actor, now: NOW });
    expect(late).toMatchObject({ ok: false, error: { type: 'stale', by: 'Awa' } });
    expect((await readSheet(db, SLUG)).content).toMatchObject({ summary: 'Changé par Awa.' });
    expect(await db.correction.findUnique({ where: { id } })).toMatchObject({ state: 'waiting' });
  });

  test('à deux en même temps ne l’applique qu’une fois', async ({ db }) => {
    const edition = await aSheetOnline(db);
    const [one, two] = [await aUser(db, { name: 'Un' }), await aUser(db, { name: 'Deux' })];
    const id = await aCorrection(db);
    const other = await anotherConnection(db);
    const outcomes = await Promise.all([
      acceptCorrection(db, id, edition, proposal.text, { actor: one, now: NOW }),
      refuseCorrection(other, id, 'Non.', { actor: two, now: NOW }),
    ]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ error: { type: 'decided' } });
    expect(await db.journalEntry.count({ where: { action: { startsWith: 'correction.' } } })).toBe(1);
  });

  test('d’une liste se fait dans le formulaire ; refuser garde la raison', async ({ db }) => {
    const edition = await aSheetOnline(db);
    const actor = await aUser(db);
    const doing = { actor, now: NOW };
    const rows = await aCorrection(db, { field: 'figures', text: 'Ils sont 30.' });
    expect(await readCorrection(db, rows)).toMatchObject({ suggestion: null });
    expect(await acceptCorrection(db, rows, edition, 'x', doing)).toMatchObject({
      error: { type: 'invalid' },
    });
    const long = await aCorrection(db, { field: 'title', text: 'Un titre sans fin. '.repeat(20).trim() });
    expect(await acceptCorrection(db, long, edition, 'Un titre sans fin. '.repeat(20), doing)).toMatchObject({
      error: { type: 'invalid', faults: [{ message: 'ce titre est trop long : 200 caractères au plus' }] },
    });
    expect(await settleCorrection(db, rows, doing)).toEqual({ ok: true, value: null });
    const refused = await aCorrection(db);
    expect(await refuseCorrection(db, refused, ' Déjà exact. ', doing)).toEqual({ ok: true, value: null });
    expect(await db.correction.findUnique({ where: { id: refused } })).toMatchObject({
      state: 'refused',
      answer: 'Déjà exact.',
      decidedById: actor.id,
    });
    expect(await refuseCorrection(db, rows, '', doing)).toMatchObject({ error: { type: 'decided' } });
    expect(await readSheet(db, SLUG)).toMatchObject({ version: edition.version });
  });
});
