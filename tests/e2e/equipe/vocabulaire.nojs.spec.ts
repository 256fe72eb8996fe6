import { expect, mergeTests, type Page } from '@playwright/test';
import { connect, type Db } from '@/lib/db/client';
import { signInAs } from '@/tests/support/accounts';
import { test as browserTest } from '@/tests/support/browser-test';
import { changingCatalogueTest } from '@/tests/support/still-catalogue';

const test = mergeTests(browserTest, changingCatalogueTest).extend<{ db: Db }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads there which fixtures this one needs.
  db: async ({}, use) => {
    const db = connect(process.env.E2E_DATABASE_URL ?? '');
    await use(db);
    await db.$disconnect();
  },
});

const click = (page: Page, name: string) =>
  page.getByRole('main').getByRole('button', { name, exact: true }).click();
const alert = (page: Page) => page.locator('[role=alert]:has(h2)');
const main = (page: Page) => page.getByRole('main');

test('un secteur se crée, se corrige et se fusionne dans un autre', async ({ page, db }) => {
  await signInAs(page.context(), db, 'administration');
  const name = `Essai ${Date.now()}`;
  await page.goto('/admin/vocabulaire/secteurs/nouveau');
  await page.getByLabel('Nom du secteur').fill(name);
  await page.getByLabel('Teinte').fill('999');
  await page.getByRole('radio', { name: 'vélo' }).check();
  await click(page, 'Enregistrer');
  await expect(alert(page)).toContainText('La teinte est un nombre de 0 à 360.');
  await expect(page.getByLabel('Nom du secteur')).toHaveValue(name);
  await expect(page.getByRole('radio', { name: 'vélo' })).toBeChecked();
  await page.getByLabel('Teinte').fill('40');
  await click(page, 'Enregistrer');
  await expect(page.getByRole('status')).toHaveText('Le terme est enregistré.');

  await main(page).getByRole('link', { name, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
  await click(page, 'Fusionner');
  await expect(alert(page)).toContainText('Choisissez dans quoi le fusionner.');
  await page.getByLabel('Fusionner dans').selectOption({ label: 'Mobilité' });
  await page.getByRole('checkbox', { name: /^J’ai vu où il sert/ }).check();
  await click(page, 'Fusionner');
  await expect(page.getByRole('status')).toContainText('Les deux termes sont fusionnés');
  await expect(main(page).getByRole('link', { name, exact: true })).toHaveCount(0);
});

test('un secteur qui sert ne se supprime pas, et la page dit quoi faire', async ({ page, db }) => {
  await signInAs(page.context(), db, 'administration');
  await page.goto('/admin/vocabulaire/secteurs/mobilite');
  await expect(main(page)).toContainText('Ce secteur sert encore');
  await expect(main(page).getByRole('button', { name: 'Supprimer', exact: true })).toHaveCount(0);
  await expect(main(page).locator('#usages li').first()).toContainText('En ligne');
});

test('une ligne de synonymes montre son effet, et demande confirmation si une recherche perd tout', async ({
  page,
  db,
}) => {
  await signInAs(page.context(), db, 'administration');
  const word = 'zyxwvut';
  await page.goto('/admin/vocabulaire/synonymes/nouveau');
  await click(page, 'Voir l’effet sur les recherches');
  await expect(alert(page)).toContainText('Donnez au moins une façon de dire.');
  await page.getByLabel('Ce que l’on tape').fill(word);
  await page.getByLabel('Ce que disent les fiches').fill('garage solidaire');
  await click(page, 'Voir l’effet sur les recherches');
  await expect(page.locator('#effet')).toContainText(
    /«\szyxwvut\s»\s: 0\sfiche avant, [1-9]\d*\sfiches? après/,
  );
  expect(await db.synonym.count({ where: { typed: { has: word } } })).toBe(0);
  await click(page, 'Enregistrer');
  await expect(page.getByRole('status')).toContainText('La ligne de synonymes est enregistrée');
  await page.goto(`/initiatives?q=${word}`);
  await expect(page.getByRole('article').first()).toBeVisible();

  await page.goto('/admin/vocabulaire/synonymes');
  await main(page).getByRole('link', { name: word, exact: true }).click();
  await page.getByRole('link', { name: /^Voir l’effet d’une suppression/ }).click();
  await expect(page.locator('#effet')).toContainText('ne trouve plus rien');
  await click(page, 'Supprimer la ligne');
  await expect(alert(page)).toContainText('cochez la case');
  await page.getByRole('checkbox', { name: /^Je sais que/ }).check();
  await click(page, 'Supprimer la ligne');
  await expect(page.getByRole('status')).toHaveText('La ligne de synonymes est supprimée.');
});

test('une recherche sans résultat devient une ligne commencée, à laquelle rien n’est encore reproché', async ({
  page,
  db,
}) => {
  await signInAs(page.context(), db, 'administration');
  await page.goto('/admin/vocabulaire/synonymes/nouveau?typed=voiture+volante');
  await expect(page.getByLabel('Ce que l’on tape')).toHaveValue('voiture volante');
  await expect(alert(page)).toHaveCount(0);
});

test('un levier monte puis redescend, et le site suit', async ({ page, db }) => {
  await signInAs(page.context(), db, 'administration');
  const titles = () => main(page).locator('ol.divide-y > li a').allTextContents();
  await page.goto('/admin/vocabulaire/leviers');
  const [first, second, ...rest] = await titles();
  await main(page)
    .getByRole('button', { name: `Monter ${second}` })
    .click();
  await expect(page.getByRole('status')).toContainText('L’ordre des leviers est changé');
  expect(await titles()).toEqual([second, first, ...rest]);
  await page.goto('/leviers');
  const shown = (await main(page).textContent()) ?? '';
  expect(shown.indexOf(second ?? '')).toBeLessThan(shown.indexOf(first ?? ''));
  await page.goto('/admin/vocabulaire/leviers');
  await main(page)
    .getByRole('button', { name: `Descendre ${second}` })
    .click();
  expect(await titles()).toEqual([first, second, ...rest]);
});

test('un ancien nom ajouté à une commune la fait trouver', async ({ page, db }) => {
  await signInAs(page.context(), db, 'administration');
  await page.goto('/admin/vocabulaire/noms');
  await page.getByRole('searchbox', { name: 'Territoire' }).fill('Denain');
  await click(page, 'Trouver');
  await main(page).getByRole('link', { name: 'Denain, commune', exact: true }).click();
  await page.getByRole('form', { name: 'Ajouter un nom' }).getByLabel('Nom').fill('Zyxville');
  await click(page, 'Ajouter');
  await expect(page.getByRole('status')).toContainText('Le nom est enregistré');
  await page.goto('/territoires?q=Zyxville');
  await expect(main(page)).toContainText('Denain');
  await page.goto('/admin/vocabulaire/noms/commune:59172');
  await main(page).getByRole('button', { name: 'Supprimer Zyxville' }).click();
  await expect(page.getByRole('status')).toHaveText('Le nom est supprimé.');
});
