import { connect, type Db } from '@/lib/db/client';
import { createEdition } from '@/lib/publishing/commands/create-edition';
import { aUser, sessionHeader, signIn, signInAs } from '@/tests/support/accounts';
import { findViolations } from '@/tests/support/axe';
import { expect, test } from '@/tests/support/browser-test';
import { ask } from '@/tests/support/site';

let db: Db;

test.beforeAll(() => {
  db = connect(process.env.E2E_DATABASE_URL ?? '');
});
test.afterAll(() => db.$disconnect());

/** Drafts of a new person, whose titles begin with a word of their own. */
async function someDrafts(word: string, count: number) {
  const author = await aUser(db, { role: 'publication', name: `Personne ${word}` });
  const drafts = [];
  for (let n = 1; n <= count; n += 1)
    drafts.push(await createEdition(db, 'initiative', `${word} ${n}`, { actor: author, now: new Date() }));
  return { author, drafts };
}

test('l’équipe arrive sur ce qui l’attend, et va de chaque nombre à sa liste', async ({ page, context }) => {
  const { author } = await someDrafts('Ardoise', 2);
  await signIn(context, db, author);
  await page.goto('/admin');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tableau de bord');
  const mine = page.getByRole('region', { name: 'À moi' });
  await expect(mine.getByRole('link', { name: 'Ardoise 1' })).toBeVisible();
  await mine.getByRole('link', { name: 'Mes brouillons de fiches' }).click();
  await expect(page.getByRole('heading', { name: /^2.fiches$/ })).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'Dernière version de' })).toHaveValue(author.id);
});

test('plusieurs fiches cochées : chacune est traitée à part, et celle qu’un autre a changée est laissée', async ({
  page,
  context,
}) => {
  const { author, drafts } = await someDrafts('Bigarade', 3);
  await signIn(context, db, author);
  await page.goto('/admin/fiches?q=bigarade&tri=titre');
  await page.getByLabel('Cocher toute la page').check();
  await page.getByLabel('Pour les lignes cochées').selectOption({ label: 'Proposer à la relecture' });
  await page.getByRole('button', { name: 'Continuer' }).click();
  await expect(page.getByRole('group', { name: /^3.fiches concernées$/ }).getByRole('checkbox')).toHaveCount(
    3,
  );
  await db.edition.update({ where: { id: drafts[1]?.id ?? 0 }, data: { version: { increment: 1 } } });
  // The focus is moved by the script: it must be there.
  await page.waitForLoadState('networkidle');
  await page.getByRole('button', { name: 'Proposer à la relecture' }).click();
  const report = page.getByRole('status');
  await expect(report.getByRole('heading', { level: 2 })).toHaveText(
    /2.pages traitées et 1.laissée telle quelle/,
  );
  await expect(report.getByRole('heading', { level: 2 })).toBeFocused();
  await expect(report.getByRole('listitem').filter({ hasText: 'Bigarade 2' })).toContainText(
    'a changé cette page',
  );
  const steps = await db.edition.findMany({
    where: { title: { startsWith: 'Bigarade' } },
    select: { step: true },
  });
  expect(steps.filter(({ step }) => step === 'in_review')).toHaveLength(2);
});

test('retirer plusieurs fiches demande une raison, et n’en fait rien sans elle', async ({
  page,
  context,
}) => {
  const { author, drafts } = await someDrafts('Cardamome', 1);
  await signIn(context, db, author);
  await page.goto(`/admin/fiches/lot?choix=${drafts[0]?.id}:1&action=supprimer`);
  await page.getByRole('button', { name: 'Supprimer' }).click();
  await page.getByRole('alert').getByRole('link', { name: 'Donnez la raison.' }).click();
  await expect(page.getByLabel('Raison')).toBeFocused();
  await page.getByLabel('Raison').fill('Essai.');
  await page.getByRole('button', { name: 'Supprimer' }).click();
  await expect(page.getByRole('status').getByRole('heading', { level: 2 })).toHaveText(/1.page traitée/);
  await page.goto('/admin/fiches?q=cardamome');
  await expect(page.getByText('Rien ne répond à ces filtres')).toBeVisible();
});

test('chaque page de suivi est sans faute pour un lecteur d’écran, de jour comme de nuit', async ({
  page,
  context,
}) => {
  const { drafts } = await someDrafts('Dictame', 2);
  await signInAs(context, db, 'administration');
  const addresses = [
    '/admin',
    '/admin/fiches?q=dictame',
    '/admin/fiches?q=introuvable-absolument',
    `/admin/fiches/lot?choix=${drafts[0]?.id}:1&action=ajouter-levier`,
    '/admin/journal',
    '/admin/recherches',
    '/admin/blancs',
  ];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    for (const address of addresses) {
      await page.goto(address);
      expect(await findViolations(page, colorScheme), `${address} (${colorScheme})`).toEqual([]);
    }
  }
});

test('les exports sont des fichiers pour tableur, et chaque rôle n’obtient que les siens', async () => {
  await someDrafts('Estragon', 2);
  const as = async (role: 'redaction' | 'administration') => ({
    headers: await sessionHeader(db, await aUser(db, { role })),
  });
  const list = await ask(
    '/admin/fiches/export.csv?q=estragon&tri=titre&colonnes=adresse',
    await as('redaction'),
  );
  expect(list).toMatchObject({ status: 200, type: 'text/csv; charset=utf-8; header=present' });
  expect(list.body.replace('\ufeff', '')).toBe(
    'Titre,Adresse\r\nEstragon 1,estragon-1\r\nEstragon 2,estragon-2\r\n',
  );
  expect((await ask('/admin/fiches/export.csv')).status).toBe(401);
  expect((await ask('/admin/journal/export.csv', await as('redaction'))).status).toBe(403);
  const journal = await ask('/admin/journal/export.csv?objet=estragon', await as('administration'));
  expect(journal.status).toBe(200);
  expect(journal.body.split('\r\n')).toHaveLength(4);
  expect(journal.body).not.toContain('@');
});

test('une action que le rôle ne permet pas est refusée avant d’être proposée', async ({ page, context }) => {
  const { drafts } = await someDrafts('Fenouil', 1);
  await signInAs(context, db, 'redaction');
  await page.goto('/admin/fiches?q=fenouil');
  await expect(
    page.getByLabel('Pour les lignes cochées').getByRole('option', { name: 'Publier' }),
  ).toHaveCount(0);
  const choice = `/admin/fiches/lot?choix=${drafts[0]?.id}:1&action=publier`;
  const writer = await aUser(db, { role: 'redaction' });
  expect((await ask(choice, { headers: await sessionHeader(db, writer) })).status).toBe(403);
  expect((await ask(choice)).status).toBe(307);
});
