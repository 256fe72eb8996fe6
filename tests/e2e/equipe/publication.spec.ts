import { expect, mergeTests } from '@playwright/test';
import { proposeCorrection } from '@/lib/publishing/corrections/propose-correction';
import { signInAs } from '@/tests/support/accounts';
import { findViolations } from '@/tests/support/axe';
import { test as browserTest } from '@/tests/support/browser-test';
import { staffTest } from '@/tests/support/staff-database';

const test = mergeTests(browserTest, staffTest);
test.describe.configure({ mode: 'default' });

const SLUG = 'garage-solidaire-du-hainaut';

test('les pages d’une fiche et de ses corrections sont accessibles, et se lisent à 320 pixels', async ({
  page,
  context,
  db,
}) => {
  const { id } = await db.edition.findUniqueOrThrow({
    where: { kind_slug: { kind: 'initiative', slug: SLUG } },
  });
  await proposeCorrection(
    db,
    { kind: 'initiative', slug: SLUG, field: 'title', text: 'Le garage', source: 'Affiche', seenVersion: 1 },
    new Date(),
  );
  const correction = await db.correction.findFirstOrThrow({ where: { editionId: id } });
  await signInAs(context, db, 'publication');
  const path = `/admin/fiches/${id}`;
  const paths = [
    path,
    `${path}/historique`,
    `${path}/historique/restaurer?version=1`,
    `${path}/comparer`,
    `${path}/apercu`,
    `${path}/confirmer?geste=retirer`,
    '/admin/corrections',
    `/admin/corrections/${correction.id}`,
    `/initiatives/${SLUG}/corriger`,
    `/initiatives/${SLUG}/corriger?champ=summary`,
    `/initiatives/${SLUG}/corriger?champ=figures`,
    `/initiatives/${SLUG}/corriger?merci=oui`,
  ];
  for (const one of paths) {
    await page.goto(one);
    await expect(page.getByRole('heading', { level: 1 }), one).toHaveCount(1);
    expect(await findViolations(page, 'light'), one).toEqual([]);
    expect(await findViolations(page, 'dark'), one).toEqual([]);
    await page.setViewportSize({ width: 320, height: 700 });
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow, one).toBeLessThanOrEqual(0);
    await page.setViewportSize({ width: 1280, height: 720 });
  }
});

test('un lien d’aperçu montre le brouillon à qui n’a pas de compte, puis plus rien une fois fermé', async ({
  page,
  context,
  browser,
  db,
}) => {
  const { id } = await db.edition.findUniqueOrThrow({
    where: { kind_slug: { kind: 'initiative', slug: SLUG } },
  });
  await signInAs(context, db, 'redaction');
  await page.goto(`/admin/fiches/${id}`);
  await page.getByLabel('Pour qui').fill('Le garage');
  await page.getByRole('button', { name: 'Créer le lien' }).click();
  const told = page.getByRole('status').filter({ hasText: 'Voici le lien' });
  const link = (await told.locator('p').last().textContent()) ?? '';
  const path = new URL(link).pathname;
  expect(path).toMatch(/^\/apercu\/[\w-]{43}$/);

  const stranger = await browser.newContext();
  const other = await stranger.newPage();
  const answer = await other.goto(path);
  expect(answer?.status()).toBe(200);
  expect(answer?.headers()['cache-control']).toContain('no-store');
  expect(answer?.headers()['x-robots-tag']).toContain('noindex');
  expect(answer?.headers()['referrer-policy']).toBe('no-referrer');
  await expect(other.getByText('Ce texte n’est pas publié.')).toBeVisible();

  await page.getByRole('button', { name: 'Fermer ce lien (Le garage)' }).click();
  await expect(page.getByText('Le lien d’aperçu est fermé')).toBeVisible();
  expect((await other.goto(path))?.status()).toBe(404);
  await expect(other.getByRole('heading', { level: 1 })).toHaveText('Ce lien d’aperçu n’est plus valable');
  await stranger.close();
});
