import { test as httpTest } from '@playwright/test';
import fc from 'fast-check';
import { expect, test } from '@/tests/support/browser-test';
import { type Answer, ask, askAsWritten, decodeHtml, fourAtATime } from '@/tests/support/site';

/** What must never leave the server: the path of a file, a stack, the words of the database. */
const INSIDE =
  /node_modules|\.next\/|\b(?:app|lib|components)\/[\w()[\]/-]+\.tsx?\b|webpack|turbopack:|\n\s+at .+:\d+:\d+|PrismaClient|prisma\.|\bP20\d\d\b|invalid byte sequence|syntax error|relation "|Internal Server Error|Unhandled|TypeError|URIError/i;

/** Nothing broke, nothing of the inside is told, and an error of the API is a problem document. */
function expectSound(address: string, { status, type, body }: Answer): void {
  expect.soft(status, `${shorten(address)} : ${body.slice(0, 80)}`).toBeLessThan(500);
  expect.soft(INSIDE.exec(textOf(type, body))?.[0], `${shorten(address)} en dit trop`).toBeUndefined();
  if (address.startsWith('/api/') && status >= 400)
    expect.soft(type, `${shorten(address)}, ${status}`).toContain('application/problem+json');
}

/** Scripts of a page name files of Next by right. */
const textOf = (type: string, body: string) =>
  type.includes('html')
    ? body.replace(/<script[\s\S]*?<\/script>|<link[^>]*>|<style[\s\S]*?<\/style>/g, '')
    : body;

const shorten = (address: string) => (address.length > 100 ? `${address.slice(0, 100)}…` : address);

/** Parts of a query that mean nothing, and the parameter that the answer must name. */
const MISUNDERSTOOD: [query: string, parameter: string][] = [
  ['page=-1', 'page'],
  ['page=0', 'page'],
  ['page=abc', 'page'],
  ['page=1.5', 'page'],
  ['page=999999', 'page'],
  ['page=99999999999999999999', 'page'],
  ['page=1&page=2', 'page'],
  ['page=%00', 'page'],
  ['tri=hasard', 'tri'],
  ['tri=nom&tri=recent', 'tri'],
  ['vue=globe', 'vue'],
  ['territoire=commune:abc', 'territoire'],
  ['territoire=commune:99999', 'territoire'],
  ['territoire=qpv:QP999999', 'territoire'],
  ['territoire=planete:1', 'territoire'],
  ['territoire=59172', 'territoire'],
  ['territoire=commune:59172%00', 'territoire'],
  ['territoire=%25', 'territoire'],
  ['secteur=poterie', 'secteur'],
  ['secteur=Mobilité', 'secteur'],
  ['secteur=mobilite&secteur=../../etc/passwd', 'secteur'],
  ['levier=%E0%A4%A', 'levier'],
  [`type=${'a'.repeat(500)}`, 'type'],
  ['nature=humaine', 'nature'],
  [`q=${'a'.repeat(10_000)}`, 'q'],
  [Array.from({ length: 60 }, (_, index) => `levier=levier-${index}`).join('&'), 'levier'],
  ['couleur=bleu', 'couleur'],
];

for (const [query, parameter] of MISUNDERSTOOD) {
  httpTest(
    `« ${shorten(query)} » : la page et l’API disent que « ${parameter} » n’est pas compris`,
    async () => {
      const page = await ask(`/initiatives?${query}`);
      expectSound(`/initiatives?${query}`, page);
      expect.soft(page.status).toBe(200);
      const said = /n[’']a pas été comprise|n[’']ont pas été comprises/.exec(page.body);
      expect.soft(said, 'la page le dit').not.toBeNull();
      expect.soft(page.body, 'la page nomme le paramètre').toContain(`<code>${parameter}</code>`);

      const api = await ask(`/api/v1/initiatives?${query}`);
      expectSound(`/api/v1/initiatives?${query}`, api);
      expect.soft(api.status).toBe(400);
      const problem = JSON.parse(api.body) as { status: number; title: string; detail: string };
      expect.soft(problem).toMatchObject({ status: 400, title: expect.any(String) });
      expect.soft(problem.detail, 'le problème nomme le paramètre').toContain(parameter);
    },
  );
}

httpTest('un paramètre vide, ou de suivi, ne dérange personne', async () => {
  for (const query of [
    'q=',
    'territoire=&secteur=',
    'page=',
    'q=&lieu=&tri=recent',
    'q=%00',
    'q=%20%09',
    'utm_source=lettre&fbclid=x',
    '__proto__=x',
  ]) {
    const page = await ask(`/initiatives?${query}`);
    expectSound(query, page);
    expect.soft(page.status).toBe(200);
    expect.soft(page.body, query).not.toMatch(/n[’']a pas été comprise/);
  }
});

httpTest('un pageSize hors de 1 à 100, ou répété, est un problème', async () => {
  for (const size of ['0', '-1', '101', 'abc', '1e9', '1.5', '%00', '10&pageSize=10']) {
    const { status, type, body } = await ask(`/api/v1/initiatives?pageSize=${size}`);
    expect.soft(status, size).toBe(400);
    expect.soft(type, size).toContain('application/problem+json');
    expect.soft(JSON.parse(body).detail, size).toContain('pageSize');
  }
});

httpTest(
  'd’une adresse de mille erreurs, la page et l’API en disent vingt et comptent les autres',
  async () => {
    const query = Array.from({ length: 1000 }, (_, index) => `p${index}=x`).join('&');
    const page = await ask(`/initiatives?${query}`);
    expect(page.status).toBe(200);
    expect(decodeHtml(page.body)).toContain('980\u00a0autres parties non comprises');
    expect(page.body.match(/<code>p\d+<\/code>/g)).toHaveLength(20);
    const api = await ask(`/api/v1/initiatives?${query}`);
    expect(api.status).toBe(400);
    expect(JSON.parse(api.body).invalidParams).toHaveLength(21);
  },
);

/** Paths that name nothing. */
const NOWHERE = [
  '/rien',
  '/rien/de/tel',
  '/initiatives/rien-de-tel',
  '/initiatives/Garage-Solidaire-Du-Hainaut',
  '/initiatives/..%2f',
  '/initiatives/..%2f..%2fetc%2fpasswd',
  '/initiatives/..%5c..%5cwindows',
  '/initiatives/%00',
  '/initiatives/garage-solidaire-du-hainaut%00',
  '/initiatives/%25',
  '/initiatives/%0d%0aSet-Cookie:%20a=b',
  "/initiatives/'%20OR%201=1--",
  '/initiatives/<script>alert(1)<%2fscript>'.replaceAll('<', '%3C').replaceAll('>', '%3E'),
  `/initiatives/${'a'.repeat(5000)}`,
  `/initiatives/${'%C3%A9'.repeat(500)}`,
  '/initiatives/garage-solidaire-du-hainaut/rien',
  '/leviers/rien-de-tel',
  '/leviers/..%2f',
  '/leviers/%00',
  '/sources/rien-de-tel',
  '/sources/%00',
  '/territoires/qpv',
  '/territoires/qpv/QP999999',
  '/territoires/qpv/qp059050',
  '/territoires/qpv/%00',
  '/territoires/commune/abc',
  '/territoires/commune/99999',
  '/territoires/planete/1',
  '/territoires/__proto__/constructor',
  '/territoires/pays/ZZ',
  '/api/v1/initiatives/rien-de-tel',
  '/api/v1/initiatives/..%2f',
  '/api/v1/initiatives/%00',
  '/api/v1/leviers/rien-de-tel',
  '/api/v1/leviers/%00',
  '/api/v1/territoires/qpv:QP999999',
  '/api/v1/territoires/rien',
  '/api/v1/rien',
  '/api/rien',
  '/cartes/departement/999',
  '/cartes/departement/%00',
];

httpTest('une adresse qui ne mène à rien répond 404', async () => {
  await fourAtATime(NOWHERE, async (address) => {
    const answer = await askAsWritten(address);
    expectSound(address, answer);
    expect.soft(answer.status, shorten(address)).toBe(404);
    if (!/^\/(api|cartes)\//.test(address))
      expect.soft(decodeHtml(answer.body), shorten(address)).toContain('Cette page n’existe pas');
  });
});

/** Paths that are not even well written: an answer that is no breakdown, of whatever kind. */
const MALFORMED = [
  '/%',
  '/%E0%A4%A',
  '/initiatives/%',
  '/initiatives/%E0%A4%A',
  '/initiatives/%zz',
  '/initiatives/%ff',
  '/initiatives/%C0%AE%C0%AE',
  '/initiatives/%2e%2e',
  '/initiatives/%2e%2e/%2e%2e/etc/passwd',
  '/initiatives/../../package.json',
  '/leviers/%E0%A4%A',
  '/sources/%',
  '/territoires/commune/%',
  '/territoires/%/%',
  '/api/v1/initiatives/%',
  '/api/v1/initiatives/%E0%A4%A',
  '/api/v1/leviers/%',
  '/api/v1/territoires/%',
  '/cartes/departement/%',
  '//',
  '//initiatives',
  '/initiatives//',
  '/\\initiatives',
  '/_next/%',
  '/_next/static/../../package.json',
  '/_next/image?url=%2Fetc%2Fpasswd&w=1&q=1',
];

httpTest('une adresse mal écrite n’est pas une panne', async () => {
  await fourAtATime(MALFORMED, async (address) => {
    const answer = await askAsWritten(address);
    expectSound(address, answer);
    expect.soft(answer.body, address).not.toContain('"dependencies"');
    if (answer.location) expect.soft(answer.location, address).toMatch(/^(\/(?!\/)|http:\/\/127\.0\.0\.1:)/);
  });
});

httpTest('un lieu ou un territoire mal tapé trouve une réponse', async () => {
  const typed = [
    '%00',
    '%',
    '%25',
    '%E0%A4%A',
    'x'.repeat(10_000),
    "'--",
    '%F0%9F%9A%B2',
    '\u202Edrawkcab',
    '*:*',
    '(',
    '\\',
  ];
  await fourAtATime(typed, async (text) => {
    const given = text.startsWith('%') ? text : encodeURIComponent(text);
    for (const address of [
      `/territoires?q=${given}`,
      `/initiatives?lieu=${given}`,
      `/initiatives?q=${given}`,
    ]) {
      const answer = await askAsWritten(address);
      expectSound(address, answer);
      expect.soft(answer.status, shorten(address)).toBe(200);
    }
    for (const address of [`/api/v1/territoires?q=${given}`, `/api/v1/suggestions?q=${given}`]) {
      const api = await askAsWritten(address);
      expectSound(address, api);
      expect.soft([200, 400], shorten(address)).toContain(api.status);
    }
  });
});

httpTest('un dossier d’adresses qui ne mènent à rien s’ouvre quand même', async () => {
  for (const query of [
    'i=%00',
    'i=..%2f',
    'i=rien-de-tel&l=rien',
    `i=${'a'.repeat(10_000)}`,
    'i=%E0%A4%A',
    'i=vrac&i=vrac',
  ]) {
    const answer = await askAsWritten(`/dossier?${query}`);
    expectSound(`/dossier?${query}`, answer);
    expect.soft(answer.status, query).toBe(200);
  }
});

httpTest('un lieu inconnu est dit, avec ce que l’on attend', async () => {
  const { body } = await ask('/initiatives?lieu=xyzxyzxyz');
  expect(decodeHtml(body)).toContain('Aucun territoire ne répond à « xyzxyzxyz »');
});

httpTest(
  'sans texte à chercher, l’API des territoires et des suggestions demande ce qui manque',
  async () => {
    for (const address of ['/api/v1/territoires', '/api/v1/suggestions']) {
      for (const query of ['', '?q=', '?q=%20']) {
        const answer = await ask(`${address}${query}`);
        expectSound(`${address}${query}`, answer);
        expect.soft(answer.status, `${address}${query}`).toBe(400);
      }
    }
  },
);

httpTest('ce que l’on envoie par POST à une page ou à l’API ne casse rien', async () => {
  const multipart = { 'content-type': 'multipart/form-data; boundary=x' };
  const form = { 'content-type': 'application/x-www-form-urlencoded' };
  const action = { ...multipart, 'next-action': 'abc' };
  const body = `--x\r\nContent-Disposition: form-data; name="1_$ACTION_ID_abc"\r\n\r\n${'z'.repeat(50_000)}\r\n--x--\r\n`;
  const addresses = [
    '/',
    '/initiatives',
    '/initiatives/garage-solidaire-du-hainaut',
    '/leviers/bailleurs-sociaux',
    '/territoires/commune/59172',
    '/glossaire',
    '/rien/de/tel',
    '/api/v1/initiatives',
    '/api/v1/initiatives/garage-solidaire-du-hainaut',
    '/api/health',
  ];
  await fourAtATime(addresses, async (address) => {
    for (const headers of [form, multipart, action, { 'next-action': 'abc' }]) {
      const answer = await askAsWritten(address, { method: 'POST', headers, body });
      expectSound(address, answer);
      // What Next answers to an action that it has looked for in vain, with a stack in the log.
      expect.soft(answer.body, address).not.toMatch(/^(Invalid )?Server Action/);
      if (address.startsWith('/api/')) expect.soft(answer.status, address).toBe(405);
    }
    for (const method of ['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'HEAD'])
      expect.soft((await askAsWritten(address, { method })).status, `${method} ${address}`).toBeLessThan(500);
  });
});

const HOSTILE = `<script>window.pirate = 1</script><img src=x onerror="window.pirate = 2">"'><svg onload=window.pirate=3>`;

for (const address of ['/initiatives?q=', '/initiatives?lieu=', '/territoires?q=', '/initiatives?secteur=']) {
  test(`du HTML tapé dans « ${address} » reste du texte`, async ({ page }) => {
    await page.goto(`${address}${encodeURIComponent(HOSTILE)}`);
    await expect(page.getByRole('main')).toContainText('<script>window.pirate');
    await expect(page.locator('main img, main [onload], main [onerror]')).toHaveCount(0);
    expect(await page.evaluate(() => 'pirate' in window)).toBe(false);
  });
}

/** Pieces that addresses are made of, right and wrong. */
const piece = fc.oneof(
  fc.constantFrom(
    'garage',
    'mobilite',
    'region:32',
    'qpv:QP059050',
    'nom',
    'carte',
    '1',
    '2',
    'demarche',
    'Denain',
    '59',
  ),
  fc.string({ unit: 'binary', maxLength: 30 }).map(percent),
  fc.string({ unit: 'grapheme', maxLength: 30 }).map(percent),
  fc.constantFrom(
    '%00',
    '%',
    '%E0%A4%A',
    '%2e%2e',
    '..%2f',
    '%0a',
    '%u0000',
    '-1',
    '1e9',
    'null',
    '[]',
    '__proto__',
    "'",
    ';',
    '%ED%A0%80',
  ),
);
const parameter = fc.constantFrom(
  'q',
  'lieu',
  'territoire',
  'secteur',
  'levier',
  'type',
  'nature',
  'tri',
  'page',
  'vue',
  'pageSize',
  'x',
  'q[]',
  'i',
  'l',
  '_rsc',
);
const path = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      '/',
      '/initiatives',
      '/territoires',
      '/leviers',
      '/dossier',
      '/glossaire',
      '/api/v1/initiatives',
      '/api/v1/territoires',
      '/api/v1/suggestions',
      '/api/v1/initiatives.csv',
      '/api/v1/initiatives.geojson',
      '/initiatives.atom',
      '/api/v1/leviers',
    ),
  },
  fc
    .tuple(
      fc.constantFrom(
        '/initiatives',
        '/leviers',
        '/sources',
        '/territoires',
        '/territoires/qpv',
        '/api/v1/initiatives',
        '/api/v1/territoires',
        '/cartes/departement',
        '',
      ),
      piece,
    )
    .map(([folder, last]) => `${folder}/${last}`),
);
const address = fc
  .tuple(path, fc.array(fc.tuple(parameter, piece), { maxLength: 5 }))
  .map(([base, pairs]) =>
    pairs.length === 0 ? base : `${base}?${pairs.map((pair) => pair.join('=')).join('&')}`,
  );

httpTest('trois cents adresses au hasard, aucune panne', async () => {
  const statuses = await fourAtATime(fc.sample(address, { seed: 20_160_901, numRuns: 300 }), async (one) => {
    const answer = await askAsWritten(one);
    expectSound(one, answer);
    return answer.status;
  });
  expect([200, 400, 404].filter((status) => !statuses.includes(status))).toEqual([]);
});

/** Everything but letters and digits as %XX: lone surrogates become the bytes that no browser would send. */
function percent(text: string): string {
  return [...Buffer.from(text, 'utf8')].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');
}
