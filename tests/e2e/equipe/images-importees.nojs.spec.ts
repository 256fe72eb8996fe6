import { expect } from '@playwright/test';
import { aKeptPicture } from '@/tests/support/a-picture';
import { signInAs } from '@/tests/support/accounts';
import { anImport } from '@/tests/support/an-import';
import { ask } from '@/tests/support/site';
import { staffTest as test } from '@/tests/support/staff-database';

test('décrire une image du document, la retenir, revenir dessus, l’écarter', async ({
  page,
  context,
  db,
}) => {
  const { name } = await signInAs(context, db, 'redaction');
  const importId = await anImport(db);
  const sheet = await db.importItem.findFirstOrThrow({ where: { importId, position: 1 } });
  const fileKey = await aKeptPicture(db);
  const { id } = await db.importImage.create({
    data: { importId, itemId: sheet.id, page: 1, line: 7, fileKey },
  });
  const image = page.locator(`#image-${id}`);
  await page.goto(`/admin/importations/${importId}/1`);
  await expect(image.getByRole('img')).toHaveAccessibleName('Image de la page 1, à décrire');

  await image.getByLabel('Légende').fill('La buanderie en 2015');
  await image.getByRole('button', { name: 'Utiliser cette image' }).click();
  await image.getByRole('alert').getByRole('link', { name: 'La description manque' }).click();
  await expect(page).toHaveURL(new RegExp(`#image-${id}-alt$`));
  await expect(image.getByLabel('Légende')).toHaveValue('La buanderie en 2015');

  await image.getByLabel('Ce que l’image montre').fill('Deux habitantes plient du linge');
  await image.getByLabel('Crédit').fill('Essais unis');
  await image.getByRole('button', { name: 'Utiliser cette image' }).click();
  await expect(page).toHaveURL(new RegExp(`/${importId}/1\\?fait=image-retenue#image-${id}$`));
  await expect(image).toContainText(`Retenue par ${name}`);
  await expect(image.getByRole('img')).toHaveAccessibleName('Deux habitantes plient du linge');
  expect((await ask(`/illustrations/${fileKey}.webp`)).status).toBe(404);

  await image.getByRole('button', { name: 'Revenir sur ce choix' }).click();
  await expect(image.getByLabel('Crédit')).toHaveValue('Essais unis');
  await image.getByRole('button', { name: 'Écarter' }).click();
  await expect(image).toContainText(`Écartée par ${name}`);
});

test('une image hors des fiches se donne à l’une d’elles', async ({ page, context, db }) => {
  await signInAs(context, db, 'redaction');
  const importId = await anImport(db);
  const fileKey = await aKeptPicture(db, '#335577');
  const { id } = await db.importImage.create({ data: { importId, page: 1, line: 8, fileKey } });
  await page.goto(`/admin/importations/${importId}`);
  const image = page.locator(`#image-${id}`);
  await image.getByLabel('Ce que l’image montre').fill('Le plan du quartier');
  await image.getByLabel('Crédit').fill('Essais unis');
  await image.getByRole('button', { name: 'Utiliser cette image' }).click();
  await expect(image.getByRole('alert')).toContainText('La fiche manque');

  await image.getByLabel('Fiche qui la montrera').selectOption({ label: 'La buanderie du Canal' });
  await image.getByRole('button', { name: 'Utiliser cette image' }).click();
  await expect(page).toHaveURL(new RegExp(`/${importId}/1\\?fait=image-retenue#image-${id}$`));
  await expect(image).toContainText('Le plan du quartier');
});
