import type { Page } from '@playwright/test';
import { findViolations } from '@/tests/support/axe';
import { expect, test } from '@/tests/support/browser-test';
import { findHiddenFocus, findOverflow, findStructureFaults } from '@/tests/support/page-faults';
import { ask, decodeHtml, fourAtATime } from '@/tests/support/site';

/** A kind of page, or a state of one; `shows` proves that it is the one meant. */
const KINDS: { name: string; path: string; shows: string | RegExp; status?: 404 }[] = [
  { name: 'accueil', path: '/', shows: 'Partir de votre territoire' },
  { name: 'liste', path: '/initiatives', shows: 'Page suivante' },
  {
    name: 'liste filtrée',
    path: '/initiatives?territoire=region%3A32&secteur=insertion-emploi&nature=initiative',
    shows: 'Tout effacer',
  },
  { name: 'liste, mot corrigé', path: '/initiatives?q=garrage', shows: 'voici les résultats pour' },
  { name: 'liste, mot mis de côté', path: '/initiatives?q=garage+strasbourg', shows: 'a été mis de côté' },
  { name: 'liste, mot inconnu', path: '/initiatives?q=licorne+garage', shows: 'Aucune fiche ne contient' },
  { name: 'liste, extraits marqués', path: '/initiatives?q=CJS', shows: 'Dans le texte' },
  { name: 'liste vide', path: '/initiatives?q=xyzxyzxyz&secteur=livre', shows: 'Aucune initiative' },
  {
    name: 'liste, paramètre non compris',
    path: '/initiatives?territoire=commune%3Aabc&page=-1',
    shows: 'n’ont pas été comprises',
  },
  { name: 'liste, lieu ambigu', path: '/initiatives?lieu=Saint-Denis', shows: 'lequel cherchez-vous' },
  { name: 'liste, lieu inconnu', path: '/initiatives?lieu=xyzxyzxyz', shows: 'Aucun territoire ne répond' },
  { name: 'liste, page trop loin', path: '/initiatives?page=500', shows: 'première page' },
  { name: 'carte', path: '/initiatives?vue=carte', shows: 'Par département' },
  { name: 'fiche complète', path: '/initiatives/garage-solidaire-du-hainaut', shows: 'Qui finance' },
  { name: 'fiche courte', path: '/initiatives/alliance-citoyenne', shows: 'Fiche courte' },
  { name: 'leviers', path: '/leviers', shows: 'S’appuyer sur les bailleurs sociaux' },
  { name: 'levier', path: '/leviers/bailleurs-sociaux', shows: 'Montrer les actions pour' },
  { name: 'territoires', path: '/territoires', shows: 'Où sont les fiches' },
  { name: 'territoires trouvés', path: '/territoires?q=denain', shows: /territoires\strouvés/ },
  { name: 'territoire introuvable', path: '/territoires?q=xyzxyzxyz', shows: 'Aucun territoire trouvé' },
  { name: 'quartier avec fiche', path: '/territoires/qpv/QP069037', shows: 'Duchère' },
  { name: 'quartier sans fiche', path: '/territoires/qpv/QN05950M', shows: 'n’a pas encore de fiche' },
  { name: 'commune', path: '/territoires/commune/59172', shows: 'Denain' },
  { name: 'intercommunalité', path: '/territoires/epci/200042190', shows: 'Porte du Hainaut' },
  { name: 'département', path: '/territoires/departement/59', shows: 'Nord' },
  { name: 'région', path: '/territoires/region/32', shows: 'Hauts-de-France' },
  { name: 'pays', path: '/territoires/pays/BE', shows: 'Belgique' },
  { name: 'dossier vide', path: '/dossier', shows: 'dossier' },
  {
    name: 'dossier',
    path: '/dossier?i=garage-solidaire-du-hainaut&i=vrac&l=bailleurs-sociaux',
    shows: 'Garage solidaire du Hainaut',
  },
  { name: 'sources', path: '/sources', shows: 'Les documents dont tout vient' },
  { name: 'source', path: '/sources/reperess-2016', shows: 'Fiches tirées de ce document' },
  { name: 'glossaire', path: '/glossaire', shows: 'QPV' },
  { name: 'à propos', path: '/a-propos', shows: 'RTES' },
  { name: 'données', path: '/donnees', shows: '/api/v1' },
  { name: 'accessibilité', path: '/accessibilite', shows: 'conforme' },
  { name: 'mentions légales', path: '/mentions-legales', shows: 'éditeur' },
  { name: 'état du service', path: '/etat', shows: 'Qui répond' },
  { name: 'confidentialité', path: '/confidentialite', shows: 'Aucun cookie' },
  { name: 'fiche qui n’existe pas', path: '/initiatives/rien-de-tel', shows: 'n’existe pas', status: 404 },
  { name: 'adresse qui n’existe pas', path: '/rien/de/tel', shows: 'n’existe pas', status: 404 },
];

// What fails here says it in words: no need to film it.
test.use({ trace: 'off' });

for (const kind of KINDS) {
  test(`${kind.name} : axe ne trouve rien, en clair et en sombre, à 1280 et 360 px`, async ({ page }) => {
    await open(page, kind);
    const grounds = new Set<string>();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      grounds.add(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor));
      for (const width of [1280, 360]) {
        await page.setViewportSize({ width, height: 900 });
        await unfold(page);
        expect.soft(await findViolations(page, colorScheme), `${colorScheme}, ${width} px`).toEqual([]);
      }
    }
    expect(grounds.size, 'le sombre n’est pas le clair').toBe(2);
  });

  test(`${kind.name} : titres, repères, étiquettes, focus, 320 px et texte à 200 %`, async ({ page }) => {
    await open(page, kind);
    expect.soft(await page.evaluate(findStructureFaults)).toEqual([]);
    await page.keyboard.press('Tab');
    expect.soft(await page.evaluate(findHiddenFocus)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 900 });
    expect.soft(await page.evaluate(findOverflow), '320 px').toEqual([]);
    expect.soft(await page.evaluate(findStructureFaults), '320 px').toEqual([]);
    await page.setViewportSize({ width: 1280, height: 900 });
    await doubleText(page);
    expect.soft(await page.evaluate(findOverflow), 'texte à 200 %').toEqual([]);
  });
}

test('chaque page a un titre à elle', async () => {
  const titles = await fourAtATime(KINDS, async ({ path }) => {
    const { body } = await ask(path);
    return decodeHtml(/<title>([^<]*)<\/title>/.exec(body)?.[1] ?? '').trim();
  });
  expect(titles.filter((title) => title.length < 10)).toEqual([]);
  const shared = KINDS.map(({ path, status }, index) => ({ path, status, title: titles[index] })).filter(
    ({ title, status }) => !status && titles.indexOf(title ?? '') !== titles.lastIndexOf(title ?? ''),
  );
  expect(shared).toEqual([]);
});

async function open(page: Page, { path, shows, status = undefined }: (typeof KINDS)[number]): Promise<void> {
  const response = await page.goto(path);
  expect(response?.status()).toBe(status ?? 200);
  await expect(page.getByRole('main')).toContainText(shows);
}

/**
 * Everything open, so that axe sees what is folded; at the end of the page, where the button that follows the reader is
 * at its own place and over nothing. That it never hides the focus is checked along the way (parcours.spec.ts).
 */
async function unfold(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const folded of document.querySelectorAll('details')) folded.open = true;
    scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' });
  });
}

/** What a reader gets who asks her browser for a text twice as large: letters grow, the window does not. */
async function doubleText(page: Page): Promise<void> {
  const sizeOf = () => page.evaluate(() => Number.parseFloat(getComputedStyle(document.body).fontSize));
  const before = await sizeOf();
  const session = await page.context().newCDPSession(page);
  await session.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } });
  await expect.poll(sizeOf).toBe(2 * before);
}
