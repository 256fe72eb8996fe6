import { describe, expect } from 'vitest';
import {
  createPreviewLink,
  openPreviewLink,
  revokePreviewLink,
} from '@/lib/publishing/commands/preview-link';
import { deleteEdition } from '@/lib/publishing/commands/take-offline';
import { aUser } from '@/tests/support/accounts';
import { anOnlineSheet, NOW, write } from '@/tests/support/an-edition';
import { saveClosedLists } from '@/tests/support/an-initiative';
import { test } from '@/tests/support/database';

const after = (days: number) => new Date(NOW.getTime() + days * 24 * 3600_000);

describe('un lien d’aperçu', () => {
  test('montre une fiche, elle seule, jusqu’à son terme ; la base ne garde pas de quoi le refaire', async ({
    db,
  }) => {
    await saveClosedLists(db);
    const actor = await aUser(db);
    const edition = await anOnlineSheet(db);
    const link = { editionId: edition.id, label: 'le garage', days: 7 };
    const made = await createPreviewLink(db, link, { actor, now: NOW });
    if (!made.ok) throw new Error('no link');
    const { token } = made.value;
    expect(token).toMatch(/^[\w-]{43}$/);
    const stored = await db.previewLink.findFirstOrThrow();
    expect(JSON.stringify(stored)).not.toContain(token);

    expect(await openPreviewLink(db, token, after(6))).toMatchObject({
      edition: { id: edition.id, kind: 'initiative' },
      expiresAt: after(7),
    });
    expect(await db.previewLink.findFirstOrThrow()).toMatchObject({ openings: 1, openedAt: after(6) });
    expect(await openPreviewLink(db, token, after(7))).toBeNull();
    expect(await openPreviewLink(db, `${token.slice(0, -1)}_`, NOW)).toBeNull();
    expect(await openPreviewLink(db, stored.tokenHash, NOW)).toBeNull();
    const lines = await db.journalEntry.findMany({ where: { action: 'previewLink.created' } });
    expect(lines).toMatchObject([{ actorId: actor.id, editionId: edition.id }]);
    expect(JSON.stringify(lines[0]?.detail)).not.toContain(token);
  });

  test('ne mène plus à rien une fois fermé, ou la fiche supprimée', async ({ db }) => {
    await saveClosedLists(db);
    const actor = await aUser(db, { role: 'publication' });
    const doer = { actor, now: NOW };
    const edition = await anOnlineSheet(db);
    const other = await anOnlineSheet(db, { slug: 'autre' });
    const make = async (editionId: number) => {
      const made = await createPreviewLink(db, { editionId, label: 'x', days: 300 }, doer);
      if (!made.ok) throw new Error('no link');
      expect(made.value.expiresAt).toEqual(after(30));
      return made.value.token;
    };
    const [closed, kept] = [await make(edition.id), await make(other.id)];
    const { id: linkId } = await db.previewLink.findFirstOrThrow({ where: { editionId: edition.id } });

    await revokePreviewLink(db, { editionId: other.id, linkId }, doer);
    expect(await openPreviewLink(db, closed, NOW)).not.toBeNull();
    await revokePreviewLink(db, { editionId: edition.id, linkId }, doer);
    await revokePreviewLink(db, { editionId: edition.id, linkId }, doer);
    expect(await openPreviewLink(db, closed, NOW)).toBeNull();
    expect(await db.journalEntry.count({ where: { action: 'previewLink.revoked' } })).toBe(1);

    expect(await openPreviewLink(db, kept, NOW)).not.toBeNull();
    expect((await deleteEdition(db, other, 'Doublon.', doer)).ok).toBe(true);
    expect(await openPreviewLink(db, kept, NOW)).toBeNull();
    const { version } = await db.edition.findUniqueOrThrow({ where: { id: other.id } });
    const refused = await createPreviewLink(db, { editionId: other.id, label: 'x', days: 1 }, doer);
    expect(refused).toEqual({ ok: false, error: { type: 'gone' } });
    expect(version).toBe(other.version + 1);
    await expect(write(db, actor, other, { title: 'Non' })).rejects.toThrow('gone');
  });
});
