import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect } from 'vitest';
import { importContentFolder } from '@/lib/cli/commands/import-content';
import type { Db } from '@/lib/db/client';
import { publishEdition } from '@/lib/publishing/commands/publish-edition';
import { restoreRevision } from '@/lib/publishing/commands/restore-revision';
import { approveRevision, returnToDraft, submitForReview } from '@/lib/publishing/commands/review';
import { saveDraft } from '@/lib/publishing/commands/save-draft';
import {
  archiveEdition,
  deleteEdition,
  undeleteEdition,
  withdrawEdition,
} from '@/lib/publishing/commands/take-offline';
import { type InitiativeDraft, readDraft } from '@/lib/publishing/draft';
import { fieldsOf, readField } from '@/lib/publishing/fields';
import { aContentFolder, rewritten } from '@/tests/support/a-content-folder';
import { aUser } from '@/tests/support/accounts';
import { anOnlineSheet, NOW, readSheet, write } from '@/tests/support/an-edition';
import { saveClosedLists } from '@/tests/support/an-initiative';
import { anotherConnection, atOnce } from '@/tests/support/connections';
import { test } from '@/tests/support/database';

const editor = (db: Db, name: string) => aUser(db, { role: 'publication', name, hasPassword: false });

async function aCatalogue(db: Db) {
  await saveClosedLists(db);
  const sheet = await anOnlineSheet(db);
  const [anne, basile] = [await editor(db, 'Anne'), await editor(db, 'Basile')];
  return { sheet, anne, basile, other: await anotherConnection(db) };
}

const contentOf = (edition: { content: unknown }) =>
  readDraft('initiative', edition.content) as InitiativeDraft;

const revisionsOf = (db: Db, editionId: number) =>
  db.revision.findMany({ where: { editionId }, orderBy: { version: 'asc' } });

describe('several people on one sheet, each on a connection of their own', () => {
  test('twenty writers, each in a field of theirs: every word of everyone is there', async ({ db }) => {
    const { sheet, anne } = await aCatalogue(db);
    const clients = [db, await anotherConnection(db), await anotherConnection(db)];
    const sections = fieldsOf('initiative').flatMap(({ path }) =>
      path.startsWith('sections.') && path !== 'sections.activities' ? [path.slice('sections.'.length)] : [],
    ) as InitiativeDraft['sections'][number]['kind'][];
    expect(sections).toHaveLength(20);
    const saved = await atOnce(
      sections.map((kind, index) => () => {
        const content = contentOf(sheet);
        return saveDraft(
          clients[index % clients.length] as Db,
          anne,
          {
            editionId: sheet.id,
            baseVersion: sheet.version,
            content: {
              ...content,
              sections: [
                ...content.sections,
                { kind, markdown: `Texte de ${kind}.`, cite: content.passages },
              ],
            },
            message: kind,
          },
          NOW,
        );
      }),
    );
    expect(saved.filter(({ ok }) => !ok)).toEqual([]);
    const after = await readSheet(db, sheet.slug);
    expect(after.version).toBe(sheet.version + 20);
    const texts = new Map(contentOf(after).sections.map(({ kind, markdown }) => [kind, markdown]));
    for (const kind of sections) expect(texts.get(kind)).toBe(`Texte de ${kind}.`);
    expect(texts.get('activities')).toBe('On agit.');
    expect(await revisionsOf(db, sheet.id)).toHaveLength(21);
  });

  test('twenty writers in the same field: one is saved, nineteen are told and given both texts', async ({
    db,
  }) => {
    const { sheet, anne, other } = await aCatalogue(db);
    const saved = await atOnce(
      Array.from(
        { length: 20 },
        (_, index) => () =>
          saveDraft(
            index % 2 === 0 ? db : other,
            anne,
            {
              editionId: sheet.id,
              baseVersion: sheet.version,
              content: { ...contentOf(sheet), title: `Titre ${index}` },
              message: '',
            },
            NOW,
          ),
      ),
    );
    const won = saved.filter(({ ok }) => ok);
    expect(won).toHaveLength(1);
    const { title } = contentOf(await readSheet(db, sheet.slug));
    const lost = saved.flatMap((each, index) => (each.ok ? [] : [{ index, error: each.error }]));
    for (const { index, error } of lost)
      expect(error).toMatchObject({
        type: 'conflict',
        version: sheet.version + 1,
        by: 'Anne',
        conflicts: [{ path: 'title', mine: `Titre ${index}`, theirs: title }],
      });
    expect(await revisionsOf(db, sheet.id)).toHaveLength(2);
  });

  test('publishing against editing: what goes online is what was read, the other text stays a draft', async ({
    db,
  }) => {
    const { sheet, anne, basile, other } = await aCatalogue(db);
    for (let round = 1; round <= 10; round += 1) {
      await write(db, anne, await readSheet(db, sheet.slug), { title: `Relu ${round}` });
      const read = await readSheet(db, sheet.slug);
      const [published] = await Promise.all([
        publishEdition(other, read, null, { actor: basile, now: NOW }),
        write(db, anne, read, { subtitle: `Après ${round}` }),
      ]);
      const row = await db.initiative.findUniqueOrThrow({ where: { slug: sheet.slug } });
      const now = contentOf(await readSheet(db, sheet.slug));
      expect(now).toMatchObject({ title: `Relu ${round}`, subtitle: `Après ${round}` });
      if (published.ok) expect(row).toMatchObject({ title: `Relu ${round}` });
      else expect(published).toMatchObject({ error: { type: 'stale', by: 'Anne' } });
      // Nobody read the subtitle of this round: it is not online.
      expect(row.subtitle).not.toBe(`Après ${round}`);
    }
  });

  test('archiving, withdrawing or deleting against editing: no text is lost, and the page is wholly there or wholly gone', async ({
    db,
  }) => {
    const { sheet, anne, basile, other } = await aCatalogue(db);
    const ways = [archiveEdition, withdrawEdition, deleteEdition];
    for (const [round, takeAway] of [...ways, ...ways, ...ways].entries()) {
      const read = await readSheet(db, sheet.slug);
      const text = `Écrit pendant ${round}`;
      const [gone, saved] = await atOnce<{ ok: boolean; error?: unknown }>([
        () => takeAway(other, read, 'Le projet est fini.', { actor: basile, now: NOW }),
        () =>
          saveDraft(
            db,
            anne,
            {
              editionId: read.id,
              baseVersion: read.version,
              content: { ...contentOf(read), subtitle: text },
              message: text,
            },
            NOW,
          ),
      ]);
      const after = await readSheet(db, sheet.slug);
      const row = await db.initiative.findUniqueOrThrow({ where: { slug: sheet.slug } });
      if (saved?.ok) expect(contentOf(after).subtitle).toBe(text);
      else expect(saved).toMatchObject({ error: { type: 'gone' } });
      if (gone?.ok) expect(row.state).toBe(takeAway === archiveEdition ? 'archived' : 'withdrawn');
      else expect([gone, row.state]).toMatchObject([{ error: { type: 'stale', by: 'Anne' } }, 'published']);
      expect(saved?.ok || gone?.ok).toBe(true);
      expect(await db.searchDocument.count()).toBe(row.state === 'published' ? 1 : 0);

      // Back online for the next round.
      if (after.deletedAt) await undeleteEdition(db, after, { actor: basile, now: NOW });
      const back = await readSheet(db, sheet.slug);
      if (back.online !== 'published' || back.step !== 'settled')
        expect(await publishEdition(db, back, 'Retour', { actor: basile, now: NOW })).toMatchObject({
          ok: true,
        });
    }
  });

  test('restoring against editing: one of them is told, both are in the history', async ({ db }) => {
    const { sheet, anne, basile, other } = await aCatalogue(db);
    const restore = (client: Db, seen: { id: number; version: number }) =>
      restoreRevision(client, seen, 1, { actor: basile, message: 'Retour', now: NOW });
    for (let round = 1; round <= 10; round += 1) {
      await write(db, anne, await readSheet(db, sheet.slug), { title: `Titre ${round}` });
      const read = await readSheet(db, sheet.slug);
      const [restored] = await Promise.all([
        restore(other, read),
        write(db, anne, read, { summary: `Résumé ${round}` }),
      ]);
      const after = await readSheet(db, sheet.slug);
      expect(contentOf(after).summary).toBe(`Résumé ${round}`);
      if (restored.ok) expect(contentOf(after).title).toBe('Une fiche');
      else
        expect([restored, contentOf(after).title]).toMatchObject([
          { error: { type: 'stale' } },
          `Titre ${round}`,
        ]);
      const titles = (await revisionsOf(db, sheet.id)).map((revision) => contentOf(revision).title);
      expect(titles).toContain(`Titre ${round}`);
      expect(await restore(db, after)).toMatchObject({ ok: true });
    }
    expect((await db.initiative.findUniqueOrThrow({ where: { slug: sheet.slug } })).title).toBe('Une fiche');
  });

  test('importing against editing: the draft is whole, and the import leaves alone what is being written', async ({
    db,
  }) => {
    const other = await anotherConnection(db);
    const anne = await editor(db, 'Anne');
    const path = 'initiatives/garage.md';
    const importNow = (client: Db, dir: string) =>
      importContentFolder({ dir, json: false, now: NOW }, client, () => {});
    await importNow(db, aContentFolder());
    for (let round = 1; round <= 4; round += 1) {
      const read = await readSheet(db, 'garage');
      const dir = aContentFolder({
        [path]: rewritten(path, 'Garage des habitants', `Garage importé ${round}`),
      });
      const [code] = await atOnce<unknown>([
        () => importNow(other, dir),
        () => write(db, anne, read, { subtitle: `Sous-titre ${round}` }),
      ]);
      expect(code).toBe(0);
      const after = await readSheet(db, 'garage');
      expect(contentOf(after).subtitle).toBe(`Sous-titre ${round}`);
      const row = await db.initiative.findUniqueOrThrow({ where: { slug: 'garage' } });
      const online = (await revisionsOf(db, after.id)).find(({ version }) => version === after.onlineVersion);
      expect(row.title).toBe(online && contentOf(online).title);
      expect(row.subtitle).not.toBe(`Sous-titre ${round}`);
      // The draft is given up, so that the next import finds a sheet that nobody is writing.
      if (!after.onlineVersion) throw new Error('never online');
      await restoreRevision(db, after, after.onlineVersion, { actor: anne, message: '', now: NOW });
      expect((await readSheet(db, 'garage')).step).toBe('settled');
    }
  });
});

/** What one person does in a random schedule, on the edition as they read it, which may be late. */
type Step = {
  what:
    | 'save'
    | 'publish'
    | 'submit'
    | 'return'
    | 'approve'
    | 'archive'
    | 'withdraw'
    | 'delete'
    | 'undelete'
    | 'restore';
  who: 0 | 1;
  field: 'title' | 'subtitle' | 'summary' | 'acronym';
  /** Whether it acts on what it read before the previous batch, rather than just now. */
  isLate: boolean;
};

const STEPS: fc.Arbitrary<Step> = fc.record({
  what: fc.oneof(
    { weight: 5, arbitrary: fc.constant('save' as const) },
    { weight: 2, arbitrary: fc.constant('publish' as const) },
    fc.constantFrom('submit', 'return', 'approve', 'archive', 'withdraw', 'delete', 'undelete', 'restore'),
  ),
  who: fc.constantFrom(0, 1),
  field: fc.constantFrom('title', 'subtitle', 'summary', 'acronym'),
  isLate: fc.boolean(),
});

describe('two hundred random schedules', () => {
  test('history is one line, nobody undoes a field they did not touch, and the page is always a revision', async ({
    db,
  }) => {
    const { anne, basile, other } = await aCatalogue(db);
    const [actors, clients] = [[anne, basile] as const, [db, other]];
    let schedule = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(STEPS, { minLength: 1, maxLength: 3 }), { minLength: 2, maxLength: 4 }),
        async (batches) => {
          schedule += 1;
          const slug = `plan-${schedule}`;
          let [before, present] = [await anOnlineSheet(db, { slug }), await readSheet(db, slug)];
          const written = new Map<string, { base: InitiativeDraft; mine: InitiativeDraft }>();
          let changes = 0;
          for (const [batch, steps] of batches.entries()) {
            const outcomes = await atOnce(
              steps.map((step, index) => () => {
                const seen = step.isLate ? before : present;
                const message = `${schedule}.${batch}.${index}`;
                const mine = { ...contentOf(seen), [step.field]: `Texte ${message}` };
                if (step.what === 'save') written.set(message, { base: contentOf(seen), mine });
                return act(clients[index % 2] as Db, step.what, seen, mine, message, actors[step.who]);
              }),
            );
            changes += outcomes.filter(({ ok }) => ok).length;
            [before, present] = [present, await readSheet(db, slug)];
          }
          expect(present.version, 'one version for each success, none for a failure').toBe(1 + changes);
          await expectNothingLost(db, present, written);
        },
      ),
      { numRuns: 200, endOnFailure: true },
    );
  }, 300_000);
});

function act(
  db: Db,
  what: Step['what'],
  seen: Awaited<ReturnType<typeof readSheet>>,
  mine: InitiativeDraft,
  message: string,
  actor: { id: string; role: 'redaction' | 'publication' | 'administration' },
): Promise<{ ok: boolean }> {
  const doer = { actor, now: NOW };
  switch (what) {
    case 'save':
      return saveDraft(
        db,
        actor,
        { editionId: seen.id, baseVersion: seen.version, content: mine, message },
        NOW,
      );
    case 'publish':
      return publishEdition(db, seen, null, doer);
    case 'submit':
      return submitForReview(db, seen, message, doer);
    case 'return':
      return returnToDraft(db, seen, message, doer);
    case 'approve':
      return approveRevision(db, seen, doer);
    case 'archive':
      return archiveEdition(db, seen, message, doer);
    case 'withdraw':
      return withdrawEdition(db, seen, message, doer);
    case 'delete':
      return deleteEdition(db, seen, message, doer);
    case 'undelete':
      return undeleteEdition(db, seen, doer);
    case 'restore':
      return restoreRevision(db, seen, 1, { actor, message: 'restored', now: NOW });
  }
}

/** Each revision says what its author changed, and of all the rest what the revision before it said. */
async function expectNothingLost(
  db: Db,
  edition: Awaited<ReturnType<typeof readSheet>>,
  written: Map<string, { base: InitiativeDraft; mine: InitiativeDraft }>,
): Promise<void> {
  const revisions = await revisionsOf(db, edition.id);
  for (const [index, revision] of revisions.entries()) {
    const previous = revisions[index - 1];
    const typed = written.get(revision.message);
    if (!previous || !typed) continue;
    for (const { path } of fieldsOf('initiative')) {
      const [was, is] = [readField(contentOf(previous), path), readField(contentOf(revision), path)];
      const [base, mine] = [readField(typed.base, path), readField(typed.mine, path)];
      expect(is, `${revision.message} ${path}`).toEqual(isDeepStrictEqual(mine, base) ? was : mine);
    }
  }
  expect(contentOf(edition)).toEqual(contentOf(revisions.at(-1) ?? edition));
  const row = await db.initiative.findUniqueOrThrow({ where: { slug: edition.slug } });
  const online = revisions.find(({ version }) => version === edition.onlineVersion);
  const { title, subtitle, summary, acronym } = contentOf(online ?? edition);
  expect(row).toMatchObject({ state: edition.online, title, subtitle, summary, acronym });
  expect(await db.searchDocument.count({ where: { initiativeId: row.id } })).toBe(
    row.state === 'published' ? 1 : 0,
  );
}
