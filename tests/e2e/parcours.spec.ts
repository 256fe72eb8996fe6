import { expect, mergeTests, type Page } from '@playwright/test';
import { test as browserTest } from '@/tests/support/browser-test';
import { tabTo } from '@/tests/support/focus';
import { chooseCommune, narrowAndComeBack, placeField, walkFromDenain } from '@/tests/support/journeys';
import { readJson } from '@/tests/support/site';
import { stillCatalogueTest } from '@/tests/support/still-catalogue';

const test = mergeTests(browserTest, stillCatalogueTest);

// What has the focus is on the screen at once, not at the end of a slide.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

test('de l’accueil au garage de Denain, à son levier, à une autre fiche, à la souris', async ({ page }) => {
  await page.goto('/');
  await placeField(page).click();
  await placeField(page).fill('Denain');
  await page.getByRole('button', { name: 'Chercher', exact: true }).click();
  await walkFromDenain(page, (link) => link.click());
});

test('de l’accueil au garage de Denain, à son levier, à une autre fiche, au clavier seul', async ({
  page,
}) => {
  await page.goto('/');
  const skip = page.getByRole('link', { name: 'Aller au contenu' });
  await tabTo(page, skip, { within: 1 });
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
  await tabTo(page, placeField(page), { within: 2 });
  await page.keyboard.type('Denain');
  await tabTo(page, page.getByRole('button', { name: 'Chercher', exact: true }), { within: 1 });
  await page.keyboard.press('Space');
  const summary = page.getByRole('navigation', { name: 'Dans cette fiche' });
  await walkFromDenain(page, async (link) => {
    const isLever = (await link.getAttribute('href'))?.startsWith('/leviers/');
    // A sheet has a hundred passages before its levers: its table of contents spares them.
    if (isLever) {
      await tabTo(page, summary.getByRole('link', { name: 'Leviers actionnés' }));
      await page.keyboard.press('Enter');
    }
    await tabTo(page, link, { within: isLever ? 3 : 150 });
    await page.keyboard.press('Enter');
  });
});

test('au clavier seul, on coche un filtre, on l’applique et on le retire', async ({ page }) => {
  await page.goto('/initiatives');
  const all = (await page.getByRole('status').textContent()) ?? '';
  const sector = page.getByRole('checkbox', { name: /^Alimentation/ });
  await tabTo(page, sector);
  await page.keyboard.press('Space');
  await expect(sector).toBeChecked();
  await tabTo(page, page.getByRole('button', { name: 'Appliquer les filtres' }));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/secteur=alimentation/);
  await expect(page.getByRole('status')).not.toHaveText(all);
  await tabTo(page, page.getByRole('link', { name: 'Retirer le filtre Alimentation' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status')).toHaveText(all);
  await expect(sector).not.toBeChecked();
});

test('au clavier seul, on passe des liens d’accès aux résultats, sans les filtres', async ({ page }) => {
  const skip = page.getByRole('link', { name: 'Aller aux résultats' });
  for (const path of ['/initiatives', '/initiatives?vue=carte', '/initiatives?q=xyzxyzxyz']) {
    await page.goto(path);
    await tabTo(page, skip, { within: 3 });
    await page.keyboard.press('Enter');
    await expect(page.locator('#liste')).toBeFocused();
    await expect(page.locator('#liste')).toHaveAccessibleName(/initiative/);
    await tabTo(page, page.getByRole('link', { name: 'Liste', exact: true }), { within: 3 });
  }
  for (const path of ['/', '/initiatives/garage-solidaire-du-hainaut', '/leviers']) {
    await page.goto(path);
    await expect(skip).toHaveCount(0);
  }
});

test('un agent croise un secteur et une région, retire un filtre et revient en arrière', async ({ page }) => {
  await narrowAndComeBack(page);
});

test('une élue ouvre un levier, ne garde que ce qu’une commune peut faire et l’imprime sur une page', async ({
  page,
}) => {
  await page.goto('/leviers');
  await page
    .getByRole('main')
    .getByRole('link', { name: /bailleurs sociaux/ })
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('bailleurs sociaux');
  await expect(page.getByRole('button', { name: 'Imprimer sur une page' })).toBeVisible();
  await chooseCommune(page);
  expect(await printedPages(page)).toEqual([A4]);
});

test('chaque levier s’imprime sur une page A4, sans navigation', async ({ page }) => {
  const { items } = await readJson<{ items: { slug: string }[] }>('/api/v1/leviers');
  expect(items.length).toBeGreaterThanOrEqual(3);
  for (const { slug } of items) {
    await page.goto(`/leviers/${slug}`);
    expect.soft(await printedPages(page), slug).toEqual([A4]);
    await expectPrintedAlone(page);
  }
});

for (const slug of ['garage-solidaire-du-hainaut', 'coop-alpha']) {
  test(`la fiche ${slug} s’imprime sur A4, sans navigation`, async ({ page }) => {
    await page.goto(`/initiatives/${slug}`);
    const pages = await printedPages(page);
    expect(pages.length).toBeGreaterThanOrEqual(1);
    expect(pages.length).toBeLessThanOrEqual(8);
    expect([...new Set(pages)]).toEqual([A4]);
    await expectPrintedAlone(page);
  });
}

const A4 = '210 × 297 mm';

/** The size of each page that comes out of the printer. */
async function printedPages(page: Page): Promise<string[]> {
  const text = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1');
  // Chromium leaves the objects of pages uncompressed, each with its MediaBox.
  const pages = [...text.matchAll(/\/Type\s*\/Page\b(?!s)[\s\S]*?\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/g)];
  const toMillimetres = (points: string | undefined) => Math.round((Number(points) * 25.4) / 72);
  return pages.map(([, width, height]) => `${toMillimetres(width)} × ${toMillimetres(height)} mm`);
}

async function expectPrintedAlone(page: Page): Promise<void> {
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('banner')).toBeHidden();
  await expect(page.locator('nav:visible, form:visible, button:visible')).toHaveCount(0);
  await page.emulateMedia({ media: null });
}
