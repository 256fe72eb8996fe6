import { expect, type Page } from '@playwright/test';
import { signInAs } from '@/tests/support/accounts';
import { anImport } from '@/tests/support/an-import';
import { INVENTED_GUIDE } from '@/tests/support/invented-guide';
import { ask } from '@/tests/support/site';
import { staffTest as test } from '@/tests/support/staff-database';

test.describe.configure({ mode: 'default' });

const field = (page: Page, name: string) => page.getByRole('main').locator(`[id="champ-${name}"]`);

test('sans JavaScript : envoyer un guide, relire une fiche, en faire un brouillon que le public ne voit pas', async ({
  page,
  context,
  db,
}) => {
  await signInAs(context, db, 'redaction');
  const before = await db.edition.count();
  await page.goto('/admin/importations');
  await page.getByLabel('Titre de la publication').fill('Trois lieux que nous aimons');
  await page.getByLabel('Éditeur').fill('Essais unis');
  await page.getByLabel('Date').fill('2015-03');
  await page.getByLabel('Fichier').setInputFiles({
    name: 'trois-lieux.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from(INVENTED_GUIDE),
  });
  await page.getByRole('button', { name: 'Lire le document' }).click();
  await expect(page.getByRole('status').first()).toContainText('Le document est lu');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Trois lieux que nous aimons');
  expect(await db.edition.count()).toBe(before);
  // Nobody reads of a publication that nothing published cites.
  expect((await ask('/sources')).body).not.toContain('Trois lieux que nous aimons');

  await page.getByRole('link', { name: /Épicerie du Belvédère/ }).click();
  await field(page, 'title').getByRole('button', { name: 'Accepter' }).click();
  await expect(page).toHaveURL(/#champ-title$/);
  await expect(field(page, 'title')).toContainText('Accepté par');
  await field(page, 'sections.activities').getByRole('button', { name: 'Refuser' }).click();
  await expect(field(page, 'sections.activities')).toContainText('Refusé par');
  await page.getByRole('button', { name: /^Accepter les \d+ champs qui restent$/ }).click();
  await page.getByRole('button', { name: 'Créer le brouillon' }).click();
  await expect(page.getByRole('status').first()).toContainText('Le brouillon est créé');
  const made = await db.edition.findFirstOrThrow({ where: { title: { contains: 'Belvédère' } } });
  expect(made).toMatchObject({ step: 'draft', online: 'never' });
  expect(JSON.stringify(made.content)).not.toContain('pèsent eux-mêmes');
  expect((await ask(`/initiatives/${made.slug}`)).status).toBe(404);

  // The same file again: nothing new, and no second import.
  const count = await db.documentImport.count();
  await page.goto('/admin/importations');
  await page.getByLabel('Un document du catalogue').check();
  await page
    .getByLabel('Document du catalogue', { exact: true })
    .selectOption({ label: 'Trois lieux que nous aimons' });
  await page.getByLabel('Fichier').setInputFiles({
    name: 'trois-lieux.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from(INVENTED_GUIDE),
  });
  await page.getByRole('button', { name: 'Lire le document' }).click();
  await expect(page.getByRole('status').first()).toContainText('était déjà importé');
  expect(await db.documentImport.count()).toBe(count);
});

test('sans JavaScript : un fichier qui n’est pas du texte est refusé par une phrase, et rien n’est gardé', async ({
  page,
  context,
  db,
}) => {
  await signInAs(context, db, 'redaction');
  const [imports, sources, files] = await countStored();
  await page.goto('/admin/importations');
  await page.getByLabel('Titre de la publication').fill('Une archive');
  await page.getByLabel('Éditeur').fill('Personne');
  await page.getByLabel('Fichier').setInputFiles({
    name: 'archive.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from([0x50, 0x4b, 3, 4, 20, 0, 0, 0, 8, 0, 255, 254]),
  });
  await page.getByRole('button', { name: 'Lire le document' }).click();
  await expect(page.getByRole('alert')).toContainText('« archive.txt » est en fait une archive ZIP');
  await expect(page.getByLabel('Titre de la publication')).toHaveValue('Une archive');
  expect(await countStored()).toEqual([imports, sources, files]);

  async function countStored() {
    return [await db.documentImport.count(), await db.source.count(), await db.storedFile.count()];
  }
});

test('sans JavaScript : rattacher à une fiche, corriger une ligne, mettre la fiche à jour', async ({
  page,
  context,
  db,
}) => {
  await signInAs(context, db, 'redaction');
  const sheet = await db.edition.findFirstOrThrow({ where: { kind: 'initiative', slug: 'bicyclo' } });
  const id = await anImport(db);
  await page.goto(`/admin/importations/${id}/1`);
  await page.getByText('Elle est déjà au catalogue').click();
  await page.getByLabel('Chercher une fiche par son titre').fill('BICYCLO réseau');
  await page.getByRole('button', { name: 'Chercher', exact: true }).click();
  await expect(page.getByText('1 réponse.')).toBeVisible();
  await page.getByRole('button', { name: `Rattacher : ${sheet.title}` }).click();
  await expect(field(page, 'summary')).toContainText('Le catalogue dit autrement');
  await field(page, 'summary').getByRole('button', { name: 'Garder le texte du catalogue' }).click();
  await field(page, 'figures.1').getByRole('link', { name: 'Modifier' }).click();
  await field(page, 'figures.1').getByLabel('Valeur').fill('deux cents');
  await field(page, 'figures.1').getByRole('button', { name: 'Garder ce texte' }).click();
  await expect(field(page, 'figures.1').getByRole('alert')).toBeVisible();
  await expect(field(page, 'figures.1').getByLabel('Valeur')).toHaveValue('deux cents');
  await field(page, 'figures.1').getByLabel('Valeur').fill('240');
  await field(page, 'figures.1').getByRole('button', { name: 'Garder ce texte' }).click();
  await page.getByRole('button', { name: 'Mettre à jour la fiche' }).click();
  await expect(page.getByRole('status').first()).toContainText('Ce qui est accepté est écrit');
  const { content, online, onlineVersion } = await db.edition.findUniqueOrThrow({ where: { id: sheet.id } });
  expect({ online, onlineVersion }).toEqual({ online: 'published', onlineVersion: sheet.onlineVersion });
  const { summary, figures } = content as { summary: string; figures: { value: number; label: string }[] };
  expect(summary).toBe((sheet.content as { summary: string }).summary);
  expect(figures.filter(({ label }) => label === 'foyers reçus par mois')).toMatchObject([{ value: 240 }]);
});

test('sans JavaScript, sur un téléphone : un passage s’ouvre à sa ligne et se ferme, la page ne bouge pas', async ({
  page,
  context,
  db,
}) => {
  await signInAs(context, db, 'redaction');
  await page.setViewportSize({ width: 360, height: 800 });
  await page.goto(`/admin/importations/${await anImport(db)}/1`);
  const lines = page.getByRole('region', { name: /^Le document/ });
  await expect(lines).toBeHidden();
  await field(page, 'funding.0').getByRole('link', { name: 'ligne 11' }).click();
  await expect(lines.getByText('18 000 euros')).toBeInViewport();
  await expect(field(page, 'funding.0')).toBeInViewport();
  await lines.getByRole('link', { name: 'Fermer le passage' }).click();
  await expect(lines).toBeHidden();
  await expect(field(page, 'funding.0')).toBeInViewport();
});

test('sans JavaScript : les lignes hors proposition se lisent par raison, et celles sans mot par leurs numéros', async ({
  page,
  context,
  db,
}) => {
  await signInAs(context, db, 'redaction');
  const id = await anImport(db);
  const leftOver = [
    { from: 4, to: 4, reason: 'ligne vide' },
    { from: 6, to: 7, reason: 'texte d’analyse' },
    { from: 12, to: 12, reason: 'ligne vide' },
  ];
  await db.documentImport.update({ where: { id }, data: { leftOver } });
  await page.goto(`/admin/importations/${id}`);
  await page.getByRole('link', { name: '4 lignes, avec la raison de chacune' }).click();
  const reasons = page.getByRole('navigation', { name: 'Raisons' });
  await expect(page.getByRole('heading', { level: 2 })).toHaveText('ligne vide');
  await expect(page.getByText('ligne 4 et ligne 12')).toBeVisible();
  await reasons.getByRole('link', { name: /texte d’analyse/ }).click();
  await expect(page.getByRole('heading', { level: 2 })).toHaveText('texte d’analyse');
  await expect(page.getByText('plus de laverie depuis 2009')).toBeVisible();
  expect((await page.goto(`/admin/importations/${id}/restes?raison=autre`))?.status()).toBe(404);
});
