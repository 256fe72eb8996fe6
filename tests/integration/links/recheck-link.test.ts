import { describe, expect } from 'vitest';
import type { Actor } from '@/lib/accounts/actor';
import type { Db } from '@/lib/db/client';
import { asOnlyChecker } from '@/lib/links/only-checker';
import { recheckLink } from '@/lib/links/recheck-link';
import { refreshEveryLinkUse } from '@/lib/links/refresh-link-uses';
import type { LinkServer } from '@/tests/support/link-server';
import { anEdition, found, linking, test } from './a-catalogue-of-links';

const NOW = new Date('2026-05-03T10:00:00Z');

async function anActor(db: Db): Promise<Actor> {
  const actor = { id: 'u1', name: 'Nora', email: 'nora@rtes.test', role: 'redaction' as const };
  await db.user.create({ data: actor });
  return actor;
}

async function setUp(db: Db, url: string): Promise<Actor> {
  await anEdition(db, linking(url));
  await refreshEveryLinkUse(db);
  return anActor(db);
}

const recheck = (db: Db, { options }: LinkServer, url: string, actor: Actor, patienceMs = 20_000) =>
  recheckLink(db, { url, actor, now: NOW }, { ...options, patienceMs });

describe('vérifier un lien à la demande', () => {
  test('dit aussitôt ce qu’il en est, et l’écrit au journal', async ({ db, server }) => {
    const url = server.url('/absente');
    const actor = await setUp(db, url);
    expect(await recheck(db, server, url, actor)).toEqual({ ok: true, value: 'gone' });
    expect(await found(db, url)).toMatchObject({ verdict: 'gone', checkedAt: NOW, brokenSince: NOW });
    expect(await db.journalEntry.findMany()).toMatchObject([
      { action: 'link.rechecked', subject: url, actorId: 'u1', detail: { verdict: 'gone' } },
    ]);
  });

  test('le remet à la prochaine vérification quand le site se fait trop attendre', async ({ db, server }) => {
    const url = server.url('/muette');
    const actor = await setUp(db, url);
    await db.linkCheck.update({ where: { url }, data: { verdict: 'ok', checkedAt: NOW } });
    expect(await recheck(db, server, url, actor, 150)).toEqual({ ok: true, value: 'later' });
    // What was known is kept, and its age forgotten: it comes first.
    expect(await found(db, url)).toMatchObject({ verdict: 'ok', checkedAt: null });
  });

  test('le remet aussi quand une vérification est en cours : jamais deux demandes à la fois', async ({
    db,
    server,
  }) => {
    const url = server.url('/bonne');
    const actor = await setUp(db, url);
    await asOnlyChecker(db, async () => {
      expect(await recheck(db, server, url, actor, 600)).toEqual({ ok: true, value: 'later' });
    });
    expect(server.asked).toEqual([]);
  });

  test('n’annonce pas la fin d’un site : la machine est peut-être coupée du réseau', async ({
    db,
    server,
  }) => {
    const url = 'http://nom-perdu.example/';
    const actor = await setUp(db, url);
    expect(await recheck(db, server, url, actor)).toEqual({ ok: true, value: 'later' });
    expect(await found(db, url)).toMatchObject({ verdict: 'unchecked', brokenSince: null });
  });

  test('se refuse pour une adresse qui n’est écrite nulle part, ou dans une fiche supprimée', async ({
    db,
    server,
  }) => {
    const url = server.url('/bonne');
    const actor = await setUp(db, url);
    expect(await recheck(db, server, server.url('/autre'), actor)).toEqual({ ok: false, error: 'unknown' });
    await db.edition.updateMany({ data: { deletedAt: NOW } });
    expect(await recheck(db, server, url, actor)).toEqual({ ok: false, error: 'unknown' });
    expect(server.asked).toEqual([]);
    expect(await db.journalEntry.count()).toBe(0);
  });
});
