import { expect, mergeTests, type Page } from '@playwright/test';
import { connect, type Db } from '@/lib/db/client';
import { signInAs } from '@/tests/support/accounts';
import { findViolations } from '@/tests/support/axe';
import { test as browserTest } from '@/tests/support/browser-test';
import { findOverflow, findStructureFaults } from '@/tests/support/page-faults';
import { stillCatalogueTest } from '@/tests/support/still-catalogue';

const test = mergeTests(browserTest, stillCatalogueTest).extend<{ db: Db }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads there which fixtures this one needs.
  db: async ({}, use) => {
    const db = connect(process.env.E2E_DATABASE_URL ?? '');
    await use(db);
    await db.$disconnect();
  },
});

const ROOT = '/admin/vocabulaire';

/** One page of each kind. */
const PAGES = [
  '',
  '/secteurs',
  '/secteurs/nouveau',
  '/secteurs/mobilite',
  '/types',
  '/documents',
  '/documents/reperess-2016',
  '/glossaire',
  '/glossaire/aci',
  '/synonymes',
  '/synonymes/nouveau',
  '/synonymes/nouveau?typed=voiture+volante&means=garage',
  '/leviers',
  '/noms',
  '/noms?q=Denain',
  '/noms/commune:59172',
].map((path) => ROOT + path);

/** What the frame of the staff's side has otherwise than public pages: no footer, and a button that signs out. */
const FRAME = ['0 repères footer', 'form, search sans nom'];

async function faultsOf(page: Page): Promise<string[]> {
  return [
    ...(await page.evaluate(findStructureFaults)).filter((fault) => !FRAME.includes(fault)),
    ...(await findViolations(page, 'light')),
    ...(await findViolations(page, 'dark')),
  ];
}

for (const path of PAGES) {
  test(`${path} est accessible, et tient dans 320 px`, async ({ page, db }) => {
    await signInAs(page.context(), db, 'administration');
    await page.goto(path);
    expect.soft(await faultsOf(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 700 });
    expect.soft(await page.evaluate(findOverflow)).toEqual([]);
  });
}

test('la rédaction lit le vocabulaire, et ne trouve aucun bouton pour le changer', async ({ page, db }) => {
  await signInAs(page.context(), db, 'redaction');
  for (const path of [
    '/secteurs',
    '/secteurs/mobilite',
    '/leviers',
    '/noms/commune:59172',
    '/glossaire/aci',
  ]) {
    await page.goto(ROOT + path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByRole('main').getByRole('button')).toHaveCount(0);
  }
});

test('la rédaction n’ouvre pas le formulaire d’un terme nouveau', async ({ request, page, db }) => {
  await signInAs(page.context(), db, 'redaction');
  const { cookies } = await page.context().storageState();
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  for (const path of ['/secteurs/nouveau', '/synonymes/nouveau']) {
    const answer = await request.get(ROOT + path, { headers: { cookie } });
    expect(answer.status(), path).toBe(403);
  }
});

test('l’aperçu d’un secteur suit la teinte et le pictogramme', async ({ page, db }) => {
  await signInAs(page.context(), db, 'administration');
  await page.goto(`${ROOT}/secteurs/nouveau`);
  const preview = page.getByText('Nom du secteur').last();
  const ground = () => preview.evaluate((element) => getComputedStyle(element).backgroundColor);
  const before = await ground();
  await page.getByLabel('Teinte').fill('20');
  expect(await ground()).not.toBe(before);
});
