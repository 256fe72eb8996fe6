import { expect } from '@playwright/test';
import { aUser, signIn } from '@/tests/support/accounts';
import { save, saveWell } from '@/tests/support/long-form';
import { ask } from '@/tests/support/site';
import { staffTest as test } from '@/tests/support/staff-database';
import { untilWithinASecond } from '@/tests/support/within-a-second';

const SLUG = 'vrac';

test('sans JavaScript : écrire, faire relire, publier, corriger d’après un lecteur, réunir deux versions', async ({
  page,
  context,
  browser,
  db,
}) => {
  const writer = await aUser(db, { role: 'redaction', name: 'Nadia Écrit' });
  const reviewer = await aUser(db, { role: 'publication', name: 'Paul Relit' });
  const { id } = await db.edition.findUniqueOrThrow({
    where: { kind_slug: { kind: 'initiative', slug: SLUG } },
  });
  const sheet = `/admin/fiches/${id}`;
  const publicPath = `/initiatives/${SLUG}`;
  await signIn(context, db, writer);
  const desk = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await signIn(desk.context(), db, reviewer);

  // Write, and ask for a second pair of eyes.
  await page.goto(`${sheet}/modifier`);
  await page.getByLabel('Sous-titre').fill('Acheter ensemble, au prix juste');
  await saveWell(page);
  expect((await ask(publicPath)).body).not.toContain('Acheter ensemble, au prix juste');
  await page.getByLabel(/Message pour qui relira/).fill('Le sous-titre est neuf');
  await page.getByRole('button', { name: 'Proposer à la relecture' }).click();
  await expect(page.getByRole('button', { name: 'Publier', exact: true })).toHaveCount(0);

  // Another person reads what changed, and publishes.
  await desk.goto(sheet);
  await expect(desk.getByText('Le sous-titre est neuf').first()).toBeVisible();
  await desk.goto(`${sheet}/comparer?de=en-ligne&a=${(await versionsOf(db, id)).at(-1)}`);
  await expect(desk.getByRole('insertion').first()).toBeVisible();
  await expect(desk.getByRole('main')).toContainText('au prix juste');
  await desk.goto(sheet);
  await desk.getByRole('button', { name: 'Publier', exact: true }).click();
  await expect(desk.getByRole('status')).toContainText('C’est publié');
  await untilWithinASecond(publicPath, ({ body }) => body.includes('Acheter ensemble, au prix juste'));

  // A reader proposes a correction; it is accepted into a draft.
  const reader = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await reader.goto(`/initiatives/${SLUG}/corriger?champ=subtitle`);
  await reader.getByLabel('Le texte, à corriger directement').fill('Acheter ensemble à prix coûtant');
  await reader.getByLabel(/D’où le tenez-vous/).fill('L’association');
  await reader.waitForTimeout(4200);
  await reader.getByRole('button', { name: 'Envoyer la correction' }).click();
  await expect(reader.getByRole('heading', { name: 'Merci' })).toBeVisible();
  const { id: correction } = await db.correction.findFirstOrThrow({
    where: { editionId: id, state: 'waiting', field: 'subtitle' },
  });
  await page.goto(`/admin/corrections/${correction}`);
  await page.getByRole('button', { name: 'Accepter' }).click();
  await expect(page.getByRole('status')).toContainText('La correction est dans le brouillon');

  // Two people write the same field: both texts are shown, and one is chosen.
  await page.goto(`${sheet}/modifier`);
  await desk.goto(`${sheet}/modifier`);
  await page.getByLabel('Sous-titre').fill('Des achats en commun');
  await desk.getByLabel('Sous-titre').fill('Un groupement d’achats');
  await desk.getByLabel('Sigle').fill('VRAC');
  await saveWell(desk);
  await save(page);
  await expect(page).toHaveURL(/\/conflit/);
  await expect(page.getByText('Un groupement d’achats').first()).toBeVisible();
  await page.getByRole('radio', { name: 'Garder la mienne' }).check();
  await page.getByRole('button', { name: 'Enregistrer ces choix' }).click();
  await expect(page).toHaveURL(/fait=enregistree$/);
  const { content } = await db.edition.findUniqueOrThrow({ where: { id } });
  expect(content).toMatchObject({ subtitle: 'Des achats en commun', acronym: 'VRAC' });
  expect((await ask(publicPath)).body).toContain('Acheter ensemble, au prix juste');
});

async function versionsOf(
  db: { revision: { findMany: (query: object) => Promise<{ version: number }[]> } },
  editionId: number,
): Promise<number[]> {
  const rows = await db.revision.findMany({ where: { editionId }, orderBy: { version: 'asc' } });
  return rows.map(({ version }) => version);
}
