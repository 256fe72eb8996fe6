import { expect } from '@playwright/test';
import { type Answer, ask, decodeHtml, fourAtATime, listSheets } from '@/tests/support/site';
import { stillCatalogueTest as test } from '@/tests/support/still-catalogue';

const MOST = 700;

/** A page as the crawl keeps it. */
type Crawled = {
  status: number;
  isPage: boolean;
  title: string;
  ids: string[];
  links: string[];
  from: string;
};

test('de page en page, chaque lien interne mène à une page, chaque ancre à un endroit', async () => {
  const crawled = await crawl('/');

  const broken = [...crawled].filter(([, { status }]) => status !== 200);
  expect.soft(broken.map(([path, { status, from }]) => `${path} : ${status}, lien de ${from}`)).toEqual([]);

  const lost = [...crawled].flatMap(([path, page]) =>
    page.links.flatMap((link) => {
      const { pathname, search, hash } = new URL(link, `http://site${path}`);
      const target = crawled.get(pathname + search);
      const id = decodeURIComponent(hash.slice(1));
      return hash === '' || !target || target.ids.includes(id)
        ? []
        : [`${path} → ${pathname}${search}${hash}`];
    }),
  );
  expect.soft(lost, 'des ancres ne mènent nulle part').toEqual([]);

  const doubled = [...crawled].flatMap(([path, { ids }]) =>
    ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${path} : id="${id}"`),
  );
  expect.soft(doubled, 'des identifiants servent deux fois').toEqual([]);

  const byTitle = new Map<string, string[]>();
  for (const [path, { isPage, title }] of crawled) {
    if (isPage && !path.includes('?')) byTitle.set(title, [...(byTitle.get(title) ?? []), path]);
  }
  const shared = [...byTitle].filter(([title, paths]) => title === '' || paths.length > 1);
  expect.soft(shared, 'des pages différentes portent le même titre').toEqual([]);

  // The crawl reached what matters, and looked at fragments.
  for (const { slug } of await listSheets())
    expect.soft([...crawled.keys()]).toContain(`/initiatives/${slug}`);
  expect(crawled.size).toBeGreaterThan(200);
  expect(
    [...crawled.values()].flatMap(({ links }) => links.filter((link) => link.includes('#'))).length,
  ).toBeGreaterThan(1000);
});

/** Every page within reach, those without a query first, {@link MOST} at most. */
async function crawl(start: string): Promise<Map<string, Crawled>> {
  const crawled = new Map<string, Crawled>();
  const found = new Map([[start, '(départ)']]);
  while (found.size > 0 && crawled.size < MOST) {
    const plain = [...found].filter(([path]) => !path.includes('?'));
    const batch = (plain.length > 0 ? plain : [...found]).slice(0, Math.min(40, MOST - crawled.size));
    for (const [path] of batch) found.delete(path);
    const pages = await fourAtATime(batch, async ([path, from]) => read(await ask(path), from));
    for (const [index, [path]] of batch.entries()) {
      const page = pages[index];
      if (page) crawled.set(path, page);
    }
    for (const [path, { links }] of crawled) {
      for (const link of links) {
        const { pathname, search } = new URL(link, `http://site${path}`);
        if (!crawled.has(pathname + search) && !found.has(pathname + search))
          found.set(pathname + search, path);
      }
    }
  }
  return crawled;
}

function read({ status, type, body }: Answer, from: string): Crawled {
  const isPage = type.includes('html');
  const markup = isPage ? body.replace(/<script[\s\S]*?<\/script>/g, '') : '';
  return {
    status,
    isPage,
    from,
    title: decodeHtml(/<title>([^<]*)<\/title>/.exec(markup)?.[1] ?? ''),
    ids: [...markup.matchAll(/\sid="([^"]+)"/g)].map(([, id = '']) => decodeHtml(id)),
    links: [...markup.matchAll(/<a\s[^>]*?href="([^"]+)"/g)]
      .map(([, href = '']) => decodeHtml(href))
      .filter((href) => /^[/#?](?!\/)/.test(href)),
  };
}
