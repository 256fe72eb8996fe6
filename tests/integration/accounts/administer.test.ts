import { expect } from 'vitest';
import {
  changeRole,
  disableAccount,
  enableAccount,
  endSessions,
  removeSecondFactor,
} from '@/lib/accounts/commands/administer';
import { makePasswordLink } from '@/lib/accounts/password-links';
import { aUser, sessionCookie } from '@/tests/support/accounts';
import { test } from '@/tests/support/database';

test('le dernier administrateur ne perd ni son rôle ni son compte', async ({ db }) => {
  const admin = await aUser(db, { role: 'administration' });
  await aUser(db, { role: 'administration', isDisabled: true });
  const change = { userId: admin.id, seen: 'administration', role: 'redaction' } as const;
  expect(await changeRole(db, admin, change)).toEqual({ ok: false, error: 'last-administrator' });
  expect(await disableAccount(db, admin, admin.id)).toEqual({ ok: false, error: 'last-administrator' });
  expect(await db.journalEntry.count()).toBe(0);
});

test('deux administrateurs se retirent le rôle l’un à l’autre au même instant : il en reste un', async ({
  db,
}) => {
  for (let round = 0; round < 8; round += 1) {
    await db.user.deleteMany();
    const [one, two] = [
      await aUser(db, { role: 'administration' }),
      await aUser(db, { role: 'administration' }),
    ];
    const take = (userId: string) => ({ userId, seen: 'administration', role: 'redaction' }) as const;
    const both = await Promise.all([
      changeRole(db, one, take(two.id)),
      round % 2 ? changeRole(db, two, take(one.id)) : disableAccount(db, two, one.id),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await db.user.count({ where: { role: 'administration', disabledAt: null } })).toBe(1);
  }
});

test('un rôle changé entre-temps n’est pas écrasé', async ({ db }) => {
  const admin = await aUser(db, { role: 'administration' });
  const user = await aUser(db, { role: 'redaction' });
  const seen = 'redaction' as const;
  expect(await changeRole(db, admin, { userId: user.id, seen, role: 'publication' })).toMatchObject({
    ok: true,
  });
  const late = await changeRole(db, admin, { userId: user.id, seen, role: 'administration' });
  expect(late).toEqual({ ok: false, error: 'changed' });
  expect(await db.user.findUnique({ where: { id: user.id } })).toMatchObject({ role: 'publication' });
  expect(await db.journalEntry.findMany()).toMatchObject([
    {
      actorId: admin.id,
      action: 'account.roleChanged',
      subject: user.id,
      detail: { from: 'redaction', to: 'publication' },
    },
  ]);
});

test('désactiver ferme les sessions et les liens ; réactiver rend le compte', async ({ db }) => {
  const admin = await aUser(db, { role: 'administration' });
  const user = await aUser(db);
  await sessionCookie(db, user);
  await makePasswordLink(db, user.id, 60_000);
  expect(await disableAccount(db, admin, user.id)).toMatchObject({ ok: true });
  expect(await db.session.count({ where: { userId: user.id } })).toBe(0);
  expect(await db.verification.count({ where: { value: user.id } })).toBe(0);
  expect(await disableAccount(db, admin, user.id)).toEqual({ ok: false, error: 'changed' });
  expect(await enableAccount(db, admin, user.id)).toMatchObject({ ok: true });
  expect(await enableAccount(db, admin, user.id)).toEqual({ ok: false, error: 'changed' });
});

test('retirer la double authentification et fermer les sessions laissent leur ligne', async ({ db }) => {
  const admin = await aUser(db, { role: 'administration' });
  const user = await aUser(db);
  expect(await removeSecondFactor(db, admin, user.id)).toEqual({ ok: false, error: 'changed' });
  await db.user.update({ where: { id: user.id }, data: { twoFactorEnabled: true } });
  await db.twoFactor.create({ data: { id: 'x', secret: 's', backupCodes: 'c', userId: user.id } });
  await sessionCookie(db, user);
  expect(await removeSecondFactor(db, admin, user.id)).toMatchObject({ ok: true });
  expect(await db.twoFactor.count()).toBe(0);
  await sessionCookie(db, user);
  await endSessions(db, admin, user.id);
  expect(await db.session.count()).toBe(0);
  const actions = (await db.journalEntry.findMany({ orderBy: { id: 'asc' } })).map(({ action }) => action);
  expect(actions).toEqual(['account.secondFactorRemoved', 'account.sessionsEnded']);
});
