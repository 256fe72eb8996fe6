import { describe, expect, vi } from 'vitest';
import type { Role } from '@/lib/accounts/actor';
import type { Db } from '@/lib/db/client';
import { log } from '@/lib/log';
import { createEdition } from '@/lib/publishing/commands/create-edition';
import { planReview } from '@/lib/publishing/commands/plan-review';
import { publishDue } from '@/lib/publishing/commands/publish-due';
import { publishEdition } from '@/lib/publishing/commands/publish-edition';
import { discardDraft, restoreRevision } from '@/lib/publishing/commands/restore-revision';
import { approveRevision, returnToDraft, submitForReview } from '@/lib/publishing/commands/review';
import { cancelSchedule, schedulePublication } from '@/lib/publishing/commands/schedule';
import {
  archiveEdition,
  deleteEdition,
  undeleteEdition,
  withdrawEdition,
} from '@/lib/publishing/commands/take-offline';
import type { Doer } from '@/lib/publishing/commands/transition';
import { keepWorkingCopy, readWorkingCopy } from '@/lib/publishing/commands/working-copy';
import { aUser } from '@/tests/support/accounts';
import { anOnlineSheet, NOW, readSheet, write } from '@/tests/support/an-edition';
import { anInitiative, saveClosedLists } from '@/tests/support/an-initiative';
import { test } from '@/tests/support/database';

const someone = (db: Db, role: Role) => aUser(db, { role, name: role, hasPassword: false });
const by = (actor: Doer['actor'], now = NOW): Doer => ({ actor, now });

/** All that the public, its feeds and its caches could notice. */
async function publicState(db: Db) {
  return {
    initiatives: await db.initiative.findMany({ include: { sections: true, places: true, leverTies: true } }),
    documents: await db.searchDocument.findMany({ select: { initiativeId: true, revision: true } }),
    outbox: await db.outboxEntry.count(),
  };
}

const lastLine = (db: Db) => db.journalEntry.findFirstOrThrow({ orderBy: { id: 'desc' } });

describe('a draft over a page that is online', () => {
  test('moves nothing that the public sees: not a word, not a date, not a mark for the caches', async ({
    db,
  }) => {
    await saveClosedLists(db);
    const sheet = await anOnlineSheet(db);
    const anne = await someone(db, 'redaction');
    const before = await publicState(db);
    await write(db, anne, sheet, { title: 'Autre titre', sectors: ['culture'], levers: [] });
    const draft = await readSheet(db, sheet.slug);
    expect(draft).toMatchObject({
      step: 'draft',
      online: 'published',
      title: 'Autre titre',
      onlineVersion: 1,
    });
    await submitForReview(db, draft, 'Relis-moi', by(anne));
    await restoreRevision(db, await readSheet(db, sheet.slug), 1, { actor: anne, message: '', now: NOW });
    await planReview(db, await readSheet(db, sheet.slug), new Date('2027-03-01'), { actor: anne, now: NOW });
    expect(await publicState(db)).toEqual(before);
    expect(await readSheet(db, sheet.slug)).toMatchObject({ step: 'settled', title: 'Une fiche' });
  });

  test('given up, leaves what is online, and stays in the history', async ({ db }) => {
    await saveClosedLists(db);
    const sheet = await anOnlineSheet(db);
    const anne = await someone(db, 'redaction');
    await write(db, anne, sheet, { title: 'Essai' });
    const discarded = await discardDraft(db, await readSheet(db, sheet.slug), {
      actor: anne,
      message: 'Brouillon abandonné',
      now: NOW,
    });
    expect(discarded).toMatchObject({ ok: true });
    expect(await readSheet(db, sheet.slug)).toMatchObject({
      step: 'settled',
      title: 'Une fiche',
      version: 3,
    });
    const revisions = await db.revision.findMany({
      where: { editionId: sheet.id },
      orderBy: { version: 'asc' },
    });
    expect(revisions.map(({ content }) => (content as { title: string }).title)).toEqual([
      'Une fiche',
      'Essai',
      'Une fiche',
    ]);
  });
});

describe('the second pair of eyes', () => {
  test('who wrote the last version cannot publish it alone, unless it is urgent, and the journal keeps why', async ({
    db,
  }) => {
    await saveClosedLists(db);
    await anOnlineSheet(db);
    const anne = await someone(db, 'publication');
    await write(db, anne, await readSheet(db, 'une-fiche'), { title: 'Titre' });
    const draft = await readSheet(db, 'une-fiche');
    expect(await publishEdition(db, draft, null, by(anne))).toEqual({
      ok: false,
      error: { type: 'secondReader' },
    });
    expect(await publishEdition(db, draft, '   ', by(anne))).toMatchObject({ ok: false });
    expect(await publishEdition(db, draft, 'Le lieu était faux', by(anne))).toMatchObject({ ok: true });
    expect(await lastLine(db)).toMatchObject({
      action: 'edition.published',
      actorId: anne.id,
      detail: { urgency: 'Le lieu était faux' },
    });
  });

  test('an approval counts for the revision that was read, and for no later one', async ({ db }) => {
    await saveClosedLists(db);
    await anOnlineSheet(db);
    const [anne, basile] = [await someone(db, 'publication'), await someone(db, 'publication')];
    await write(db, anne, await readSheet(db, 'une-fiche'), { title: 'Titre' });
    await submitForReview(db, await readSheet(db, 'une-fiche'), '', by(anne));
    // One's own approval is none.
    await approveRevision(db, await readSheet(db, 'une-fiche'), by(anne));
    expect(await publishEdition(db, await readSheet(db, 'une-fiche'), null, by(anne))).toMatchObject({
      error: { type: 'secondReader' },
    });
    await approveRevision(db, await readSheet(db, 'une-fiche'), by(basile));
    await write(db, anne, await readSheet(db, 'une-fiche'), { subtitle: 'Ajouté après lecture' });
    expect(await publishEdition(db, await readSheet(db, 'une-fiche'), null, by(anne))).toMatchObject({
      error: { type: 'secondReader' },
    });
    await approveRevision(db, await readSheet(db, 'une-fiche'), by(basile));
    expect(await publishEdition(db, await readSheet(db, 'une-fiche'), null, by(anne))).toMatchObject({
      ok: true,
    });
  });
});

describe('what each role may do', () => {
  test('an editor writes, proposes, takes back; never puts online or takes off line', async ({ db }) => {
    await saveClosedLists(db);
    await anOnlineSheet(db);
    const [anne, basile] = [await someone(db, 'redaction'), await someone(db, 'redaction')];
    await write(db, anne, await readSheet(db, 'une-fiche'), { title: 'Titre' });
    const now = () => readSheet(db, 'une-fiche');
    const refused = { ok: false, error: { type: 'notAllowed', why: 'role' } };
    const at = new Date(NOW.getTime() + 3600_000);
    expect(await publishEdition(db, await now(), 'urgent', by(basile))).toEqual(refused);
    expect(await schedulePublication(db, await now(), { at, urgency: null }, by(basile))).toEqual(refused);
    expect(await archiveEdition(db, await now(), 'r', by(basile))).toEqual(refused);
    expect(await withdrawEdition(db, await now(), 'r', by(basile))).toEqual(refused);
    expect(await deleteEdition(db, await now(), 'r', by(basile))).toEqual(refused);
    expect(await submitForReview(db, await now(), '', by(anne))).toMatchObject({ ok: true });
    expect(await approveRevision(db, await now(), by(basile))).toEqual(refused);
    expect(await returnToDraft(db, await now(), 'Il manque le lieu', by(basile))).toMatchObject({ ok: true });
    expect(await lastLine(db)).toMatchObject({ detail: { message: 'Il manque le lieu' } });
  });

  test('what makes no sense in the present state is refused by name', async ({ db }) => {
    await saveClosedLists(db);
    const sheet = await anOnlineSheet(db);
    const basile = by(await someone(db, 'publication'));
    expect(await publishEdition(db, sheet, null, basile)).toMatchObject({ error: { why: 'alreadyOnline' } });
    expect(await submitForReview(db, sheet, '', basile)).toMatchObject({ error: { why: 'nothingToReview' } });
    expect(await approveRevision(db, sheet, basile)).toMatchObject({ error: { why: 'notInReview' } });
    expect(await undeleteEdition(db, sheet, basile)).toMatchObject({ error: { why: 'notDeleted' } });
    expect(await withdrawEdition(db, sheet, '  ', basile)).toMatchObject({
      error: { type: 'reasonMissing' },
    });
    expect(await withdrawEdition(db, { id: 999, version: 1 }, 'r', basile)).toMatchObject({
      error: { type: 'gone' },
    });
    expect((await readSheet(db, sheet.slug)).version).toBe(sheet.version);
  });
});

describe('a new sheet', () => {
  test('is nowhere until it is published; what is missing is listed by field', async ({ db }) => {
    await saveClosedLists(db);
    const [anne, basile] = [await someone(db, 'redaction'), await someone(db, 'publication')];
    const { id, slug } = await createEdition(db, 'initiative', 'Épicerie des Tilleuls', {
      actor: anne,
      now: NOW,
    });
    expect(slug).toBe('epicerie-des-tilleuls');
    const twin = await createEdition(db, 'initiative', 'Épicerie des tilleuls', { actor: anne, now: NOW });
    expect(twin.slug).toBe('epicerie-des-tilleuls-2');
    expect(await db.initiative.count()).toBe(0);
    const outcome = await publishEdition(db, { id, version: 1 }, null, by(basile));
    expect(outcome).toMatchObject({ ok: false, error: { type: 'incomplete' } });
    const paths = outcome.ok || outcome.error.type !== 'incomplete' ? [] : outcome.error.faults;
    expect(paths.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['summary', 'passages', 'sectors', 'places', 'levers', 'sections', 'asOf']),
    );
    expect(await db.initiative.count()).toBe(0);
    const { slug: _slug, ...content } = anInitiative({ title: 'Épicerie des Tilleuls' });
    await write(db, anne, await readSheet(db, slug), content);
    expect(await publishEdition(db, await readSheet(db, slug), null, by(basile))).toMatchObject({ ok: true });
    expect(await db.initiative.findMany()).toMatchObject([{ slug, state: 'published', contentHash: null }]);
    expect(await readSheet(db, slug)).toMatchObject({
      step: 'settled',
      online: 'published',
      onlineVersion: 2,
    });
  });

  test('is tied to the sheets that were waiting for it', async ({ db }) => {
    await saveClosedLists(db);
    const [anne, basile] = [await someone(db, 'redaction'), await someone(db, 'publication')];
    await anOnlineSheet(db, { slug: 'premiere', title: 'Première', related: ['seconde'] });
    expect(await db.relatedInitiative.count()).toBe(0);
    await createEdition(db, 'initiative', 'Seconde', { actor: anne, now: NOW });
    await write(
      db,
      anne,
      await readSheet(db, 'seconde'),
      anInitiative({ slug: 'seconde', title: 'Seconde' }),
    );
    await publishEdition(db, await readSheet(db, 'seconde'), null, by(basile));
    expect(await db.relatedInitiative.count()).toBe(1);
  });
});

describe('a planned publication', () => {
  const soon = new Date(NOW.getTime() + 3600_000);
  const later = new Date(NOW.getTime() + 7200_000);

  async function planned(db: Db) {
    await saveClosedLists(db);
    await anOnlineSheet(db);
    const [anne, basile] = [await someone(db, 'redaction'), await someone(db, 'publication')];
    await write(db, anne, await readSheet(db, 'une-fiche'), { title: 'Demain' });
    const outcome = await schedulePublication(
      db,
      await readSheet(db, 'une-fiche'),
      { at: soon, urgency: null },
      by(basile),
    );
    expect(outcome).toMatchObject({ ok: true });
    return { anne, basile };
  }
  const title = async (db: Db) => (await db.initiative.findFirstOrThrow()).title;

  test('happens when its time has come, once, whoever calls', async ({ db }) => {
    await planned(db);
    expect(await publishDue(db, NOW)).toEqual({ published: 0, failed: [] });
    expect(await title(db)).toBe('Une fiche');
    const outcomes = await Promise.all([publishDue(db, later), publishDue(db, later), publishDue(db, later)]);
    expect(outcomes.reduce((sum, { published }) => sum + published, 0)).toBe(1);
    expect(await title(db)).toBe('Demain');
    expect(await readSheet(db, 'une-fiche')).toMatchObject({ step: 'settled', scheduledAt: null });
    expect(await lastLine(db)).toMatchObject({ action: 'edition.published', detail: { isScheduled: true } });
  });

  test('is taken away by a change of the text, which nobody read', async ({ db }) => {
    const { anne } = await planned(db);
    await write(db, anne, await readSheet(db, 'une-fiche'), { subtitle: 'Encore un mot' });
    expect(await readSheet(db, 'une-fiche')).toMatchObject({ scheduledAt: null });
    expect(await publishDue(db, later)).toEqual({ published: 0, failed: [] });
  });

  test('is refused in the past, and cancelled at will', async ({ db }) => {
    const { basile } = await planned(db);
    const read = await readSheet(db, 'une-fiche');
    expect(await cancelSchedule(db, read, by(basile))).toMatchObject({ ok: true });
    expect(
      await schedulePublication(db, await readSheet(db, 'une-fiche'), { at: NOW, urgency: null }, by(basile)),
    ).toMatchObject({ error: { why: 'dateInThePast' } });
  });

  test('that has become impossible is given up, and said', async ({ db }) => {
    await planned(db);
    await db.sector.delete({ where: { slug: 'culture' } });
    await db.edition.updateMany({ data: { content: { ...anInitiative(), sectors: ['culture'] } as never } });
    expect(await publishDue(db, later)).toEqual({ published: 0, failed: ['Demain'] });
    expect(await lastLine(db)).toMatchObject({ action: 'edition.scheduleFailed' });
    expect(await readSheet(db, 'une-fiche')).toMatchObject({ scheduledAt: null, step: 'draft' });
  });

  test('that the server breaks on keeps its plan, and stops no other', async ({ db }) => {
    const broken = vi.spyOn(log, 'error').mockImplementation(() => {});
    const { anne, basile } = await planned(db);
    const other = await anOnlineSheet(db, { slug: 'autre', title: 'Autre' });
    await write(db, anne, other, { title: 'Après-demain' });
    await schedulePublication(
      db,
      await readSheet(db, 'autre'),
      { at: new Date(soon.getTime() + 1), urgency: null },
      by(basile),
    );
    await db.edition.updateMany({ where: { slug: 'une-fiche' }, data: { content: { title: 5 } } });
    expect(await publishDue(db, later)).toEqual({ published: 1, failed: ['Demain'] });
    expect(await readSheet(db, 'autre')).toMatchObject({ step: 'settled', scheduledAt: null });
    expect(await readSheet(db, 'une-fiche')).toMatchObject({ step: 'draft', scheduledAt: soon });
    expect(broken).toHaveBeenCalledOnce();
    broken.mockRestore();
  });
});

describe('leaving the public, and coming back', () => {
  test('a deleted sheet is brought back as a draft, its history with it', async ({ db }) => {
    await saveClosedLists(db);
    const sheet = await anOnlineSheet(db);
    const basile = by(await someone(db, 'publication'));
    await deleteEdition(db, sheet, 'Doublon', basile);
    expect(await readSheet(db, sheet.slug)).toMatchObject({ reason: 'Doublon', online: 'withdrawn' });
    expect(await db.searchDocument.count()).toBe(0);
    await undeleteEdition(db, await readSheet(db, sheet.slug), basile);
    expect(await readSheet(db, sheet.slug)).toMatchObject({
      deletedAt: null,
      step: 'draft',
      online: 'withdrawn',
    });
    expect(await db.initiative.findFirstOrThrow()).toMatchObject({ state: 'withdrawn' });
    expect(await publishEdition(db, await readSheet(db, sheet.slug), null, basile)).toMatchObject({
      ok: true,
    });
    expect(await db.searchDocument.count()).toBe(1);
    expect(await readSheet(db, sheet.slug)).toMatchObject({ reason: null, online: 'published' });
  });
});

describe('the working copy', () => {
  test('takes messages in their order, whatever the order they come in, and is one’s own', async ({ db }) => {
    await saveClosedLists(db);
    const sheet = await anOnlineSheet(db);
    const [anne, basile] = [await someone(db, 'redaction'), await someone(db, 'redaction')];
    const keep = (sequence: bigint, title: string) =>
      keepWorkingCopy(db, anne.id, sheet.id, { baseVersion: 1, sequence, fields: { title: [title] } }, NOW);
    expect(await keep(2n, 'deux')).toEqual({ isKept: true });
    expect(await keep(1n, 'un')).toEqual({ isKept: false });
    expect(await keep(3n, 'trois')).toEqual({ isKept: true });
    expect(await readWorkingCopy(db, anne.id, sheet.id)).toMatchObject({ fields: { title: ['trois'] } });
    expect(await readWorkingCopy(db, basile.id, sheet.id)).toBeNull();
    expect(await db.revision.count()).toBe(1);
    expect((await readSheet(db, sheet.slug)).version).toBe(1);
  });
});
