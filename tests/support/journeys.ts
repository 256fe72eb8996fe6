import { expect, type Locator, type Page } from '@playwright/test';
import { SITE_NAME } from '@/components/layout/site';

/** How a reader follows a link: with a mouse, with the keyboard. */
type Follow = (link: Locator) => Promise<void>;

export const placeField = (page: Page): Locator => page.getByRole('search').getByLabel(/^Où/).first();

const garageLink = (page: Page): Locator =>
  page.getByRole('main').getByRole('link', { name: 'Garage solidaire du Hainaut', exact: true });

/** From the list of what Denain has to another sheet: the garage, a lever that it shows, a sheet that shows it too. */
export async function walkFromDenain(page: Page, follow: Follow): Promise<void> {
  await expect(page).toHaveURL('/initiatives?territoire=commune%3A59172');
  await expect(page.getByRole('status')).toHaveText(/^\d+\sinitiatives?$/);
  await followByName(page, garageLink(page), follow);
  const levers = page.getByRole('region', { name: 'Leviers actionnés' }).locator('a[href^="/leviers/"]');
  await followByName(page, levers.first(), follow);
  const others = page
    .getByRole('region', { name: 'Qui l’a fait' })
    .locator('a[href^="/initiatives/"]:not([href$="/garage-solidaire-du-hainaut"])');
  await followByName(page, others.first(), follow);
}

/** Follows a link and checks that the page it leads to bears its name. */
async function followByName(page: Page, link: Locator, follow: Follow): Promise<void> {
  const name = ((await link.textContent()) ?? '').trim();
  const address = (await link.getAttribute('href')) ?? '';
  expect(name).not.toBe('');
  await follow(link);
  await expect(page).toHaveURL(address);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(name);
}

/** Narrows the list by a region, then by a sector; takes the region away; goes back, back and forward. */
export async function narrowAndComeBack(page: Page): Promise<void> {
  const region = page.getByRole('checkbox', { name: /^Hauts-de-France \(\d+\)$/ });
  const sector = page.getByRole('checkbox', { name: /^Insertion et emploi \(\d+\)$/ });
  const apply = page.getByRole('button', { name: 'Appliquer les filtres' });
  const shows = async (count: number, filters: string[]) => {
    await expect(page.getByRole('status')).toHaveText(`${count} initiative${count > 1 ? 's' : ''}`);
    const why = filters.length === 0 ? '' : ` : ${filters.join(', ')}`;
    await expect(page).toHaveTitle(`${count} initiative${count > 1 ? 's' : ''}${why} – ${SITE_NAME}`);
    await expect(region, 'la case de la région dit ce que la liste montre').toBeChecked({
      checked: filters.includes('Hauts-de-France'),
    });
    await expect(sector, 'la case du secteur dit ce que la liste montre').toBeChecked({
      checked: filters.includes('Insertion et emploi'),
    });
  };

  await page.goto('/initiatives');
  const all = await readCount(page.getByRole('status'));
  await shows(all, []);

  await region.check();
  const inRegion = await readCount(page.locator('label', { has: region }));
  await apply.click();
  await shows(inRegion, ['Hauts-de-France']);

  await sector.check();
  const inBoth = await readCount(page.locator('label', { has: sector }));
  await apply.click();
  await shows(inBoth, ['Hauts-de-France', 'Insertion et emploi']);
  await expect(page.getByRole('article')).toHaveCount(inBoth);
  expect([all > inRegion, inRegion > inBoth, inBoth > 0], 'chaque choix resserre la liste').toEqual([
    true,
    true,
    true,
  ]);

  const inSector = page.locator('label', { has: sector });
  await page.getByRole('link', { name: 'Retirer le filtre Hauts-de-France' }).click();
  await expect(page).not.toHaveTitle(/Hauts-de-France/);
  await shows(await readCount(inSector), ['Insertion et emploi']);

  await page.goBack();
  await shows(inBoth, ['Hauts-de-France', 'Insertion et emploi']);
  await page.goBack();
  await shows(inRegion, ['Hauts-de-France']);
  await page.goForward();
  await shows(inBoth, ['Hauts-de-France', 'Insertion et emploi']);
}

/** On a lever: leaves the actions of communes, and no other. */
export async function chooseCommune(page: Page): Promise<void> {
  const actions = page.getByRole('region', { name: 'Ce que vous pouvez faire' }).locator('ol > li:visible');
  const all = await actions.count();
  await page.getByRole('radio', { name: 'Commune', exact: true }).check();
  await expect.poll(() => actions.count()).toBeLessThan(all);
  const kept = await actions.allInnerTexts();
  expect(kept.length).toBeGreaterThan(0);
  for (const action of kept) expect(action).toMatch(/\bCommune\b/);
}

/** The first number of a text: « 12 initiatives », « Mobilité (12) ». */
async function readCount(text: Locator): Promise<number> {
  return Number(/\d+/.exec((await text.textContent()) ?? '')?.[0]);
}
