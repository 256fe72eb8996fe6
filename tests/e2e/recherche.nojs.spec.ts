import { expect, mergeTests } from '@playwright/test';
import { test as browserTest } from '@/tests/support/browser-test';
import { stillCatalogueTest } from '@/tests/support/still-catalogue';

const test = mergeTests(browserTest, stillCatalogueTest);

test('le champ de recherche est un champ, et Entrée cherche', async ({ page }) => {
  for (const path of ['/', '/initiatives']) {
    await page.goto(path);
    const field = page.getByRole('main').getByLabel(/^Quoi/);
    await field.click();
    await page.keyboard.type('garrage');
    await expect(page.locator('[role="combobox"], [role="listbox"], [aria-live]')).toHaveCount(0);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/initiatives\?q=garrage/);
    await expect(page.getByRole('main')).toContainText('voici les résultats pour garage');
  }
});

test('de la correction au mot exact, du mot exact à la correction', async ({ page }) => {
  await page.goto('/initiatives?q=garrage');
  await page.getByRole('link', { name: /^Chercher exactement/ }).click();
  await expect(page.getByRole('status')).toHaveText('Aucune initiative');
  await page.getByRole('link', { name: /^«\sgarrage\s»$/ }).click();
  await expect(page.getByRole('article').first().locator('mark').first()).toHaveText('Garage');
});

test('l’état du service est là tout entier', async ({ page }) => {
  await page.goto('/etat');
  for (const words of ['Tout fonctionne.', 'Qui répond', 'Version du site'])
    await expect(page.getByRole('main')).toContainText(words);
});
