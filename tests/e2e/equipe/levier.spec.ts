import { type BrowserContext, expect, mergeTests, type Page } from '@playwright/test';
import type { Db } from '@/lib/db/client';
import { createEdition } from '@/lib/publishing/commands/create-edition';
import { saveDraft } from '@/lib/publishing/commands/save-draft';
import { type LeverDraft, readDraft } from '@/lib/publishing/draft';
import { aUser, signIn } from '@/tests/support/accounts';
import { findViolations } from '@/tests/support/axe';
import { test as browserTest } from '@/tests/support/browser-test';
import { ask } from '@/tests/support/site';
import { staffTest } from '@/tests/support/staff-database';
import { untilWithinASecond } from '@/tests/support/within-a-second';

const test = mergeTests(browserTest, staffTest);

type Lever = { id: number; slug: string; path: string; actions: LeverDraft['actions'] };

/** A draft that says all that a lever says, and that no other test knows. */
async function aLever(db: Db): Promise<Lever> {
  const actor = await aUser(db);
  const now = new Date();
  const title = `Essayer un levier ${actor.id.slice(0, 8)}`;
  const model = await db.edition.findFirstOrThrow({ where: { kind: 'lever', online: 'published' } });
  const { id, slug } = await createEdition(db, 'lever', title, { actor, now });
  const content = readDraft('lever', { ...(model.content as object), slug, title }) as LeverDraft;
  const saved = await saveDraft(db, actor, { editionId: id, baseVersion: 1, content, message: '' }, now);
  if (!saved.ok) throw new Error(JSON.stringify(saved.error));
  return { id, slug, path: `/admin/leviers/${id}`, actions: content.actions };
}

/** In front of the form of a lever, its scripts running. */
async function openForm(context: BrowserContext, db: Db, lever: Lever, name: string): Promise<Page> {
  await signIn(context, db, await aUser(db, { name }));
  const page = await context.newPage();
  await page.goto(`${lever.path}/modifier`);
  await expect(page.getByRole('button', { name: 'Ajouter un passage' }).first()).toBeVisible();
  return page;
}

const firstAction = (page: Page) =>
  page.getByRole('group', { name: 'Action 1', exact: true }).getByLabel('Quoi faire');

const SAVED = /\/admin\/leviers\/\d+\?fait=enregistree$/;

const save = (page: Page) => page.getByRole('button', { name: 'Enregistrer', exact: true }).click();

async function saveWell(page: Page): Promise<void> {
  await save(page);
  await expect(page).toHaveURL(SAVED);
}

async function readActions(db: Db, { id }: Lever): Promise<LeverDraft['actions']> {
  const { kind, content } = await db.edition.findUniqueOrThrow({ where: { id } });
  return (readDraft(kind, content) as LeverDraft).actions;
}

test('un levier : deux personnes dans deux actions, et rien n’est demandé', async ({
  context,
  browser,
  db,
}) => {
  const lever = await aLever(db);
  const elsewhere = await browser.newContext();
  const camille = await openForm(context, db, lever, 'Camille Essai');
  const dominique = await openForm(elsewhere, db, lever, 'Dominique Essai');
  await expect(dominique.getByText('Camille Essai a ce levier ouvert.')).toBeVisible();

  await firstAction(camille).fill('Prêter un local');
  await saveWell(camille);
  await dominique.getByRole('button', { name: 'Ajouter une action' }).click();
  await dominique.keyboard.type('Réunir les habitants');
  await saveWell(dominique);

  const [first, ...others] = await readActions(db, lever);
  expect(first).toMatchObject({ do: 'Prêter un local', cite: lever.actions[0]?.cite });
  expect(others.slice(0, -1)).toEqual(lever.actions.slice(1));
  expect(others.at(-1)).toMatchObject({ do: 'Réunir les habitants', cite: [] });
  await elsewhere.close();
});

test('un levier : deux personnes dans la même action, le choix, la page publique, puis son retrait', async ({
  context,
  browser,
  db,
}) => {
  const lever = await aLever(db);
  const elsewhere = await browser.newContext();
  const camille = await openForm(context, db, lever, 'Camille Essai');
  const dominique = await openForm(elsewhere, db, lever, 'Dominique Essai');

  await firstAction(camille).fill('Prêter un local');
  await saveWell(camille);
  await firstAction(dominique).fill('Louer un local à bas prix');
  await save(dominique);
  await expect(dominique).toHaveURL(/\/conflit$/);
  expect(await findViolations(dominique, 'light')).toEqual([]);
  await expect(dominique.getByText('Prêter un local').first()).toBeVisible();
  await dominique.getByRole('radio', { name: 'Garder la mienne' }).check();
  await dominique.getByRole('button', { name: 'Enregistrer ces choix' }).click();
  await expect(dominique).toHaveURL(SAVED);
  const [first, ...others] = await readActions(db, lever);
  expect(first).toMatchObject({ do: 'Louer un local à bas prix', cite: lever.actions[0]?.cite });
  expect(others).toEqual(lever.actions.slice(1));

  const publicPath = `/leviers/${lever.slug}`;
  expect((await ask(publicPath)).status).toBe(404);
  await signIn(context, db, await aUser(db, { role: 'publication', name: 'Léo Martin' }));
  await camille.goto(lever.path);
  await camille.getByRole('button', { name: 'Publier', exact: true }).click();
  await expect(camille.getByRole('status')).toContainText('C’est publié');
  await untilWithinASecond(publicPath, ({ body }) => body.includes('Louer un local à bas prix'));

  await camille.getByRole('link', { name: 'Retirer du site' }).click();
  await camille.getByLabel(/Raison, montrée/).fill('Essai terminé.');
  await camille.getByRole('button', { name: 'Retirer du site' }).click();
  await expect(camille.getByRole('status')).toContainText('est retiré');
  await untilWithinASecond(publicPath, ({ status }) => status === 410);
  await elsewhere.close();
});
