import { expect, mergeTests } from '@playwright/test';
import { test as browserTest } from '@/tests/support/browser-test';
import { chooseCommune, narrowAndComeBack, placeField, walkFromDenain } from '@/tests/support/journeys';
import { stillCatalogueTest } from '@/tests/support/still-catalogue';

const test = mergeTests(browserTest, stillCatalogueTest);

test.beforeEach(async ({ page }) => {
  await page.goto('/');
  const hasScript = await page.evaluate(() => matchMedia('(scripting: enabled)').matches);
  expect(hasScript, 'ces parcours se font sans JavaScript').toBe(false);
});

test('de l’accueil au garage de Denain, à son levier, à une autre fiche', async ({ page }) => {
  await placeField(page).fill('Denain');
  await page.getByRole('button', { name: 'Chercher', exact: true }).click();
  await walkFromDenain(page, (link) => link.click());
});

test('un agent croise un secteur et une région, retire un filtre et revient en arrière', async ({ page }) => {
  await narrowAndComeBack(page);
});

test('une élue ouvre un levier et ne garde que ce qu’une commune peut faire', async ({ page }) => {
  await page.goto('/leviers');
  await page
    .getByRole('main')
    .getByRole('link', { name: /bailleurs sociaux/ })
    .click();
  await chooseCommune(page);
});
