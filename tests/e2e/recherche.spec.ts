import { type Locator, mergeTests, type Page } from '@playwright/test';
import { findViolations } from '@/tests/support/axe';
import { test as browserTest, expect } from '@/tests/support/browser-test';
import { findOverflow } from '@/tests/support/page-faults';
import { stillCatalogueTest } from '@/tests/support/still-catalogue';

const test = mergeTests(browserTest, stillCatalogueTest);

const whatField = (page: Page): Locator => page.getByRole('main').getByLabel(/^Quoi/);
const listbox = (page: Page): Locator => page.getByRole('listbox', { name: 'Suggestions' });
const chosen = (page: Page): Locator => page.getByRole('option', { selected: true });
/** What the field says has the attention, without the focus. */
const pointedAt = (page: Page) => whatField(page).getAttribute('aria-activedescendant');

test('un mot mal tapé est corrigé ; exactement ce mot ne donne rien, et la page dit comment continuer', async ({
  page,
}) => {
  await page.goto('/initiatives?q=garrage+solidaire');
  const main = page.getByRole('main');
  await expect(main).toContainText('Aucune fiche ne contient « garrage » : voici les résultats pour garage.');
  await expect(page.getByRole('article').first().getByRole('heading').locator('mark').first()).toHaveText(
    'Garage',
  );
  await page.getByRole('link', { name: /^Chercher exactement «\sgarrage\s»$/ }).click();
  await expect(page).toHaveURL('/initiatives?q=%22garrage%22+solidaire');
  await expect(page.getByRole('status')).toHaveText('Aucune initiative');
  await expect(main).toContainText('Aucune fiche ne contient « garrage ». Vous pouvez');
  await page.getByRole('link', { name: /^«\sgarrage solidaire\s»$/ }).click();
  await expect(main).toContainText('voici les résultats pour garage');
});

test('un mot qu’aucune fiche ne réunit aux autres est mis de côté, et se cherche seul', async ({ page }) => {
  await page.goto('/initiatives?q=garage+strasbourg');
  await expect(page.getByRole('main')).toContainText(
    'Aucune fiche ne réunit tous ces mots : « strasbourg » a été mis de côté.',
  );
  await expect(page.getByRole('article').first()).toBeVisible();
  await page.getByRole('link', { name: /^Chercher seulement «\sstrasbourg\s»$/ }).click();
  await expect(page).toHaveURL('/initiatives?q=strasbourg');
  await expect(page.getByRole('article').first().locator('mark').first()).toHaveText('Strasbourg');
});

test('un mot qu’aucune fiche ne contient est dit, et la même recherche se fait sans lui', async ({
  page,
}) => {
  await page.goto('/initiatives?q=licorne+garage&nature=initiative');
  await expect(page.getByRole('main')).toContainText('Aucune fiche ne contient « licorne ».');
  await page.getByRole('link', { name: /^«\sgarage\s»$/ }).click();
  await expect(page).toHaveURL('/initiatives?q=garage&nature=initiative');
  await expect(page.getByRole('article').first()).toBeVisible();
});

test('une fiche montre les mots trouvés, et un extrait quand ils sont plus loin', async ({ page }) => {
  await page.goto('/initiatives?q=v%C3%A9los');
  await expect(page.getByRole('article').first().locator('mark').first()).toHaveText(/^vélos?$/i);
  const extract = page
    .getByRole('article')
    .getByText(/^Dans le texte\s: “/)
    .first();
  await expect(extract.locator('mark').first()).toHaveText(/^vélos?$/i);
  for (const article of await page.getByRole('article').all())
    await expect(article.locator('mark').first()).toBeVisible();
});

test('une fiche trouvée sous un autre nom le dit', async ({ page }) => {
  await page.goto('/initiatives?q=CJS');
  await expect(page.getByRole('main')).toContainText(
    /Répond à «\sCJS\s» par «\scoopérative jeunesse de services\s»\./i,
  );
  await expect(page.getByRole('main')).toContainText(/Dans le texte, pour «\sCJS\s»\s: “/);
});

test('les mots trouvés se voient sur papier et en contraste forcé', async ({ page }) => {
  await page.goto('/initiatives?q=garage');
  const mark = page.getByRole('article').first().locator('p mark').first();
  const styleOf = (name: 'textDecorationLine' | 'backgroundColor' | 'backgroundImage') =>
    mark.evaluate((element, property) => getComputedStyle(element)[property], name);
  expect(await styleOf('backgroundImage')).toContain('linear-gradient');
  await page.emulateMedia({ media: 'print' });
  expect(await styleOf('textDecorationLine')).toBe('underline');
  await page.emulateMedia({ media: null, forcedColors: 'active' });
  expect(await styleOf('backgroundColor')).not.toBe('rgba(0, 0, 0, 0)');
});

/** Types in the field once the script has made it a list of suggestions. */
async function type(page: Page, text: string): Promise<void> {
  await expect(whatField(page)).toHaveAttribute('role', 'combobox');
  await whatField(page).click();
  await page.keyboard.type(text);
}

test('au clavier, les suggestions se parcourent, se ferment, se rouvrent, et l’une mène à sa page', async ({
  page,
}) => {
  await page.goto('/');
  await type(page, 'regie');
  await expect(listbox(page)).toBeVisible();
  await expect(whatField(page)).toHaveAttribute('aria-expanded', 'true');
  expect(await whatField(page).getAttribute('aria-controls')).toBe(await listbox(page).getAttribute('id'));
  const options = page.getByRole('option');
  const count = await options.count();
  expect(count).toBeGreaterThan(2);
  await expect(page.getByText(new RegExp(`^${count}\\ssuggestions, flèches`))).toBeAttached();
  await expect(page.getByRole('group', { name: 'Fiches' })).toBeVisible();
  expect(await pointedAt(page)).toBeNull();

  for (const [key, index] of [
    ['ArrowDown', 0],
    ['ArrowDown', 1],
    ['End', count - 1],
    ['ArrowUp', count - 2],
    ['Home', 0],
    ['ArrowUp', count - 1],
  ] as const) {
    await page.keyboard.press(key);
    await expect(options.nth(index), key).toHaveAttribute('aria-selected', 'true');
    await expect(chosen(page)).toHaveCount(1);
    expect(await pointedAt(page), key).toBe(await options.nth(index).getAttribute('id'));
    await expect(whatField(page)).toBeFocused();
  }

  await page.keyboard.press('Escape');
  await expect(listbox(page)).toBeHidden();
  await expect(whatField(page)).toHaveAttribute('aria-expanded', 'false');
  await expect(whatField(page)).toHaveValue('regie');
  await page.keyboard.press('ArrowDown');
  await expect(chosen(page)).toContainText('Régie de quartier');
  const name = (await chosen(page).locator('span').first().textContent()) ?? '';
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/initiatives\/[a-z-]+$/);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(name);
});

test('on peut n’en rien faire : Entrée cherche le texte, Tab passe au champ suivant', async ({ page }) => {
  await page.goto('/initiatives');
  await type(page, 'garage');
  await expect(listbox(page)).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('main').getByLabel(/^Où/)).toBeFocused();
  await expect(listbox(page)).toBeHidden();
  await expect(page).toHaveURL('/initiatives');
  await whatField(page).press('End');
  await page.keyboard.type('s');
  await expect(listbox(page)).toBeHidden();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/initiatives\?q=garages/);
});

test('à la souris, une suggestion de chaque genre mène à sa page', async ({ page }) => {
  for (const [text, group, option, address] of [
    ['garage', 'Fiches', /^Garage solidaire du Hainaut/, '/initiatives/garage-solidaire-du-hainaut'],
    ['bailleurs', 'Leviers', /bailleurs sociaux/, '/leviers/bailleurs-sociaux'],
    ['denain', 'Territoires', /^Denain\s*commune/, '/territoires/commune/59172'],
    ['CJS', 'Glossaire', /^CJS\s*coopérative/, '/glossaire#cjs'],
  ] as const) {
    await page.goto('/');
    await type(page, text);
    await page.getByRole('group', { name: group }).getByRole('option', { name: option }).click();
    await expect(page, text).toHaveURL(address);
  }
  await expect(page.locator('dt:target')).toHaveText('CJS');
});

test('elles attendent deux lettres, ne déplacent rien, et se ferment d’un clic à côté', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/api/v1/suggestions')) asked.push(request.url());
  });
  await page.goto('/');
  await type(page, 'g');
  const button = page.getByRole('button', { name: 'Chercher', exact: true });
  const before = await button.boundingBox();
  await page.keyboard.type('arage', { delay: 10 });
  await expect(listbox(page)).toBeVisible();
  expect(await button.boundingBox()).toEqual(before);
  expect(asked.map((url) => new URL(url).searchParams.get('q'))).toEqual(['garage']);
  await page.getByRole('heading', { level: 1 }).click();
  await expect(listbox(page)).toBeHidden();
  await expect(whatField(page)).toHaveValue('garage');
});

test('une réponse illisible, ou venue quand on est parti, ne change rien', async ({ page }) => {
  await page.route('**/api/v1/suggestions*', (route) => route.fulfill({ body: 'en travaux' }));
  await page.goto('/');
  await type(page, 'garage');
  await page.waitForResponse('**/api/v1/suggestions*');
  await expect(listbox(page)).toBeHidden();
  await page.unroute('**/api/v1/suggestions*');
  await page.keyboard.type('s');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('main').getByLabel(/^Où/).first()).toBeFocused();
  await page.waitForTimeout(600);
  await expect(listbox(page)).toBeHidden();
  await expect(page.getByRole('main').getByLabel(/^Où/).first()).toBeFocused();
});

test('la liste ouverte : axe ne trouve rien, rien ne dépasse à 320 px', async ({ page }) => {
  for (const path of ['/', '/initiatives']) {
    await page.goto(path);
    await type(page, 'contrat');
    await expect(listbox(page)).toBeVisible();
    await page.keyboard.press('ArrowDown');
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect.soft(await findViolations(page, colorScheme), `${path}, ${colorScheme}`).toEqual([]);
    }
    await page.setViewportSize({ width: 320, height: 800 });
    await expect(listbox(page)).toBeVisible();
    expect.soft(await page.evaluate(findOverflow), path).toEqual([]);
    await page.setViewportSize({ width: 1280, height: 900 });
  }
});

test('l’état du service dit qui répond, combien de fiches, de quand', async ({ page, database }) => {
  const { rows } = await database.query<{ count: string }>(
    `SELECT count(*) FROM "Initiative" WHERE state = 'published' AND "publishedAt" IS NOT NULL`,
  );
  await page.goto('/');
  await page.getByRole('contentinfo').getByRole('link', { name: 'État du service' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('État du service');
  const main = page.getByRole('main');
  await expect(main).toContainText('Tout fonctionne.');
  await expect(main).toContainText(`${rows[0]?.count} fiches`);
  await expect(main.locator('time').last()).toHaveText(/^\d+(er)? \p{L}+ \d{4} à \d+\sh\s\d\d$/u);
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', /noindex/);
});
