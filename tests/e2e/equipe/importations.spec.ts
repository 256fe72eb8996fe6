import { expect, type Page } from '@playwright/test';
import { signIn, signInAs } from '@/tests/support/accounts';
import { anImport } from '@/tests/support/an-import';
import { findViolations } from '@/tests/support/axe';
import { findOverflow, findStructureFaults } from '@/tests/support/page-faults';
import { ask } from '@/tests/support/site';
import { staffTest as test } from '@/tests/support/staff-database';

test.describe.configure({ mode: 'default' });

const field = (page: Page, name: string) => page.getByRole('main').locator(`[id="champ-${name}"]`);

test('relire une proposition : accepter, modifier, refuser, puis créer le brouillon', async ({
  page,
  context,
  db,
}) => {
  const { name } = await signInAs(context, db, 'redaction');
  const title = `Le lavoir ${Date.now()}`;
  const id = await anImport(db, title);
  await page.goto(`/admin/importations/${id}`);
  await expect(page.getByRole('progressbar', { name: 'fiches traitées' })).toHaveAttribute('value', '0');
  await page.getByRole('link', { name: title }).click();

  await field(page, 'title').getByRole('button', { name: 'Accepter' }).click();
  await expect(field(page, 'title')).toContainText(`Accepté par ${name}`);
  await expect(page.getByRole('status')).toContainText('Titre');
  await expect(field(page, 'title')).toBeFocused();

  await field(page, 'figures.0').getByRole('link', { name: 'Modifier' }).click();
  await field(page, 'figures.0').getByLabel('Valeur').fill('cinq');
  await field(page, 'figures.0').getByRole('button', { name: 'Garder ce texte' }).click();
  await expect(field(page, 'figures.0').getByRole('alert')).toBeVisible();
  await expect(field(page, 'figures.0').getByLabel('Valeur')).toHaveValue('cinq');
  await field(page, 'figures.0').getByLabel('Valeur').fill('5');
  await field(page, 'figures.0').getByRole('button', { name: 'Garder ce texte' }).click();
  await expect(field(page, 'figures.0')).toContainText(`Modifié et accepté par ${name}`);
  await expect(field(page, 'figures.0')).toContainText('5 emplois');

  await field(page, 'funding.0').getByRole('button', { name: 'Refuser' }).click();
  await expect(field(page, 'funding.0')).toContainText(`Refusé par ${name}`);
  await field(page, 'territories.commune:59172').getByRole('button', { name: 'Rattacher' }).click();
  await expect(field(page, 'territories.commune:59172')).toContainText('Rattaché par');
  await page.getByRole('button', { name: /^Accepter les \d+ champs qui restent$/ }).click();
  await expect(page.getByText('Tous les champs sont décidés.')).toBeVisible();
  // Leaving and coming back loses nothing.
  await page.goto('/admin');
  await page.goto(`/admin/importations/${id}/1`);
  await expect(field(page, 'figures.0')).toContainText('5 emplois');

  await page.getByRole('button', { name: 'Créer le brouillon' }).click();
  await expect(page.getByRole('heading', { name: 'Cette proposition est reprise' })).toBeVisible();
  const edition = await db.edition.findFirstOrThrow({ where: { title } });
  expect(edition).toMatchObject({ step: 'draft', online: 'never' });
  expect(edition.content).toMatchObject({
    figures: [{ value: 5 }, { value: 230 }],
    funding: [],
    places: [{ territory: 'commune:59172' }],
  });
  await page.goto('/admin/fiches?q=lavoir');
  await expect(page.getByRole('link', { name: title })).toBeVisible();
  await page.goto(`/admin/importations/${id}`);
  await expect(page.getByRole('progressbar', { name: 'fiches traitées' })).toHaveAttribute('value', '1');
});

test('choisir un champ mène le document à son passage, sans bouger le brouillon', async ({
  page,
  context,
  db,
}) => {
  await signInAs(context, db, 'redaction');
  await page.setViewportSize({ width: 1280, height: 500 });
  await page.goto(`/admin/importations/${await anImport(db)}/1`);
  const lines = page.getByRole('region', { name: /^Le document/ });
  await expect(lines.locator('[data-shown]')).toHaveCount(0);
  await field(page, 'funding.0').getByRole('button', { name: 'Refuser' }).focus();
  await expect(lines.locator('[data-shown]')).toHaveCount(1);
  await expect(lines.locator('[data-shown]')).toContainText('18 000 euros');
  const link = field(page, 'sections.context').getByRole('link', { name: /lignes 6 à 7/ });
  await link.scrollIntoViewIfNeeded();
  const before = await page.evaluate(() => scrollY);
  await link.click();
  await expect(lines.locator('[data-shown]')).toHaveCount(2);
  await expect(lines.locator('[data-shown]').first()).toBeInViewport();
  expect(await page.evaluate(() => scrollY)).toBe(before);
});

test('un texte commencé reste dans ce navigateur : quitté par un lien, rechargé, session finie', async ({
  page,
  context,
  db,
}) => {
  const user = await signInAs(context, db, 'redaction');
  const address = `/admin/importations/${await anImport(db)}/1`;
  const summary = field(page, 'summary').getByLabel('Résumé');
  await page.goto(address);
  await field(page, 'summary').getByRole('link', { name: 'Modifier' }).click();
  await summary.fill('Un lavoir pour le quartier.');
  await page.getByRole('link', { name: 'Tableau de bord' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tableau de bord');

  await page.goto(address);
  await field(page, 'summary').getByRole('link', { name: 'Reprendre votre texte' }).click();
  await expect(summary).toHaveValue('Un lavoir pour le quartier.');
  await summary.fill('Un lavoir, au pied des tours.');
  await page.reload();
  await expect(summary).toHaveValue('Un lavoir, au pied des tours.');

  await db.session.deleteMany({ where: { userId: user.id } });
  await field(page, 'summary').getByRole('button', { name: 'Garder ce texte' }).click();
  await expect(page.getByRole('button', { name: 'Se connecter', exact: true })).toBeVisible();
  await signIn(context, db, user);
  await page.goto(address);
  await field(page, 'summary').getByRole('link', { name: 'Reprendre votre texte' }).click();
  await expect(summary).toHaveValue('Un lavoir, au pied des tours.');
  await field(page, 'summary').getByRole('button', { name: 'Garder ce texte' }).click();
  await expect(field(page, 'summary')).toContainText(`Modifié et accepté par ${user.name}`);
  await expect(field(page, 'summary')).toContainText('Un lavoir, au pied des tours.');

  // The server has it: the browser forgets its own.
  await field(page, 'summary').getByRole('button', { name: 'Revenir sur ce choix' }).click();
  await field(page, 'summary').getByRole('link', { name: 'Modifier' }).click();
  await expect(summary).toHaveValue('Laver son linge à moindre prix, au pied des tours.');
});

test('un texte commencé s’efface, et la case reprend ce que dit le document', async ({
  page,
  context,
  db,
}) => {
  await signInAs(context, db, 'redaction');
  await page.goto(`/admin/importations/${await anImport(db)}/1?modifier=sections.context`);
  const text = field(page, 'sections.context').getByRole('textbox', { name: 'Texte' });
  await text.click();
  await page.keyboard.press('Control+Home');
  await page.keyboard.type('Depuis longtemps. ');
  await page.reload();
  await expect(text).toContainText('Depuis longtemps. Le quartier');
  await page.getByRole('button', { name: 'L’effacer, et repartir du document' }).click();
  await expect(text).not.toContainText('Depuis longtemps.');
  await page.reload();
  await expect(text).toContainText('Le quartier n’avait plus de laverie');
  await expect(text).not.toContainText('Depuis longtemps.');
});

test('un texte commencé dit que le champ a changé depuis, et attend', async ({ page, context, db }) => {
  const user = await signInAs(context, db, 'redaction');
  const id = await anImport(db);
  const address = `/admin/importations/${id}/1`;
  const summary = field(page, 'summary').getByLabel('Résumé');
  const changed = page.getByText('Ce champ a changé depuis');
  await page.goto(`${address}?modifier=summary`);
  await summary.fill('Un lavoir pour le quartier.');
  await page.reload();
  await expect(page.getByRole('button', { name: /^L’effacer/ })).toBeVisible();
  await expect(changed).toHaveCount(0);

  const item = await db.importItem.findFirstOrThrow({ where: { importId: id, position: 1 } });
  const decision = { itemId: item.id, field: 'summary', choice: 'refused', decidedById: user.id } as const;
  await db.importDecision.create({ data: decision });
  await page.reload();
  await expect(changed).toBeVisible();
  await expect(summary).toHaveValue('Un lavoir pour le quartier.');
  await page.getByRole('link', { name: 'Y revenir plus tard' }).click();
  await field(page, 'summary').getByRole('button', { name: 'Revenir sur ce choix' }).click();
  await field(page, 'summary').getByRole('link', { name: 'Reprendre votre texte' }).click();
  await expect(summary).toHaveValue('Un lavoir pour le quartier.');
  await expect(changed).toHaveCount(0);
});

test('la suivante est celle qui reste à relire, et la page dit quand il n’en reste aucune', async ({
  page,
  context,
  db,
}) => {
  await signInAs(context, db, 'redaction');
  await page.goto(`/admin/importations/${await anImport(db, 'La laverie du Pont')}/1`);
  await page.getByRole('link', { name: 'Suivante à relire : BDC' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('BDC');
  await page.getByRole('button', { name: 'Écarter', exact: true }).click();
  await page.getByRole('link', { name: 'Passer à la suivante : La laverie du Pont' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('La laverie du Pont');
  await expect(page.getByText('Aucune autre proposition n’attend.')).toBeVisible();
});

test('une proposition décidée entre-temps par quelqu’un d’autre n’est pas écrasée', async ({
  page,
  context,
  db,
}) => {
  await signInAs(context, db, 'redaction');
  const id = await anImport(db);
  await page.goto(`/admin/importations/${id}/1`);
  await db.importItem.updateMany({
    where: { importId: id, position: 1 },
    data: { version: { increment: 1 } },
  });
  await field(page, 'summary').getByRole('button', { name: 'Accepter' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'entre-temps' })).toBeVisible();
  expect(await db.importDecision.count({ where: { item: { importId: id } } })).toBe(0);
});

test('faire d’un coup les brouillons de ce qui est nouveau, puis clore l’import', async ({
  page,
  context,
  db,
}) => {
  await signInAs(context, db, 'redaction');
  const id = await anImport(db, 'Le four du Quai');
  await page.goto(`/admin/importations/${id}`);
  await page.getByRole('button', { name: 'Créer les brouillons' }).click();
  await expect(page.getByRole('status').first()).toContainText('Les brouillons sont créés');
  await expect(page.getByRole('progressbar', { name: 'fiches traitées' })).toHaveAttribute('value', '1');
  const { editionId } = await db.importItem.findFirstOrThrow({ where: { importId: id, position: 1 } });
  const made = await db.edition.findUniqueOrThrow({ where: { id: editionId ?? 0 } });
  expect(made).toMatchObject({ step: 'draft', online: 'never' });
  // Nothing is tied without a reading.
  expect(made.content).toMatchObject({ levers: [], places: [{ territory: null }] });
  await page.getByText('Clore l’import', { exact: true }).click();
  await page.getByRole('button', { name: 'Clore définitivement' }).click();
  await expect(page.getByRole('status').first()).toContainText('L’import est clos');
  await page.goto(`/admin/importations/${id}/2`);
  await expect(page.getByRole('heading', { name: 'L’import est clos, sans décision' })).toBeVisible();
  await expect(page.getByRole('button', { name: /Accepter/ })).toHaveCount(0);
});

test('la page du document se voit telle qu’imprimée, pour l’équipe seule', async ({ page, context, db }) => {
  const id = await anImport(db);
  const address = `/admin/importations/${id}/pages/1`;
  expect((await ask(address)).status).toBe(401);
  await signInAs(context, db, 'redaction');
  await page.goto(`/admin/importations/${id}/1`);
  await page.getByText('Page 1, telle qu’imprimée').click();
  const picture = page.getByRole('img', { name: /^Page 1 du document/ });
  const widthOf = () => picture.evaluate((image: HTMLImageElement) => image.naturalWidth);
  // Drawn in a process of its own, which has to start.
  await expect.poll(widthOf).toBe(1400);
});

test('les trois pages : axe, titres, 320 px', async ({ page, context, db }) => {
  await signInAs(context, db, 'redaction');
  const id = await anImport(db);
  for (const path of [
    '',
    `/${id}`,
    `/${id}/restes`,
    `/${id}/1`,
    `/${id}/1?modifier=figures.0`,
    `/${id}/1?cherche=a`,
    `/${id}/1#l6`,
  ]) {
    await page.goto(`/admin/importations${path}`);
    for (const width of [1280, 360]) {
      await page.setViewportSize({ width, height: 900 });
      expect.soft(await findViolations(page, 'light'), `${path} ${width} px`).toEqual([]);
    }
    expect.soft(await page.evaluate(findStructureFaults), path).toEqual([]);
    await page.setViewportSize({ width: 320, height: 900 });
    expect.soft(await page.evaluate(findOverflow), `${path} 320 px`).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect.soft(await findViolations(page, 'dark'), `${path} sombre`).toEqual([]);
    await page.emulateMedia({ colorScheme: 'light' });
  }
});
