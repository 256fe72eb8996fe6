import { describe, expect } from 'vitest';
import type { Db } from '@/lib/db/client';
import { publishEdition } from '@/lib/publishing/commands/publish-edition';
import { saveDraft } from '@/lib/publishing/commands/save-draft';
import { withdrawEdition } from '@/lib/publishing/commands/take-offline';
import { keepWorkingCopy, readWorkingCopy } from '@/lib/publishing/commands/working-copy';
import { readDraft } from '@/lib/publishing/draft';
import { aUser } from '@/tests/support/accounts';
import { anOnlineSheet, NOW, readSheet, write } from '@/tests/support/an-edition';
import { saveClosedLists } from '@/tests/support/an-initiative';
import { anotherConnection } from '@/tests/support/connections';
import { test } from '@/tests/support/database';
import { DOOMED, dyingAt } from '@/tests/support/dying-client';

/** All that a save or a publication may write. */
async function stateOf(db: Db, slug: string) {
  const edition = await readSheet(db, slug);
  return {
    edition,
    revisions: await db.revision.count(),
    journal: await db.journalEntry.count(),
    outbox: await db.outboxEntry.count(),
    row: await db.initiative.findUnique({
      where: { slug },
      include: { sections: { select: { markdown: true } }, searchDocument: { select: { hash: true } } },
    }),
  };
}

describe('the server killed between two steps', () => {
  test('of a save: nothing of it is there, the working copy is, and saving again works', async ({ db }) => {
    await saveClosedLists(db);
    const sheet = await anOnlineSheet(db);
    const anne = await aUser(db, { hasPassword: false });
    const draft = {
      editionId: sheet.id,
      baseVersion: sheet.version,
      content: { ...readDraft('initiative', sheet.content), title: 'Titre tapé' },
      message: 'Un mot',
      workingCopySequence: 5n,
    };
    const fields = { title: ['Titre tapé'] };
    await keepWorkingCopy(db, anne.id, sheet.id, { baseVersion: sheet.version, sequence: 5n, fields }, NOW);
    const before = await stateOf(db, sheet.slug);
    let cuts = 0;
    for (let step = 2; ; step += 1) {
      const { client, asked } = dyingAt(step, await anotherConnection(db, DOOMED), db);
      const outcome = await saveDraft(client, anne, draft, NOW).then(
        () => 'saved',
        () => 'cut',
      );
      if (asked() < step) {
        expect(outcome).toBe('saved');
        break;
      }
      cuts += 1;
      expect(outcome, `step ${step}`).toBe('cut');
      expect(await stateOf(db, sheet.slug), `step ${step}`).toEqual(before);
      expect(await readWorkingCopy(db, anne.id, sheet.id)).toMatchObject({ fields, sequence: 5n });
    }
    expect(cuts).toBeGreaterThanOrEqual(5);
    expect((await readSheet(db, sheet.slug)).title).toBe('Titre tapé');
    expect(await readWorkingCopy(db, anne.id, sheet.id)).toBeNull();
  });

  test('of a publication, then of a withdrawal: the public sees all of it or nothing', async ({ db }) => {
    await saveClosedLists(db);
    const anne = await aUser(db, { hasPassword: false });
    const basile = await aUser(db, { role: 'publication', hasPassword: false });
    await anOnlineSheet(db);
    await write(db, anne, await readSheet(db, 'une-fiche'), { title: 'Titre relu' });
    const doer = { actor: basile, now: NOW };
    for (const command of [
      (client: Db, read: Awaited<ReturnType<typeof readSheet>>) => publishEdition(client, read, null, doer),
      (client: Db, read: Awaited<ReturnType<typeof readSheet>>) =>
        withdrawEdition(client, read, 'Erreur de lieu.', doer),
    ]) {
      const before = await stateOf(db, 'une-fiche');
      let cuts = 0;
      for (let step = 2; ; step += 1) {
        const { client, asked } = dyingAt(step, await anotherConnection(db, DOOMED), db);
        const outcome = await command(client, before.edition).then(
          () => 'done',
          () => 'cut',
        );
        if (asked() < step) {
          expect(outcome).toBe('done');
          break;
        }
        cuts += 1;
        expect(outcome, `step ${step}`).toBe('cut');
        expect(await stateOf(db, 'une-fiche'), `step ${step}`).toEqual(before);
      }
      expect(cuts).toBeGreaterThanOrEqual(5);
    }
    const { row, edition } = await stateOf(db, 'une-fiche');
    expect([row?.title, row?.state, edition.online, row?.searchDocument]).toEqual([
      'Titre relu',
      'withdrawn',
      'withdrawn',
      null,
    ]);
  });
});
