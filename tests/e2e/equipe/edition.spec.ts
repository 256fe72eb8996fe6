import { expect, mergeTests } from '@playwright/test';
import { findViolations } from '@/tests/support/axe';
import { test as browserTest } from '@/tests/support/browser-test';
import { tabTo } from '@/tests/support/focus';
import { formTest, openElsewhere, openForm, readSaved, save, saveWell } from '@/tests/support/long-form';

const test = mergeTests(browserTest, formTest);

/** The state of the text, beside the buttons that save. */
const KEPT = /Brouillon gardé à \d+\sh\s\d\d, pas encore enregistré/;

test('une nouvelle fiche, de son titre à sa première version', async ({ page, desk }) => {
  await page.goto('/admin/fiches/nouvelle');
  await page.getByRole('button', { name: 'Créer la fiche' }).click();
  await expect(page.getByRole('alert').getByRole('link', { name: /^Donnez un titre/ })).toBeVisible();
  await page.getByLabel('Titre', { exact: true }).fill(`Nouvelle ${desk.camille.id}`);
  await page.getByRole('button', { name: 'Créer la fiche' }).click();
  await expect(page).toHaveURL(/\/admin\/fiches\/\d+\/modifier$/);
  await page.getByLabel('Sous-titre').fill('Un bar à soupes');
  await page.getByLabel('Résumé').fill('x'.repeat(401));
  await expect(page.getByText('1 caractère de trop, sur 400 au plus.').first()).toBeVisible();
  await page.getByLabel('Résumé').fill('Un bar à soupes.');
  await saveWell(page);
});

test('chaque faute est dite en haut, mène à son champ, et le texte reste', async ({ page, desk }) => {
  await openForm(page, desk);
  await page.getByRole('button', { name: 'Ajouter un chiffre' }).click();
  await expect(page.getByLabel('Ce que l’on compte')).toBeFocused();
  await page.keyboard.type('emplois');
  await page.getByLabel('Valeur', { exact: true }).fill('une douzaine');
  await page.getByLabel('Informations valables en').fill('un jour');
  await save(page);
  await expect(page).toHaveURL(/modifier\?fautes=1$/);
  const summary = page.getByRole('alert').filter({ has: page.getByRole('heading') });
  await expect(summary).toBeFocused();
  await expect(summary.getByRole('heading')).toHaveText('2 choses sont à corriger');
  await summary.getByRole('link', { name: /n’est pas un nombre/ }).click();
  await expect(page.getByLabel('Valeur', { exact: true })).toBeFocused();
  await expect(page.getByLabel('Valeur', { exact: true })).toHaveValue('une douzaine');
  await page.getByLabel('Valeur', { exact: true }).fill('12');
  await page.getByLabel('Informations valables en').fill('septembre 2016');
  await saveWell(page);
  expect(await readSaved(desk)).toMatchObject({
    asOf: '2016-09',
    figures: [{ label: 'emplois', value: 12 }],
  });
});

test('ajouter, retirer, rétablir et déplacer des lignes', async ({ page, desk }) => {
  await openForm(page, desk);
  for (const name of ['Adie', 'Nord Actif', 'France Active']) {
    await page.getByRole('button', { name: 'Ajouter un partenaire' }).click();
    await page.keyboard.type(name);
  }
  await page.getByRole('button', { name: 'Retirer : Partenaire 2' }).click();
  await expect(page.getByRole('group', { name: 'Partenaire 3' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Rétablir' }).click();
  await page.getByRole('button', { name: 'Monter : Partenaire 3' }).click();
  await page.getByRole('button', { name: 'Retirer : Partenaire 1' }).click();
  await saveWell(page);
  expect((await readSaved(desk)).partners.map(({ name }) => name)).toEqual(['France Active', 'Nord Actif']);
});

test('deux lieux qui changent de place gardent chacun leur quartier et leur territoire', async ({
  page,
  desk,
}) => {
  await openForm(page, desk);
  for (const place of ['Denain', 'Lens']) {
    await page.getByRole('button', { name: 'Ajouter un lieu' }).click();
    await page.keyboard.type(place);
  }
  const [first, second] = [
    page.getByRole('group', { name: 'Lieu 1' }),
    page.getByRole('group', { name: 'Lieu 2' }),
  ];
  await first.getByRole('radio', { name: 'hors quartier prioritaire' }).check();
  await second.getByLabel('Code du quartier').fill('QP059050');
  await first.getByRole('button', { name: 'Descendre : Lieu 1' }).click();
  await expect(first.getByLabel('Tel que le document le dit')).toHaveValue('Lens');
  await saveWell(page);
  expect((await readSaved(desk)).places).toMatchObject([
    { wording: 'Lens', qpv: 'QP059050', territory: null },
    { wording: 'Denain', qpv: 'none', territory: null },
  ]);
});

test('un territoire se choisit parmi les réponses, et aucun autre que celui que l’on a choisi', async ({
  page,
  desk,
}) => {
  await openForm(page, desk);
  await page.getByRole('button', { name: 'Ajouter un lieu' }).click();
  await page.keyboard.type('Denain (Nord)');
  await page.getByLabel('Chercher un territoire').fill('Denain');
  const denain = page.getByRole('radio', { name: /^Denain \(commune, 59172\)/ });
  await expect(denain).toBeVisible();
  await expect(
    page.getByRole('group', { name: 'Territoire' }).getByRole('radio', { checked: true }),
  ).toHaveCount(0);
  await save(page);
  await expect(page.getByText(/choisissez parmi les réponses/).first()).toBeVisible();
  await denain.check();
  await saveWell(page);
  expect((await readSaved(desk)).places).toMatchObject([{ territory: 'commune:59172', qpv: 'unknown' }]);
});

test('un levier coché ouvre la phrase qui le justifie', async ({ page, desk }) => {
  await openForm(page, desk);
  const lever = page.getByRole('group', { name: 'S’appuyer sur les bailleurs sociaux' });
  await expect(lever.getByLabel('Ce qui le justifie')).toBeHidden();
  await lever.getByRole('checkbox').check();
  await lever.getByLabel('Ce qui le justifie').fill('Le bailleur prête le local.');
  await saveWell(page);
  expect((await readSaved(desk)).levers).toMatchObject([{ because: 'Le bailleur prête le local.' }]);
});

test('deux personnes dans deux champs : tout est réuni, sans question', async ({ page, desk, browser }) => {
  await openForm(page, desk);
  const other = await openElsewhere(await browser.newContext(), desk);
  await expect(other.getByText(/Camille Essai a cette fiche ouverte/)).toBeVisible();
  await page.getByLabel('Sous-titre').fill('Un bar');
  await other.getByLabel('Sigle').fill('LB');
  await saveWell(other);
  await saveWell(page);
  expect(await readSaved(desk)).toMatchObject({ subtitle: 'Un bar', acronym: 'LB' });
});

test('deux personnes dans le même champ : les deux textes, puis celui que l’on garde', async ({
  page,
  desk,
  browser,
}) => {
  await openForm(page, desk);
  const other = await openElsewhere(await browser.newContext(), desk);
  await page.getByLabel('Sous-titre').fill('Un bar à soupes');
  await page.getByLabel('Sigle').fill('LB');
  await other.getByLabel('Sous-titre').fill('Une cantine');
  await saveWell(other);
  await save(page);
  await expect(page).toHaveURL(/\/conflit$/);
  await expect(page.getByText('Un bar à soupes')).toBeVisible();
  await expect(page.getByText('Une cantine')).toBeVisible();
  expect(await findViolations(page, 'light')).toEqual([]);
  await page.getByRole('button', { name: 'Enregistrer ces choix' }).click();
  await expect(page.getByText(/choisissez ce qui reste/).first()).toBeVisible();
  await page.getByRole('radio', { name: 'Garder les deux' }).check();
  await page.getByRole('button', { name: 'Enregistrer ces choix' }).click();
  await expect(page).toHaveURL(/fait=enregistree$/);
  expect(await readSaved(desk)).toMatchObject({ subtitle: 'Une cantine Un bar à soupes', acronym: 'LB' });
});

test('ce que l’on tape est gardé sans rien presser, et revient après une panne du navigateur', async ({
  page,
  desk,
}) => {
  await openForm(page, desk);
  await page.getByLabel('Sous-titre').fill('Tapé, jamais enregistré');
  await expect(page.getByText(KEPT)).toBeVisible();
  await page.close({ runBeforeUnload: false });
  const again = await page.context().newPage();
  await again.goto(desk.form);
  await expect(again.getByText('Ce texte n’est pas encore enregistré')).toBeVisible();
  await expect(again.getByLabel('Sous-titre')).toHaveValue('Tapé, jamais enregistré');
  expect((await readSaved(desk)).subtitle).toBeNull();
  await again.getByText('Repartir de la version enregistrée', { exact: true }).click();
  await again.getByRole('button', { name: /Effacer ce texte/ }).click();
  await again.goto(desk.form);
  await expect(again.getByLabel('Sous-titre')).toHaveValue('');
});

test('la page rechargée aussitôt après une lettre : le texte se propose', async ({ page, desk }) => {
  await openForm(page, desk);
  await page.getByLabel('Sous-titre').fill('Tapé à l’instant');
  await page.reload();
  await page.getByRole('button', { name: 'Reprendre ce texte' }).click();
  await expect(page.getByLabel('Sous-titre')).toHaveValue('Tapé à l’instant');
});

test('les scripts qui arrivent pendant que l’on écrit un long texte laissent le champ sous les doigts', async ({
  page,
  desk,
}) => {
  const text = 'Un texte tapé avant les scripts, pendant, puis après.';
  let sendScripts = () => {};
  const asked = new Promise<void>((resolve) => {
    sendScripts = resolve;
  });
  await page.route('**/_next/static/**/*.js', async (route) => {
    await asked;
    await route.continue();
  });
  await page.goto(desk.form, { waitUntil: 'commit' });
  await page.locator('#formulaire [name=fin]').waitFor({ state: 'attached' });
  const field = page.locator('[name="sections.context.markdown"]');
  await page.locator('details', { has: field }).evaluate((details) => {
    (details as HTMLDetailsElement).open = true;
  });
  await field.pressSequentially(text.slice(0, 20));
  sendScripts();
  await expect(
    page.getByRole('button', { name: /^(?:Voir le Markdown|Revenir à la mise en forme)/ }),
  ).toBeVisible();
  await page.keyboard.type(text.slice(20));
  await expect(field).toHaveValue(text);
});

test('l’envoi automatique n’écrit dans aucun champ, et un seul est en route à la fois', async ({
  page,
  desk,
}) => {
  let [flying, most] = [0, 0];
  await page.route('**/copie', async (route) => {
    flying += 1;
    most = Math.max(most, flying);
    await new Promise((resolve) => setTimeout(resolve, 2500));
    await route.continue();
    flying -= 1;
  });
  await openForm(page, desk);
  const field = page.getByLabel('Sous-titre');
  await field.pressSequentially('Un bar à soupes du quartier, tapé pendant les envois', { delay: 120 });
  await expect(page.getByText(KEPT)).toBeVisible();
  await expect(field).toHaveValue('Un bar à soupes du quartier, tapé pendant les envois');
  expect(most).toBe(1);
  const { fields } = await desk.db.workingCopy.findFirstOrThrow({ where: { editionId: desk.id } });
  expect(fields).toMatchObject({ subtitle: ['Un bar à soupes du quartier, tapé pendant les envois'] });
});

test('la session finie pendant que l’on écrit : le texte est gardé, et se retrouve une fois connecté', async ({
  page,
  desk,
}) => {
  await openForm(page, desk);
  await desk.db.session.deleteMany({ where: { userId: desk.camille.id } });
  // It may leave before the form does, on a slow machine: it gets no answer, and says nothing.
  await page.route('**/copie', () => {});
  await page.getByLabel('Sous-titre').fill('Écrit sans session');
  await save(page);
  await expect(page).toHaveURL(/\/admin\/connexion\?suite=.*&fait=texte-garde$/);
  await expect(page.getByText(/Votre texte est gardé/)).toBeVisible();
  const copy = await desk.db.workingCopy.findFirstOrThrow({ where: { editionId: desk.id } });
  expect(copy).toMatchObject({ userId: desk.camille.id, fields: { subtitle: ['Écrit sans session'] } });
  expect((await readSaved(desk)).subtitle).toBeNull();
});

// The browser says of a lost network that it is lost: that is what is tested.
formTest(
  'le réseau perdu : le texte reste dans le navigateur, et se propose ensuite',
  async ({ page, desk, context }) => {
    await openForm(page, desk);
    await context.setOffline(true);
    await page.getByLabel('Sous-titre').fill('Écrit dans le train');
    await expect(page.getByText('Le serveur ne répond pas').first()).toBeVisible();
    await page.close({ runBeforeUnload: false });
    await context.setOffline(false);
    const again = await context.newPage();
    await again.goto(desk.form);
    await expect(again.getByText('Un texte plus récent est resté dans ce navigateur')).toBeVisible();
    await expect(again.getByText('Il diffère de ce qui est affiché')).toBeVisible();
    await again.getByRole('button', { name: 'Reprendre ce texte' }).click();
    await expect(again.getByLabel('Sous-titre')).toHaveValue('Écrit dans le train');
  },
);

test('le formulaire et son dialogue passent axe, dans les deux thèmes', async ({ page, desk }) => {
  await openForm(page, desk);
  await page.getByRole('button', { name: 'Ajouter un lieu' }).click();
  await page.getByRole('button', { name: 'Ajouter un chiffre' }).click();
  await page.getByRole('button', { name: 'Ajouter une autre valeur' }).click();
  expect(await findViolations(page, 'light')).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await findViolations(page, 'dark')).toEqual([]);
  await page.emulateMedia({ colorScheme: 'light' });
  await page.getByRole('button', { name: 'Ajouter un passage' }).first().click();
  await expect(page.getByRole('dialog')).toBeVisible();
  expect(await findViolations(page, 'light')).toEqual([]);
});

test('au clavier seul : écrire, ajouter une ligne, enregistrer', async ({ page, desk }) => {
  // Some hundreds of keys, each followed by a look at where the focus is.
  // A smooth scroll would still be on its way when the focus is looked at.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openForm(page, desk);
  await tabTo(page, page.getByLabel('Sous-titre'));
  await page.keyboard.type('Au clavier');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(desk.form);
  await tabTo(page, page.getByRole('button', { name: 'Ajouter un lieu' }));
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Tel que le document le dit')).toBeFocused();
  await page.keyboard.type('Denain');
  await tabTo(page, page.getByRole('button', { name: 'Enregistrer', exact: true }), { within: 300 });
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/fait=enregistree$/);
  expect(await readSaved(desk)).toMatchObject({ subtitle: 'Au clavier', places: [{ wording: 'Denain' }] });
});

test('à 320 pixels de large, rien ne déborde', async ({ page, desk }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await openForm(page, desk);
  await page.getByRole('button', { name: 'Ajouter un lieu' }).click();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
});
