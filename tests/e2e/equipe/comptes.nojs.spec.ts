import { expect, type Page } from '@playwright/test';
import { URI } from 'otpauth';
import { makePasswordLink } from '@/lib/accounts/password-links';
import { hashToken } from '@/lib/accounts/tokens';
import { connect, type Db } from '@/lib/db/client';
import { aUser, signIn, signInAs } from '@/tests/support/accounts';
import { siteTest } from '@/tests/support/site-test';

const test = siteTest.extend<{ db: Db }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads there which fixtures this one needs.
  db: async ({}, use) => {
    const db = connect(process.env.E2E_DATABASE_URL ?? '');
    await use(db);
    await db.$disconnect();
  },
});

const NEXT = 'quatre petits chiens';
const click = (page: Page, name: string) => page.getByRole('button', { name }).click();
const alert = (page: Page) => page.locator('[role=alert]:has(h2)');

async function fillSignIn(page: Page, email: string, password: string): Promise<void> {
  await page.getByLabel('Adresse électronique').fill(email);
  await page.getByLabel('Mot de passe', { exact: true }).fill(password);
  await click(page, 'Se connecter');
}

test('une invitation, du formulaire de l’administration à la première connexion', async ({ page, db }) => {
  const admin = await signInAs(page.context(), db, 'administration');
  const email = `nour-${admin.id}@exemple.fr`;
  await page.goto('/admin/comptes');
  await page.getByLabel('Adresse électronique').fill('nour');
  await page.getByRole('radio', { name: 'Publication' }).check();
  await click(page, 'Inviter');
  await expect(alert(page)).toContainText('prenom.nom@exemple.fr');
  await expect(page.getByLabel('Adresse électronique')).toHaveValue('nour');
  await expect(page.getByRole('radio', { name: 'Publication' })).toBeChecked();
  await page.getByLabel('Adresse électronique').fill(email);
  await click(page, 'Inviter');
  const link = (await page.getByText('/admin/invitation/').textContent()) ?? '';
  expect(await db.invitation.count({ where: { tokenHash: hashToken(link.split('/').at(-1) ?? '') } })).toBe(
    1,
  );

  await page.context().clearCookies();
  await page.goto(new URL(link).pathname);
  await page.getByLabel('Votre nom').fill('Nour Benali');
  await page.getByLabel('Nouveau mot de passe').fill(NEXT);
  await page.getByLabel('Le même').fill('un autre');
  await click(page, 'Ouvrir mon compte');
  await expect(alert(page)).toContainText('ne sont pas les mêmes');
  await expect(page.getByLabel('Votre nom')).toHaveValue('Nour Benali');
  await page.getByLabel('Nouveau mot de passe').fill(NEXT);
  await page.getByLabel('Le même').fill(NEXT);
  await click(page, 'Ouvrir mon compte');
  await expect(page.getByRole('status')).toHaveText('Votre compte est prêt. Connectez-vous.');
  await page.goto('/admin/connexion?suite=/admin/compte');
  await fillSignIn(page, email, NEXT);
  await expect(page.getByRole('main')).toContainText('rôle « Publication »');

  await page.goto(new URL(link).pathname);
  await expect(page.getByRole('main')).toContainText('Cette invitation a déjà servi');
});

test('le mot de passe oublié dit la même chose à qui a un compte et à qui n’en a pas', async ({
  page,
  db,
}) => {
  const user = await aUser(db);
  const said = new Set<string>();
  for (const email of [user.email, `inconnu-${user.id}@exemple.fr`]) {
    await page.goto('/admin/mot-de-passe-oublie');
    await page.getByLabel('Adresse électronique').fill(email);
    await click(page, 'Recevoir un lien');
    said.add((await page.getByRole('status').textContent()) ?? '');
  }
  expect([...said]).toEqual([expect.stringContaining('Si un compte actif porte cette adresse')]);
  await expect.poll(() => db.verification.count({ where: { value: user.id } })).toBe(1);
});

test('un lien choisit un autre mot de passe, une fois', async ({ page, db }) => {
  const user = await aUser(db, { hasPassword: false });
  const path = `/admin/mot-de-passe/${await makePasswordLink(db, user.id, 60_000)}`;
  await page.goto(path);
  await page.getByLabel('Nouveau mot de passe').fill(NEXT);
  await page.getByLabel('Le même').fill(NEXT);
  await click(page, 'Enregistrer le mot de passe');
  await fillSignIn(page, user.email, NEXT);
  await expect(page).toHaveURL(/\/admin$/);
  await page.goto(path);
  await expect(page.getByRole('main')).toContainText('Ce lien a déjà servi');
});

test('mon compte : nom, mot de passe, sessions', async ({ page, db }) => {
  const user = await aUser(db);
  await signIn(page.context(), db, user);
  await signIn(page.context(), db, user);
  await page.goto('/admin/compte');
  await page.getByLabel('Nom montré').fill('Camille Nouveau');
  await click(page, 'Enregistrer le nom');
  await expect(page.getByRole('status')).toHaveText('Le nom est enregistré.');
  await expect(page.getByRole('banner')).toContainText('Camille Nouveau');
  await click(page, 'Fermer la session');
  await expect(page.getByRole('status')).toHaveText('La session est fermée.');
  expect(await db.session.count({ where: { userId: user.id } })).toBe(1);
  await page.getByLabel('Mot de passe actuel').fill('faux');
  await page.getByLabel('Nouveau mot de passe').fill(NEXT);
  await page.getByLabel('Le même').fill(NEXT);
  await click(page, 'Changer le mot de passe');
  await expect(alert(page)).toContainText('Ce n’est pas votre mot de passe actuel');
  await page.getByLabel('Mot de passe actuel').fill(user.password);
  await page.getByLabel('Nouveau mot de passe').fill(NEXT);
  await page.getByLabel('Le même').fill(NEXT);
  await click(page, 'Changer le mot de passe');
  await expect(page.getByRole('status')).toContainText('Le mot de passe est changé');
});

test('le second facteur se règle et se retire sans script', async ({ page, db }) => {
  const user = await signInAs(page.context(), db, 'redaction');
  await page.goto('/admin/compte/double-authentification');
  await page.getByLabel('Votre mot de passe').fill(user.password);
  await click(page, 'Commencer');
  const totp = URI.parse((await page.locator('a[href^="otpauth:"]').getAttribute('href')) ?? '');
  await page.getByLabel('Code que montre').fill(totp.generate());
  await click(page, 'Activer');
  await expect(page.locator('[role=status] li')).toHaveCount(10);
  await page.locator('#password-off').fill(user.password);
  await click(page, 'Désactiver');
  await expect(page.getByRole('status')).toHaveText('La double authentification est désactivée.');
});

test('un compte : rôle, désactivation, dernier administrateur', async ({ page, db }) => {
  const admin = await signInAs(page.context(), db, 'administration');
  const user = await aUser(db, { name: 'Personne à changer' });
  await page.goto(`/admin/comptes/${user.id}`);
  await page.getByRole('radio', { name: 'Publication' }).check();
  await click(page, 'Changer le rôle');
  await expect(page.getByRole('status')).toHaveText('Le rôle est changé.');
  await click(page, 'Désactiver le compte');
  await expect(page.getByRole('status')).toContainText('Le compte est désactivé');
  await click(page, 'Réactiver le compte');
  await expect(page.getByRole('status')).toHaveText('Le compte est réactivé.');
  const actions = await db.journalEntry.findMany({ where: { subject: user.id }, orderBy: { id: 'asc' } });
  expect(actions.map(({ action, actorId }) => [action, actorId])).toEqual([
    ['account.roleChanged', admin.id],
    ['account.disabled', admin.id],
    ['account.enabled', admin.id],
  ]);
});
