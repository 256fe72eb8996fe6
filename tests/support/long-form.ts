import { type BrowserContext, expect, type Page } from '@playwright/test';
import type { Actor } from '@/lib/accounts/actor';
import { connect, type Db } from '@/lib/db/client';
import { createEdition } from '@/lib/publishing/commands/create-edition';
import { type InitiativeDraft, readDraft } from '@/lib/publishing/draft';
import { aUser, signIn } from '@/tests/support/accounts';
import { siteUrl } from '@/tests/support/site';
import { siteTest } from '@/tests/support/site-test';

/** A draft of a sheet that no other test knows, and who writes it. */
export type Desk = { db: Db; id: number; path: string; camille: Actor; form: string };

/** `desk`: a new draft, and Camille signed in in the page of the test. */
export const formTest = siteTest.extend<{ desk: Desk }>({
  desk: async ({ context }, use) => {
    const db = connect(process.env.E2E_DATABASE_URL ?? '');
    const camille = await aUser(db, { name: 'Camille Essai' });
    const title = `Essai ${camille.id}`;
    const { id } = await createEdition(db, 'initiative', title, { actor: camille, now: new Date() });
    await signIn(context, db, camille);
    const path = `/admin/fiches/${id}`;
    await use({ db, id, path, camille, form: siteUrl(`${path}/modifier`) });
    await db.$disconnect();
  },
});

/** Opens the form, and waits until its scripts run. */
export async function openForm(page: Page, desk: Desk): Promise<void> {
  await page.goto(desk.form);
  await expect(page.getByRole('button', { name: 'Ajouter un passage' }).first()).toBeVisible();
}

/** Dominique, in a browser of their own, in front of the same form. */
export async function openElsewhere(context: BrowserContext, desk: Desk): Promise<Page> {
  const dominique = await aUser(desk.db, { name: 'Dominique Essai' });
  await signIn(context, desk.db, dominique);
  const page = await context.newPage();
  await page.goto(desk.form);
  return page;
}

export async function readSaved({ db, id }: Desk): Promise<InitiativeDraft> {
  const { kind, content } = await db.edition.findUniqueOrThrow({ where: { id } });
  return readDraft(kind, content) as InitiativeDraft;
}

/** Presses the button that saves and goes back to the overview. */
export async function save(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
}

/** Saves, and sees that it is done. */
export async function saveWell(page: Page): Promise<void> {
  await save(page);
  await expect(page).toHaveURL(/\/admin\/fiches\/\d+\?fait=enregistree$/);
}
