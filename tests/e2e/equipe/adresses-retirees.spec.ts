import { expect } from '@playwright/test';
import { publishEdition } from '@/lib/publishing/commands/publish-edition';
import {
  archiveEdition,
  deleteEdition,
  undeleteEdition,
  withdrawEdition,
} from '@/lib/publishing/commands/take-offline';
import { aUser } from '@/tests/support/accounts';
import { ask, decodeHtml } from '@/tests/support/site';
import { staffTest as test } from '@/tests/support/staff-database';
import { untilWithinASecond } from '@/tests/support/within-a-second';

test.describe.configure({ mode: 'default' });

/** A sheet that no other test opens. */
const SLUG = 'agence-france-entrepreneur';
const PATH = `/initiatives/${SLUG}`;

test('retirée, archivée ou supprimée, une adresse le dit aussitôt ; republiée, elle revient aussitôt', async ({
  db,
}) => {
  const doer = { actor: await aUser(db, { role: 'publication' }), now: new Date() };
  const edition = () =>
    db.edition.findUniqueOrThrow({ where: { kind_slug: { kind: 'initiative', slug: SLUG } } });
  const { title } = await edition();
  const answers = (status: number, says: string) =>
    untilWithinASecond(PATH, (given) => given.status === status && decodeHtml(given.body).includes(says));
  await answers(200, title);
  try {
    await withdrawEdition(db, await edition(), 'L’agence a fusionné.', doer);
    await answers(410, 'L’agence a fusionné.');
    await answers(410, title);
    expect((await ask(`/retiree${PATH}`)).status).toBe(404);
    expect((await ask(`/api/v1${PATH}`)).status).toBe(410);

    await publishEdition(db, await edition(), null, doer);
    await answers(200, 'Signaler une erreur');

    await archiveEdition(db, await edition(), 'Gardée pour mémoire.', doer);
    await answers(200, 'Fiche archivée le');
    await answers(200, 'Gardée pour mémoire.');
    expect((await ask(PATH)).body).toMatch(/<meta name="robots" content="noindex/);
    expect((await ask('/sitemap.xml')).body).not.toContain(SLUG);
    expect((await ask(`/api/v1${PATH}`)).status).toBe(410);
    expect((await ask(`${PATH}/corriger`)).status).toBe(404);

    await deleteEdition(db, await edition(), 'Doublon.', doer);
    await answers(410, 'Cette fiche a été supprimée');
    await undeleteEdition(db, await edition(), doer);
    await answers(410, 'Doublon.');
  } finally {
    await publishEdition(db, await edition(), 'Remise en état.', doer);
  }
  await answers(200, 'Signaler une erreur');
});

test('une adresse que rien n’a jamais eue ne dit que 404', async () => {
  expect((await ask('/initiatives/jamais-vue')).status).toBe(404);
  expect((await ask('/leviers/jamais-vu')).status).toBe(404);
  expect((await ask('/retiree/initiatives/jamais-vue')).status).toBe(404);
});
