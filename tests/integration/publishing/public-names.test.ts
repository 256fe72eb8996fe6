import { describe, expect } from 'vitest';
import type { Db } from '@/lib/db/client';
import { createEdition } from '@/lib/publishing/commands/create-edition';
import { saveDraft } from '@/lib/publishing/commands/save-draft';
import { proposeCorrection } from '@/lib/publishing/corrections/propose-correction';
import { readDraft } from '@/lib/publishing/draft';
import { listNames, listPublicNames } from '@/lib/publishing/queries/list-names';
import { aUser } from '@/tests/support/accounts';
import { NOW } from '@/tests/support/an-edition';
import { test } from '@/tests/support/database';

const SECRET = 'Un titre que personne n’a publié';

/** A sheet online, tied to a lever online over which someone has written another title. */
async function aRenamedLever(db: Db) {
  const actor = await aUser(db, { hasPassword: false });
  const tie = await db.leverTie.findFirstOrThrow({
    include: { lever: { include: { edition: true } }, initiative: { include: { edition: true } } },
    orderBy: { id: 'asc' },
  });
  const [lever, sheet] = [tie.lever.edition, tie.initiative.edition];
  if (!lever || !sheet) throw new Error('no edition');
  const content = { ...readDraft('lever', lever.content), title: SECRET };
  const draft = { editionId: lever.id, baseVersion: lever.version, content, message: '' };
  expect(await saveDraft(db, actor, draft, NOW)).toMatchObject({ ok: true });
  return { actor, sheet, title: tie.lever.title, slug: tie.lever.slug };
}

describe('les noms que lit un lecteur qui corrige', () => {
  test('sont ceux des pages en ligne, pas ceux de leurs brouillons', async ({ filledDb: db }) => {
    const { sheet, slug, title } = await aRenamedLever(db);
    const contents = [readDraft('initiative', sheet.content)];
    expect((await listNames(db, contents)).levers?.[slug]).toBe(SECRET);
    expect((await listPublicNames(db, contents)).levers?.[slug]).toBe(title);
    const proposal = { field: 'levers', text: 'Un autre levier.', source: 'J’y travaille.', seenVersion: 1 };
    await proposeCorrection(db, { kind: 'initiative', slug: sheet.slug, ...proposal }, NOW);
    const { shown } = await db.correction.findFirstOrThrow();
    expect(shown).toContain(title);
    expect(shown).not.toContain(SECRET);
  });

  test('ne disent rien d’un levier qui n’a jamais été publié', async ({ filledDb: db }) => {
    const { actor, sheet } = await aRenamedLever(db);
    const { slug } = await createEdition(db, 'lever', 'Jamais publié', { actor, now: NOW });
    const contents = [readDraft('initiative', sheet.content)];
    expect((await listNames(db, contents)).levers?.[slug]).toBe('Jamais publié');
    expect((await listPublicNames(db, contents)).levers?.[slug]).toBeUndefined();
  });
});
