import { request as httpRequest } from 'node:http';

/** What the site answers, as it is: redirects are not followed. */
export type Answer = { status: number; type: string; location: string; body: string };

/** The address of the site under test. */
export function siteUrl(path = ''): string {
  return `${process.env.E2E_BASE_URL}${path}`;
}

/** Asks for an address without a browser. */
export async function ask(path: string, init?: RequestInit): Promise<Answer> {
  const response = await fetch(siteUrl(path), { redirect: 'manual', ...init });
  return {
    status: response.status,
    type: response.headers.get('content-type') ?? '',
    location: response.headers.get('location') ?? '',
    body: await response.text(),
  };
}

/** Asks for `path` letter for letter: fetch would tidy up « .. » and refuse what is malformed. */
export function askAsWritten(
  path: string,
  {
    method = 'GET',
    headers = {},
    body = '',
  }: { method?: string; headers?: Record<string, string>; body?: string } = {},
): Promise<Answer> {
  const { hostname, port } = new URL(siteUrl());
  return new Promise((resolve, reject) => {
    const request = httpRequest({ hostname, port, path, method, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('error', reject);
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          type: response.headers['content-type'] ?? '',
          // To a script that called a server action, Next tells where to go in a header of its own.
          location: response.headers.location ?? String(response.headers['x-action-redirect'] ?? ''),
          body: Buffer.concat(parts).toString('utf8'),
        }),
      );
    });
    request.on('error', reject);
    request.end(body);
  });
}

/** The JSON that an address of the API gives; throws on any other answer. */
export async function readJson<Value>(path: string): Promise<Value> {
  const { status, body } = await ask(path);
  if (status !== 200) throw new Error(`${path} : ${status} ${body.slice(0, 300)}`);
  return JSON.parse(body) as Value;
}

/** Does `work` for each item, four at a time; answers in the order of the items. */
export async function fourAtATime<Item, Done>(
  items: readonly Item[],
  work: (item: Item) => Promise<Done>,
): Promise<Done[]> {
  const done: Done[] = [];
  const queue = [...items.entries()];
  const worker = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) done[next[0]] = await work(next[1]);
  };
  await Promise.all([worker(), worker(), worker(), worker()]);
  return done;
}

/** HTML as text: entities read. */
export function decodeHtml(text: string): string {
  return text
    .replace(/&#x([0-9a-f]+);/gi, (_, code) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');
}

/** A sheet of the list of the API, as far as the tests look at it. */
export type ListedSheet = { slug: string; title: string; form: 'complete' | 'short' };

/** Every published sheet, by name. */
export async function listSheets(): Promise<ListedSheet[]> {
  const sheets: ListedSheet[] = [];
  for (let page = 1; ; page += 1) {
    const { total, items } = await readJson<{ total: number; items: ListedSheet[] }>(
      `/api/v1/initiatives?tri=nom&pageSize=100&page=${page}`,
    );
    sheets.push(...items);
    if (sheets.length >= total || items.length === 0) return sheets;
  }
}
