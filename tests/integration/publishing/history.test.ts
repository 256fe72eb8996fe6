import { describe, expect } from 'vitest';
import { createEdition } from '@/lib/publishing/commands/create-edition';
import { publishEdition } from '@/lib/publishing/commands/publish-edition';
import { restoreRevision } from '@/lib/publishing/commands/restore-revision';
import { approveRevision, returnToDraft, submitForReview } from '@/lib/publishing/commands/review';
import { getEdition } from '@/lib/publishing/queries/get-edition';
import { getOverview } from '@/lib/publishing/queries/get-overview';
import { getRevision, inOrder, listRevisions } from '@/lib/publishing/queries/list-revisions';
import { aUser } from '@/tests/support/accounts';
import { anOnlineSheet, NOW, readSheet, write } from '@/tests/support/an-edition';
import { saveClosedLists } from '@/tests/support/an-initiative';
import { test } from '@/tests/support/database';

const later = (minutes: number) => new Date(Date.now() + minutes * 60_000);

describe('l’historique', () => {
  test('donne toutes les versions par pages, la plus récente d’abord', async ({ db }) => {
    await saveClosedLists(db);
    const { id } = await anOnlineSheet(db);
    const { content } = await db.revision.findFirstOrThrow({ where: { editionId: id } });
    await db.revision.createMany({
      data: Array.from({ length: 119 }, (_, n) => ({
        editionId: id,
        version: n + 2,
        content: content ?? {},
        message: `Message ${n + 2}`,
        createdAt: new Date(NOW.getTime() + n * 60_000),
      })),
    });
    const pages = [
      await listRevisions(db, id, 1),
      await listRevisions(db, id, 2),
      await listRevisions(db, id, 3),
    ];
    expect(pages.map(({ revisions }) => revisions.length)).toEqual([50, 50, 20]);
    expect(pages.flatMap(({ revisions }) => revisions.map(({ version }) => version))).toEqual(
      Array.from({ length: 120 }, (_, n) => 120 - n),
    );
    expect(await listRevisions(db, id, 99)).toMatchObject({ page: 3, pageCount: 3, total: 120 });
  });

  test('range entre les versions ce qui leur est arrivé, chaque fait sur une page et une seule', async ({
    db,
  }) => {
    await saveClosedLists(db);
    const author = await aUser(db, { name: 'Autrice' });
    const reader = await aUser(db, { name: 'Relectrice', role: 'publication' });
    const edition = await anOnlineSheet(db);
    await write(db, author, edition, { summary: 'Nouveau.' }, 'Résumé revu');
    const doing = async (command: typeof submitForReview, message: string, actor: typeof author) =>
      expect(
        (await command(db, await readSheet(db, edition.slug), message, { actor, now: later(1) })).ok,
      ).toBe(true);
    await doing(submitForReview, 'À lire', author);
    await doing(returnToDraft, 'Trop court', reader);
    await doing(submitForReview, 'Voilà', author);
    await approveRevision(db, await readSheet(db, edition.slug), { actor: reader, now: later(2) });

    const before = await getEdition(db, 'initiative', edition.id);
    const overview = before && (await getOverview(db, before));
    expect(overview?.conversation.map(({ action, by, detail }) => [action, by, detail.message])).toEqual([
      ['edition.submitted', 'Autrice', 'À lire'],
      ['edition.returned', 'Relectrice', 'Trop court'],
      ['edition.submitted', 'Autrice', 'Voilà'],
      ['edition.approved', 'Relectrice', undefined],
    ]);
    expect(overview?.faults).toEqual([]);

    await publishEdition(db, await readSheet(db, edition.slug), null, { actor: reader, now: later(3) });
    const list = await listRevisions(db, edition.id, 1);
    expect(list.revisions).toMatchObject([
      { version: 2, author: 'Autrice', message: 'Résumé revu', approvals: ['Relectrice'] },
      { version: 1, author: null, approvals: [] },
    ]);
    const told = inOrder(list).map((line) =>
      'revision' in line ? line.revision.version : line.transition.action.replace('edition.', ''),
    );
    expect(told).toEqual(['published', 'approved', 'submitted', 'returned', 'submitted', 2, 1]);
    const after = await getEdition(db, 'initiative', edition.id);
    expect(after && (await getOverview(db, after)).conversation).toEqual([]);
  });

  test('restaure une ancienne version comme nouveau brouillon, sans rien enlever', async ({ db }) => {
    await saveClosedLists(db);
    const actor = await aUser(db);
    const edition = await anOnlineSheet(db);
    await write(db, actor, edition, { summary: 'Deux.' });
    await write(db, actor, await readSheet(db, edition.slug), { summary: 'Trois.' });
    const now = await readSheet(db, edition.slug);
    const restored = await restoreRevision(db, now, 2, { actor, message: 'Mieux avant', now: NOW });
    expect(restored).toEqual({ ok: true, value: { version: 4 } });
    const read = (version: number) => getRevision(db, 'initiative', edition.id, version);
    expect((await read(4))?.content).toEqual((await read(2))?.content);
    expect((await read(3))?.content).toMatchObject({ summary: 'Trois.' });
    expect(await read(9)).toBeNull();
    expect(await getRevision(db, 'lever', edition.id, 2)).toBeNull();
  });

  test('ne restaure pas une adresse qu’une autre page a prise, et le dit', async ({ db }) => {
    await saveClosedLists(db);
    const actor = await aUser(db);
    await createEdition(db, 'initiative', 'Vrac', { actor, now: NOW });
    await write(db, actor, await readSheet(db, 'vrac'), { slug: 'le-vrac' });
    await createEdition(db, 'initiative', 'Vrac', { actor, now: NOW });
    const moved = await readSheet(db, 'le-vrac');
    expect(await restoreRevision(db, moved, 1, { actor, message: '', now: NOW })).toEqual({
      ok: false,
      error: { type: 'slugTaken', slug: 'vrac' },
    });
    expect(await readSheet(db, 'le-vrac')).toEqual(moved);
  });

  test('rend le texte d’avant la publication sans rien dire de l’adresse d’alors', async ({ db }) => {
    await saveClosedLists(db);
    const actor = await aUser(db);
    const edition = await anOnlineSheet(db);
    const revision = { editionId_version: { editionId: edition.id, version: 1 } };
    const { content } = await db.revision.findUniqueOrThrow({ where: revision });
    await write(db, actor, edition, { summary: 'Deux.' });
    await db.revision.update({
      where: revision,
      data: { content: { ...(content as object), slug: 'ancienne-adresse' } },
    });
    await restoreRevision(db, await readSheet(db, edition.slug), 1, { actor, message: '', now: NOW });
    expect(await readSheet(db, edition.slug)).toMatchObject({ content: { slug: edition.slug } });
  });
});
