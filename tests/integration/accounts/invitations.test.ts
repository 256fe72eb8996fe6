import { expect } from 'vitest';
import type { Actor } from '@/lib/accounts/actor';
import {
  acceptInvitation,
  findInvitation,
  invite,
  renewInvitation,
  revokeInvitation,
} from '@/lib/accounts/commands/invitations';
import { isPasswordOf } from '@/lib/accounts/credential';
import type { Db } from '@/lib/db/client';
import { aUser } from '@/tests/support/accounts';
import { test } from '@/tests/support/database';

const PASSWORD = 'quatre petits chiens';
const DAY = 24 * 3600 * 1000;

async function anInvitation(db: Db, actor: Actor, email = 'Nouvelle@Exemple.fr ') {
  const invited = await invite(db, actor, { email, role: 'publication' });
  if (!invited.ok) throw new Error(invited.error);
  return invited.value;
}

const accept = (db: Db, token: string, now?: Date) =>
  acceptInvitation(db, { token, name: 'Nour', password: PASSWORD }, now);

test('une invitation ouvre un compte, avec son rôle et son adresse en petites lettres', async ({ db }) => {
  const admin = await aUser(db, { role: 'administration' });
  const { token } = await anInvitation(db, admin);
  expect(await findInvitation(db, token)).toEqual({ email: 'nouvelle@exemple.fr', role: 'publication' });
  const accepted = await accept(db, token);
  if (!accepted.ok) throw new Error(accepted.error);
  const user = await db.user.findUniqueOrThrow({ where: { id: accepted.value.userId } });
  expect(user).toMatchObject({ email: 'nouvelle@exemple.fr', role: 'publication', name: 'Nour' });
  expect(await isPasswordOf(db, user.id, PASSWORD)).toBe(true);
  expect(await findInvitation(db, token)).toBeNull();
});

test('acceptée deux fois au même instant, elle n’ouvre qu’un compte', async ({ db }) => {
  const { token } = await anInvitation(db, await aUser(db, { role: 'administration' }));
  const both = await Promise.all([accept(db, token), accept(db, token)]);
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  expect(both.find(({ ok }) => !ok)).toEqual({ ok: false, error: 'gone' });
  expect(await db.user.count({ where: { email: 'nouvelle@exemple.fr' } })).toBe(1);
});

test('expirée, retirée, renvoyée ou remplacée : le lien d’avant ne mène plus à rien', async ({ db }) => {
  const admin = await aUser(db, { role: 'administration' });
  const expired = await anInvitation(db, admin, 'a@exemple.fr');
  expect(await accept(db, expired.token, new Date(Date.now() + 7 * DAY + 1000))).toMatchObject({
    error: 'gone',
  });

  const revoked = await anInvitation(db, admin, 'b@exemple.fr');
  const { id } = await db.invitation.findFirstOrThrow({ where: { email: 'b@exemple.fr' } });
  expect(await revokeInvitation(db, admin, id)).toEqual({ ok: true, value: null });
  expect(await revokeInvitation(db, admin, id)).toEqual({ ok: false, error: 'gone' });
  expect(await renewInvitation(db, admin, id)).toEqual({ ok: false, error: 'gone' });
  expect(await accept(db, revoked.token)).toMatchObject({ error: 'gone' });

  const first = await anInvitation(db, admin, 'c@exemple.fr');
  const row = await db.invitation.findFirstOrThrow({ where: { email: 'c@exemple.fr' } });
  const renewed = await renewInvitation(db, admin, row.id, new Date(Date.now() + 8 * DAY));
  if (!renewed.ok) throw new Error(renewed.error);
  expect(await findInvitation(db, first.token)).toBeNull();
  const replaced = await anInvitation(db, admin, 'c@exemple.fr');
  expect(await findInvitation(db, renewed.value.token)).toBeNull();
  expect(await findInvitation(db, replaced.token)).not.toBeNull();
});

test('on n’invite pas une adresse qui a un compte, et un mot de passe trop court n’use pas le lien', async ({
  db,
}) => {
  const admin = await aUser(db, { role: 'administration' });
  const invited = await invite(db, admin, { email: admin.email.toUpperCase(), role: 'redaction' });
  expect(invited).toEqual({ ok: false, error: 'exists' });
  const { token } = await anInvitation(db, admin);
  const short = await acceptInvitation(db, { token, name: 'Nour', password: 'court' });
  expect(short).toEqual({ ok: false, error: 'short' });
  expect((await accept(db, token)).ok).toBe(true);
});

test('la base ne garde que l’empreinte du lien ; le journal, ni adresse ni nom', async ({ db }) => {
  const admin = await aUser(db, { role: 'administration' });
  const { token } = await anInvitation(db, admin);
  await accept(db, token);
  expect(JSON.stringify(await db.invitation.findMany())).not.toContain(token);
  const journal = await db.journalEntry.findMany({ orderBy: { id: 'asc' } });
  expect(journal.map(({ action }) => action)).toEqual(['account.invited', 'account.created']);
  const told = journal.map(({ subject, detail }) => `${subject} ${JSON.stringify(detail)}`).join();
  expect(told).not.toMatch(/nouvelle|@|Nour/);
});
