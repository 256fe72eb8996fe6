import { expect } from 'vitest';
import { changeOwnPassword, endOtherSessions, endOwnSession } from '@/lib/accounts/commands/own-account';
import { requestReset } from '@/lib/accounts/commands/request-reset';
import { isPasswordOf } from '@/lib/accounts/credential';
import { applyPasswordLink, findPasswordLink, makePasswordLink } from '@/lib/accounts/password-links';
import { listOwnSessions } from '@/lib/accounts/staff-queries';
import { aUser, sessionCookie } from '@/tests/support/accounts';
import { test } from '@/tests/support/database';

const NEXT = 'quatre petits chiens';
const HOUR = 3600 * 1000;

test('un lien change le mot de passe une fois, et ferme les sessions', async ({ db }) => {
  const user = await aUser(db);
  await sessionCookie(db, user);
  const asked = await requestReset(db, ` ${user.email.toUpperCase()} `);
  if (!asked) throw new Error('un lien était attendu');
  expect(asked.to).toBe(user.email);
  const both = await Promise.all([
    applyPasswordLink(db, asked.token, NEXT),
    applyPasswordLink(db, asked.token, NEXT),
  ]);
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  expect(both.find(({ ok }) => !ok)).toEqual({ ok: false, error: 'gone' });
  expect(await isPasswordOf(db, user.id, NEXT)).toBe(true);
  expect(await db.session.count()).toBe(0);
});

test('un lien expire, cède à celui qui le suit, et ne se lit pas dans la base', async ({ db }) => {
  const user = await aUser(db);
  const now = new Date();
  const token = await makePasswordLink(db, user.id, HOUR, now);
  expect(await findPasswordLink(db, token, now)).toEqual({ userId: user.id, email: user.email });
  expect(await findPasswordLink(db, token, new Date(now.getTime() + HOUR + 1))).toBeNull();
  expect(JSON.stringify(await db.verification.findMany())).not.toContain(token);
  const next = await makePasswordLink(db, user.id, HOUR, now);
  expect(await findPasswordLink(db, token, now)).toBeNull();
  expect(await applyPasswordLink(db, next, 'court', now)).toEqual({ ok: false, error: 'short' });
  expect((await applyPasswordLink(db, next, NEXT, now)).ok).toBe(true);
});

test('ni un inconnu ni un compte désactivé ne reçoivent de lien', async ({ db }) => {
  const closed = await aUser(db, { isDisabled: true });
  expect(await requestReset(db, closed.email)).toBeNull();
  expect(await requestReset(db, 'personne@exemple.fr')).toBeNull();
  expect(await db.verification.count()).toBe(0);
  const token = await makePasswordLink(db, closed.id, HOUR);
  expect(await findPasswordLink(db, token)).toBeNull();
});

test('changer son mot de passe demande l’actuel et ne laisse que cette session', async ({ db }) => {
  const user = await aUser(db);
  await sessionCookie(db, user);
  await sessionCookie(db, user);
  const [kept] = await listOwnSessions(db, user.id);
  const session = { actor: user, sessionId: kept?.id ?? '' };
  expect(await changeOwnPassword(db, session, { current: 'faux', next: NEXT })).toEqual({
    ok: false,
    error: { kind: 'wrong' },
  });
  expect(await db.session.count()).toBe(2);
  expect(await changeOwnPassword(db, session, { current: user.password, next: NEXT })).toMatchObject({
    ok: true,
  });
  expect((await listOwnSessions(db, user.id)).map(({ id }) => id)).toEqual([kept?.id]);
});

test('cinq mots de passe faux de suite : le bon lui-même attend', async ({ db }) => {
  const user = await aUser(db);
  const session = { actor: user, sessionId: '' };
  for (let count = 0; count < 5; count += 1)
    await changeOwnPassword(db, session, { current: 'faux', next: NEXT });
  expect(await changeOwnPassword(db, session, { current: user.password, next: NEXT })).toEqual({
    ok: false,
    error: { kind: 'throttled', waitSeconds: 900 },
  });
  expect(await isPasswordOf(db, user.id, user.password)).toBe(true);
});

test('on ferme ses sessions, jamais celles d’un autre', async ({ db }) => {
  const [user, other] = [await aUser(db), await aUser(db)];
  for (const owner of [user, user, user, other]) await sessionCookie(db, owner);
  const [theirs] = await listOwnSessions(db, other.id);
  await endOwnSession(db, user, theirs?.id ?? '');
  expect(await listOwnSessions(db, other.id)).toHaveLength(1);
  const [first, second] = await listOwnSessions(db, user.id);
  await endOwnSession(db, user, first?.id ?? '');
  expect(await listOwnSessions(db, user.id)).toHaveLength(2);
  await endOtherSessions(db, { actor: user, sessionId: second?.id ?? '' });
  expect((await listOwnSessions(db, user.id)).map(({ id }) => id)).toEqual([second?.id]);
  expect(await listOwnSessions(db, other.id)).toHaveLength(1);
});
