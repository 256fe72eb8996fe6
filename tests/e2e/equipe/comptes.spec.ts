import type { Browser, BrowserContext, Page } from '@playwright/test';
import { URI } from 'otpauth';
import { connect, type Db } from '@/lib/db/client';
import {
  aUser,
  sessionCookie,
  sessionHeader,
  signIn,
  signInAs,
  TEST_PASSWORD,
} from '@/tests/support/accounts';
import { findViolations } from '@/tests/support/axe';
import { test as base, expect } from '@/tests/support/browser-test';
import { IDENTITY_COOKIE, type Identity } from '@/tests/support/oidc-double';
import { ask, askAsWritten, decodeHtml } from '@/tests/support/site';

const test = base.extend<{ db: Db }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads there which fixtures this one needs.
  db: async ({}, use) => {
    const db = connect(process.env.E2E_DATABASE_URL ?? '');
    await use(db);
    await db.$disconnect();
  },
});

async function fillSignIn(page: Page, email: string, password: string): Promise<void> {
  await page.getByLabel('Adresse électronique').fill(email);
  await page.getByLabel('Mot de passe', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Se connecter' }).click();
}

const alert = (page: Page) => page.locator('[role=alert]:has(h2)');

test('on se connecte, on revient là où l’on allait, on se déconnecte', async ({ page, db }) => {
  const user = await aUser(db);
  await page.goto('/admin/compte/double-authentification');
  await expect(page).toHaveURL(/\/admin\/connexion\?suite=%2Fadmin%2Fcompte%2Fdouble-authentification$/);
  await fillSignIn(page, user.email.toUpperCase(), user.password);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Double authentification');
  const [cookie] = (await page.context().cookies()).filter(({ name }) => name === 'catalogue.session_token');
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/', secure: false });
  await page.getByRole('button', { name: 'Se déconnecter' }).click();
  await expect(page.getByRole('status')).toHaveText('Vous êtes déconnecté.');
  await page.goto('/admin/compte');
  await expect(page).toHaveURL(/connexion\?suite=/);
  expect(await db.session.count({ where: { userId: user.id } })).toBe(0);
});

test('mot de passe faux, compte inconnu, compte désactivé : la même réponse, l’adresse reste', async ({
  page,
  db,
}) => {
  const [user, closed] = [await aUser(db), await aUser(db, { isDisabled: true })];
  const answers = new Set<string>();
  for (const [email, password] of [
    [user.email, 'un autre mot de passe'],
    [`inconnu-${user.id}@exemple.fr`, user.password],
    [closed.email, closed.password],
  ] as const) {
    await page.goto('/admin/connexion');
    await fillSignIn(page, email, password);
    await expect(alert(page)).toBeFocused();
    answers.add((await alert(page).textContent()) ?? '');
    await expect(page.getByLabel('Adresse électronique')).toHaveValue(email);
  }
  expect([...answers]).toEqual([expect.stringContaining('ne vont pas ensemble')]);
});

test('après cinq essais, le bon mot de passe attend aussi, et la page dit combien', async ({ page, db }) => {
  const user = await aUser(db);
  for (let count = 0; count < 5; count += 1) {
    await page.goto('/admin/connexion');
    await fillSignIn(page, user.email, 'un autre mot de passe');
    await expect(alert(page)).toContainText('ne vont pas ensemble');
  }
  await page.goto('/admin/connexion');
  await fillSignIn(page, user.email, user.password);
  await expect(alert(page)).toContainText('Réessayez dans 15 minutes');
  expect(await db.session.count({ where: { userId: user.id } })).toBe(0);
});

for (const suite of [
  'https://pirate.example',
  '//pirate.example',
  '/admin/../initiatives',
  '/\\pirate.example',
]) {
  test(`la suite « ${suite} » mène au tableau de bord`, async ({ page, db }) => {
    const user = await aUser(db);
    await signIn(page.context(), db, user);
    const headers = await sessionHeader(db, user);
    const { location } = await ask(`/admin/connexion?suite=${encodeURIComponent(suite)}`, { headers });
    expect(location.replace(/^https?:\/\/[^/]+/, '')).toBe('/admin');
  });
}

test('le second facteur se règle, puis se demande ; un code de secours ne sert qu’une fois', async ({
  page,
  browser,
  db,
}) => {
  const user = await signInAs(page.context(), db, 'redaction');
  await page.goto('/admin/compte/double-authentification');
  await page.getByLabel('Votre mot de passe').fill(user.password);
  await page.getByRole('button', { name: 'Commencer' }).click();
  const totp = URI.parse((await page.locator('a[href^="otpauth:"]').getAttribute('href')) ?? '');
  await page.getByLabel('Code que montre').fill('000000');
  await page.getByRole('button', { name: 'Activer' }).click();
  await expect(alert(page)).toContainText('Ce code n’est pas le bon');
  await page.getByLabel('Code que montre').fill(totp.generate());
  await page.getByRole('button', { name: 'Activer' }).click();
  await expect(page.locator('[role=status] li')).toHaveCount(10);
  const codes = await page.locator('[role=status] li').allTextContents();

  const code = await atCode(browser, user.email);
  await code.getByLabel('Code').fill('000000');
  await code.getByRole('button', { name: 'Continuer' }).click();
  await expect(alert(code)).toContainText('Ce code n’est pas le bon');
  expect(await db.session.count({ where: { userId: user.id } })).toBe(1);
  await code.getByLabel('Code').fill((codes[0] ?? '').toUpperCase().replace('-', ' '));
  await code.getByRole('button', { name: 'Continuer' }).click();
  await expect(code).toHaveURL(/\/admin$/);
  await code.context().close();

  const again = await atCode(browser, user.email);
  await again.getByLabel('Code').fill(codes[0] ?? '');
  await again.getByRole('button', { name: 'Continuer' }).click();
  await expect(alert(again)).toContainText('Ce code n’est pas le bon');
  await again.context().close();
});

async function atCode(browser: Browser, email: string): Promise<Page> {
  const context = await browser.newContext({ baseURL: process.env.E2E_BASE_URL });
  const page = await context.newPage();
  await page.goto('/admin/connexion');
  await fillSignIn(page, email, TEST_PASSWORD);
  await expect(page).toHaveURL(/\/admin\/connexion\/code/);
  return page;
}

test('une session fermée ailleurs, un compte désactivé, une session oubliée ne passent plus', async ({
  db,
}) => {
  const user = await aUser(db);
  const open = await sessionHeader(db, user);
  expect((await ask('/admin/compte', { headers: open })).status).toBe(200);
  await db.session.deleteMany({ where: { userId: user.id } });
  expect((await ask('/admin/compte', { headers: open })).status).toBe(307);

  const closed = await sessionHeader(db, user);
  await db.user.update({ where: { id: user.id }, data: { disabledAt: new Date() } });
  expect((await ask('/admin/compte', { headers: closed })).status).toBe(307);
  await db.user.update({ where: { id: user.id }, data: { disabledAt: null } });

  const ago = (hours: number) => new Date(Date.now() - hours * 3600 * 1000);
  for (const when of [{ seenAt: ago(13) }, { seenAt: ago(1), createdAt: ago(7 * 24 + 1) }]) {
    const { name, value } = await sessionCookie(db, user, when);
    expect((await ask('/admin/compte', { headers: { cookie: `${name}=${value}` } })).status).toBe(307);
  }
});

test('un rôle trop étroit reçoit 403 et une page qui l’explique ; un changement de rôle compte aussitôt', async ({
  db,
}) => {
  const user = await aUser(db, { role: 'publication' });
  const headers = await sessionHeader(db, user);
  const refused = await ask('/admin/comptes', { headers });
  expect(refused.status).toBe(403);
  expect(decodeHtml(refused.body)).toContain('Accès refusé');
  await db.user.update({ where: { id: user.id }, data: { role: 'administration' } });
  expect((await ask('/admin/comptes', { headers })).status).toBe(200);
});

test('rien de l’espace de l’équipe n’est gardé en route ni indexé', async ({ db }) => {
  const headers = await sessionHeader(db, await aUser(db));
  for (const path of [
    '/admin/compte',
    '/admin/connexion',
    '/admin/invitation/abc',
    '/admin/mot-de-passe/abc',
  ]) {
    const response = await fetch(`${process.env.E2E_BASE_URL}${path}`, { headers, redirect: 'manual' });
    expect(response.headers.get('cache-control'), path).toContain('no-store');
    expect(response.headers.get('x-robots-tag'), path).toContain('noindex');
    expect(response.headers.get('referrer-policy'), path).toBe('same-origin');
  }
});

test('un formulaire périmé, illisible ou venu d’ailleurs n’est pas une panne', async () => {
  const part = (name: string) => `--x\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n1\r\n`;
  const cases: [string, string, number[]][] = [
    [`$ACTION_ID_${'0'.repeat(42)}`, `${part(`$ACTION_ID_${'0'.repeat(42)}`)}--x--\r\n`, [409]],
    ['$ACTION_ID_abc', `${part('$ACTION_ID_abc')}--x--\r\n`, [409]],
    ['tronqué', part('a'), [400]],
    ['sans rien', '', [400]],
    ['illisible', 'n’importe quoi', [400]],
  ];
  for (const path of ['/admin/connexion', '/admin/comptes', '/admin/rien']) {
    for (const [name, body, statuses] of cases) {
      const headers = { 'content-type': 'multipart/form-data; boundary=x' };
      const answer = await askAsWritten(path, { method: 'POST', headers, body });
      expect.soft(statuses, `${path} ${name} : ${answer.status}`).toContain(answer.status);
      expect.soft(answer.body, `${path} ${name}`).toContain('rien n’est enregistré');
      expect.soft(answer.body).not.toMatch(/node_modules|at .+:\d+:\d+/);
    }
    const called = await askAsWritten(path, {
      method: 'POST',
      headers: { 'next-action': 'abc' },
      body: '[]',
    });
    expect.soft(called.status, `${path} action inconnue`).toBeLessThan(500);
  }
});

for (const [title, given, isLetIn] of [
  ['une identité de la même adresse vérifiée entre', { email_verified: true }, true],
  ['une adresse que le fournisseur n’a pas vérifiée n’entre pas', { email_verified: false }, false],
  ['une adresse sans compte n’entre pas, et n’en fait pas un', { email: 'personne-oidc@exemple.fr' }, false],
] as const) {
  test(`ProConnect : ${title}`, async ({ page, db }) => {
    const user = await aUser(db);
    await tellProvider(page.context(), { sub: user.id, email: user.email, email_verified: true, ...given });
    await page.goto('/admin/connexion?suite=/admin/compte');
    await page.getByRole('link', { name: 'Se connecter avec ProConnect' }).click();
    if (isLetIn) {
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Mon compte');
      expect(await db.journalEntry.count({ where: { actorId: user.id, action: 'account.signedIn' } })).toBe(
        1,
      );
    } else {
      await expect(page.getByText('Aucun compte actif ne porte cette identité')).toBeVisible();
      expect(await db.session.count({ where: { userId: user.id } })).toBe(0);
    }
    expect(await db.user.count({ where: { email: 'personne-oidc@exemple.fr' } })).toBe(0);
  });
}

test('ProConnect : un compte désactivé n’entre pas, et ne se lie à rien', async ({ page, db }) => {
  const user = await aUser(db, { isDisabled: true });
  await tellProvider(page.context(), { sub: user.id, email: user.email, email_verified: true });
  await page.goto('/admin/connexion');
  await page.getByRole('link', { name: 'Se connecter avec ProConnect' }).click();
  await expect(page.getByText('Aucun compte actif ne porte cette identité')).toBeVisible();
  expect(await db.account.count({ where: { userId: user.id, providerId: 'oidc' } })).toBe(0);
});

async function tellProvider(context: BrowserContext, identity: Identity): Promise<void> {
  const value = encodeURIComponent(JSON.stringify(identity));
  await context.addCookies([{ name: IDENTITY_COOKIE, value, url: process.env.E2E_OIDC_ISSUER }]);
}

test('de better-auth, seul le retour du fournisseur d’identité répond', async () => {
  for (const path of [
    'sign-in/email',
    'sign-up/email',
    'get-session',
    'list-sessions',
    'two-factor/enable',
    'ok',
  ])
    for (const method of ['GET', 'POST'])
      expect([404, 405], `${method} ${path}`).toContain((await ask(`/api/auth/${path}`, { method })).status);
  expect((await ask('/api/auth/callback/oidc?state=faux&code=faux')).location).toContain('/admin/connexion');
});

for (const path of [
  '/admin/compte',
  '/admin/compte/double-authentification',
  '/admin/comptes',
  '/admin/mot-de-passe-oublie',
  '/admin/mot-de-passe/perdu',
  '/admin/invitation/perdue',
  '/admin/connexion/code',
]) {
  test(`${path} : rien pour axe, clair ou sombre, rien qui déborde à 320 px`, async ({ page, db }) => {
    await signInAs(page.context(), db, 'administration');
    await page.goto(path);
    await expectAccessible(page);
  });
}

test('le compte d’un autre : rien pour axe, rien qui déborde à 320 px', async ({ page, db }) => {
  await signInAs(page.context(), db, 'administration');
  const { id } = await aUser(db, { email: `un-nom-tres-long-${Date.now()}@une-collectivite-tres-longue.fr` });
  await page.goto(`/admin/comptes/${id}`);
  await expectAccessible(page);
});

async function expectAccessible(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect.soft(await findViolations(page, colorScheme), colorScheme).toEqual([]);
  }
  await page.setViewportSize({ width: 320, height: 700 });
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect.soft(overflow).toBeLessThanOrEqual(0);
}
