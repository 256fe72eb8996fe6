import { expect } from '@playwright/test';
import { createEdition } from '@/lib/publishing/commands/create-edition';
import { saveDraft } from '@/lib/publishing/commands/save-draft';
import { readDraft } from '@/lib/publishing/draft';
import { aUser, signIn } from '@/tests/support/accounts';
import { ask } from '@/tests/support/site';
import { staffTest as test } from '@/tests/support/staff-database';
import { untilWithinASecond } from '@/tests/support/within-a-second';

test.describe.configure({ mode: 'default' });

test('qui écrit propose, une autre personne approuve et publie ; un message en retard le dit et garde ce qui était écrit', async ({
  page,
  context,
  db,
}) => {
  const author = await aUser(db, { role: 'publication', name: 'Awa Diop' });
  const reader = await aUser(db, { role: 'publication', name: 'Léo Martin' });
  const { content } = await db.edition.findFirstOrThrow({
    where: { kind: 'initiative', online: 'published' },
  });
  const { id, slug } = await createEdition(db, 'initiative', 'Une fiche à publier', {
    actor: author,
    now: new Date(),
  });
  await saveDraft(
    db,
    author,
    {
      editionId: id,
      baseVersion: 1,
      content: readDraft('initiative', {
        ...(content as object),
        slug,
        title: 'Une fiche à publier',
        related: [],
      }),
      message: 'Première version',
    },
    new Date(),
  );
  const path = `/admin/fiches/${id}`;

  await signIn(context, db, author);
  await page.goto(path);
  await expect(page.getByRole('heading', { name: 'Publier en urgence' })).toBeVisible();
  await page.getByRole('button', { name: 'Publier en urgence' }).click();
  await expect(page.getByRole('alert')).toContainText('une autre personne doit l’approuver');
  await page.getByLabel(/Message pour qui relira/).fill('Prête à lire');
  await page.getByRole('button', { name: 'Proposer à la relecture' }).click();
  await expect(page.getByRole('status')).toContainText('La relecture est demandée.');

  await context.clearCookies();
  await signIn(context, db, reader);
  await page.goto(path);
  await expect(page.getByText('Prête à lire').first()).toBeVisible();
  // Someone else does something in the meantime.
  await db.edition.update({ where: { id }, data: { version: { increment: 1 } } });
  await page.getByLabel(/Ce qui est à revoir/).fill('Le résumé est trop long');
  await page.getByRole('button', { name: 'Rendre à l’auteur' }).click();
  await expect(page.getByRole('alert')).toContainText('Awa Diop a changé cette page entre-temps');
  await expect(page.getByLabel(/Ce qui est à revoir/)).toHaveValue('Le résumé est trop long');

  await page.getByRole('button', { name: 'Approuver' }).click();
  await expect(page.getByText('Approuvée par Léo Martin')).toBeVisible();
  expect((await ask(`/initiatives/${slug}`)).status).toBe(404);
  await page.getByRole('button', { name: 'Publier', exact: true }).click();
  await expect(page.getByRole('status')).toContainText('C’est publié');
  await untilWithinASecond(`/initiatives/${slug}`, ({ status }) => status === 200);

  await page.getByRole('link', { name: 'Retirer du site' }).click();
  await page.getByRole('button', { name: 'Retirer du site' }).click();
  await expect(page.getByRole('alert')).toContainText('Donnez la raison');
  await page.getByLabel(/Raison, montrée/).fill('Essai terminé.');
  await page.getByRole('button', { name: 'Retirer du site' }).click();
  await expect(page.getByRole('status')).toContainText('La page est retirée du site');
  await untilWithinASecond(`/initiatives/${slug}`, ({ status }) => status === 410);
});
