import { expect } from '@playwright/test';
import { signInAs } from '@/tests/support/accounts';
import { staffTest as test } from '@/tests/support/staff-database';

test.describe.configure({ mode: 'default' });

const SLUG = 'adie-activites-informelles';
const PATH = `/initiatives/${SLUG}`;

test('un lecteur corrige un champ, la rédaction l’accepte dans le brouillon, la page publique ne bouge pas', async ({
  page,
  context,
  db,
}) => {
  await page.goto(PATH);
  await page.getByRole('link', { name: 'Signaler une erreur ou proposer une correction' }).click();
  await page.getByRole('link', { name: 'Résumé', exact: true }).click();
  const text = page.getByLabel('Le texte, à corriger directement');
  const before = await text.inputValue();
  await text.fill(`${before} Et bien plus.`);
  // What is sent faster than a person writes is thanked for and thrown away.
  await page.waitForTimeout(4200);
  await page.getByRole('button', { name: 'Envoyer la correction' }).click();
  // The source is asked for, and what was typed is still there.
  await expect(page.getByRole('alert')).toContainText('Dites d’où vous le tenez');
  await expect(text).toHaveValue(`${before} Et bien plus.`);
  await page.getByLabel(/D’où le tenez-vous/).fill('Rapport 2025, page 3');
  await page.getByRole('button', { name: 'Envoyer la correction' }).click();
  await expect(page.getByRole('heading', { name: 'Merci' })).toBeVisible();

  await signInAs(context, db, 'redaction');
  await page.goto('/admin/corrections');
  await page
    .getByRole('link', { name: /^Résumé/ })
    .first()
    .click();
  await expect(page.getByText('Rapport 2025, page 3')).toBeVisible();
  await page.getByLabel('Texte à mettre dans le champ').fill(`${before} Et plus encore.`);
  await page.getByRole('button', { name: 'Accepter' }).click();
  await expect(page.getByRole('status')).toContainText('La correction est dans le brouillon');
  const edition = await db.edition.findUniqueOrThrow({
    where: { kind_slug: { kind: 'initiative', slug: SLUG } },
  });
  expect(edition).toMatchObject({ step: 'draft', online: 'published' });
  expect(edition.content).toMatchObject({ summary: `${before} Et plus encore.` });
  await page.goto(PATH);
  await expect(page.getByText('Et plus encore')).toHaveCount(0);
});

test('un robot est remercié, et rien n’est gardé', async ({ page, db }) => {
  const count = await db.correction.count();
  // Everything filled in, what nobody sees included.
  await page.goto(`${PATH}/corriger?champ=subtitle`);
  await page.getByLabel('Le texte, à corriger directement').fill('Achetez ceci');
  await page.getByLabel(/D’où le tenez-vous/).fill('https://exemple.fr');
  await page.locator('[name=surnom]').fill('Robot', { force: true });
  await page.waitForTimeout(4200);
  await page.getByRole('button', { name: 'Envoyer la correction' }).click();
  await expect(page.getByRole('heading', { name: 'Merci' })).toBeVisible();
  expect(await db.correction.count()).toBe(count);
});
