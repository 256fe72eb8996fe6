import { expect } from '@playwright/test';
import { openElsewhere, readSaved, save, saveWell, formTest as test } from '@/tests/support/long-form';
import { askAsWritten } from '@/tests/support/site';

test('écrire, ajouter des lignes, en déplacer, en retirer, et enregistrer', async ({ page, desk }) => {
  await page.goto(desk.form);
  await page.getByLabel('Sous-titre').fill('Un bar à soupes');
  for (const name of ['Adie', 'Nord Actif', 'France Active']) {
    await page.getByRole('button', { name: 'Ajouter un partenaire' }).click();
    await page
      .getByRole('group', { name: /^Partenaire \d$/ })
      .last()
      .getByLabel('Nom', { exact: true })
      .fill(name);
  }
  expect(await readSaved(desk)).toMatchObject({ subtitle: null, partners: [] });
  await page.getByRole('button', { name: 'Monter : Partenaire 3' }).click();
  await page.getByRole('button', { name: 'Retirer : Partenaire 1' }).click();
  await expect(page.getByLabel('Sous-titre')).toHaveValue('Un bar à soupes');
  await saveWell(page);
  expect(await readSaved(desk)).toMatchObject({
    subtitle: 'Un bar à soupes',
    partners: [{ name: 'France Active' }, { name: 'Nord Actif' }],
  });
});

test('chaque faute mène à son champ, et ce qui ne se lit pas reste écrit', async ({ page, desk }) => {
  await page.goto(desk.form);
  await page.getByRole('button', { name: 'Ajouter un chiffre' }).click();
  await page.getByLabel('Ce que l’on compte').fill('emplois');
  await page.getByLabel('Valeur', { exact: true }).fill('une douzaine');
  await page.getByText('Activités', { exact: true }).click();
  const activities = page.getByRole('group', { name: 'Activités' });
  await activities.getByLabel('Texte').fill('Ils servent.\n\n- des soupes\n- du pain');
  await save(page);
  await expect(page).toHaveTitle(/^À corriger – /);
  await page
    .getByRole('alert')
    .getByRole('link', { name: /n’est pas un nombre/ })
    .click();
  await expect(page).toHaveURL(/#figures\.0\.value$/);
  await expect(page.getByLabel('Valeur', { exact: true })).toHaveValue('une douzaine');
  await page.getByLabel('Valeur', { exact: true }).fill('12,5');
  await saveWell(page);
  expect(await readSaved(desk)).toMatchObject({
    figures: [{ label: 'emplois', value: 12.5 }],
    sections: [{ kind: 'activities', markdown: 'Ils servent.\n\n- des soupes\n- du pain' }],
  });
});

test('un territoire se cherche par un bouton, et se choisit', async ({ page, desk }) => {
  await page.goto(desk.form);
  await page.getByRole('button', { name: 'Ajouter un lieu' }).click();
  await page.getByLabel('Tel que le document le dit').fill('Denain (Nord)');
  await page.getByLabel('Chercher un territoire').fill('Denain');
  await page.getByRole('button', { name: 'Chercher : Territoire' }).click();
  await page.getByRole('radio', { name: /^Denain \(commune, 59172\)/ }).check();
  await saveWell(page);
  expect((await readSaved(desk)).places).toMatchObject([{ territory: 'commune:59172' }]);
});

test('deux personnes dans le même champ : rien n’est perdu, et l’on choisit', async ({
  page,
  desk,
  browser,
}) => {
  await page.goto(desk.form);
  const other = await openElsewhere(await browser.newContext({ javaScriptEnabled: false }), desk);
  await expect(other.getByText(/Camille Essai a cette fiche ouverte/)).toBeVisible();
  await page.getByLabel('Sous-titre').fill('Un bar à soupes');
  await page.getByLabel('Sigle').fill('LB');
  await other.getByLabel('Sous-titre').fill('Une cantine');
  await saveWell(other);
  await save(page);
  await expect(page.getByRole('heading', { name: 'Sous-titre' })).toBeVisible();
  await page.getByRole('button', { name: 'Enregistrer ces choix' }).click();
  await expect(page.getByRole('alert')).toContainText(/Sous-titre\s: choisissez ce qui reste/);
  await page.getByRole('radio', { name: 'Garder la mienne' }).check();
  await page.getByRole('button', { name: 'Enregistrer ces choix' }).click();
  await expect(page).toHaveURL(/fait=enregistree$/);
  expect(await readSaved(desk)).toMatchObject({ subtitle: 'Un bar à soupes', acronym: 'LB' });
});

test('la session finie : le texte est gardé pour son auteur, et pour nul autre', async ({ page, desk }) => {
  await page.goto(desk.form);
  await page.getByLabel('Sous-titre').fill('Écrit sans session');
  await desk.db.session.deleteMany({ where: { userId: desk.camille.id } });
  await save(page);
  await expect(page).toHaveURL(/connexion\?suite=.*&fait=texte-garde$/);
  const copies = await desk.db.workingCopy.findMany({ where: { editionId: desk.id } });
  expect(copies).toMatchObject([{ userId: desk.camille.id, fields: { subtitle: ['Écrit sans session'] } }]);
});

test('un envoi sans session ni jeton, falsifié ou venu d’un autre site ne garde rien', async ({
  page,
  desk,
}) => {
  await page.goto(desk.form);
  const token = await page.locator('#formulaire input[name=jeton]').inputValue();
  const path = `${desk.path}/enregistrer`;
  const send = (jeton: string, headers: Record<string, string> = {}) =>
    askAsWritten(path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded', ...headers },
      body: new URLSearchParams({
        jeton,
        intention: 'enregistrer',
        title: 'Pris',
        base: '1',
        fin: '1',
      }).toString(),
    });
  expect((await send('')).location).not.toContain('texte-garde');
  expect((await send(`${token}x`)).location).not.toContain('texte-garde');
  expect((await send(token, { Origin: 'https://ailleurs.example' })).status).toBe(403);
  expect((await send(token, { 'Sec-Fetch-Site': 'cross-site' })).status).toBe(403);
  expect(await desk.db.workingCopy.count({ where: { editionId: desk.id } })).toBe(0);
  await desk.db.user.update({ where: { id: desk.camille.id }, data: { disabledAt: new Date() } });
  expect((await send(token)).location).not.toContain('texte-garde');
  expect(await desk.db.workingCopy.count({ where: { editionId: desk.id } })).toBe(0);
  expect((await readSaved(desk)).title).not.toBe('Pris');
});
