import { expect } from '@playwright/test';
import { z } from 'zod';
import { ask, fourAtATime, listSheets, readJson } from '@/tests/support/site';
import { stillCatalogueTest as test } from '@/tests/support/still-catalogue';

const text = z.string().min(1);
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const year = z.int().min(1850).max(2035);
const asOf = z.string().regex(/^\d{4}(-\d{2})?$/);
const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const territoryId = z.string().regex(/^(qpv|commune|epci|departement|region|pays):[A-Z0-9]+$/);
const nature = z.enum(['initiative', 'demarche', 'dispositif']);
const citation = z.object({ source: slug, lines: z.string().regex(/^\d+(-\d+)?$/), pages: z.array(z.int()) });
const place = z.object({
  territory: territoryId.nullable(),
  label: text,
  quartier: text.nullable(),
  commune: text.nullable(),
  departement: text.nullable(),
  region: text.nullable(),
  country: text.nullable(),
});

const summary = z.object({
  slug,
  title: text,
  acronym: text.nullable(),
  subtitle: text.nullable(),
  summary: text.max(400),
  form: z.enum(['complete', 'short']),
  nature,
  places: z.array(place).min(1),
  sectors: z.array(slug).min(1).max(3),
  levers: z.array(slug),
  types: z.array(slug).min(1),
  asOf,
  verifiedAt: day.nullable(),
  updatedAt: z.iso.datetime(),
});

/** What contract.md promises of a sheet; what comes in addition is free. */
const sheet = summary.extend({
  createdYear: year.nullable(),
  sections: z.array(
    z.object({ kind: slug, title: text, markdown: text, citations: z.array(citation).min(1) }),
  ),
  figures: z.array(
    z.object({ label: text, value: z.number(), unit: z.string(), year: year.nullable(), citation }),
  ),
  funding: z.array(
    z.object({
      funder: text,
      amountEur: z.number().positive().nullable(),
      nature: text.nullable(),
      year: year.nullable(),
      note: text.nullable(),
      citation,
    }),
  ),
  partners: z.array(z.object({ name: text, kind: text, role: text.nullable() })),
  contact: z.object({
    organisation: text.nullable(),
    website: z.url().nullable(),
    email: z.email().nullable(),
    address: text.nullable(),
  }),
  sources: z.array(z.object({ id: slug, title: text, pages: z.array(z.int()) })).min(1),
  related: z.array(slug),
});

const facet = z.array(z.object({ id: text, label: text, count: z.int().nonnegative() })).min(1);
const list = z.object({
  total: z.int().nonnegative(),
  page: z.int().positive(),
  pageSize: z.int().positive().max(100),
  items: z.array(summary),
  facets: z.strictObject({
    territoires: facet,
    secteurs: facet,
    leviers: facet,
    types: facet,
    natures: facet,
  }),
  engine: z.enum(['postgres', 'meilisearch']),
});

const lever = z.object({
  slug,
  title: text,
  stake: text,
  audience: z.array(slug).min(1),
  actions: z.array(z.object({ text, audience: z.array(slug).min(1), citations: z.array(citation) })).min(1),
  figures: z.array(
    z.object({ label: text, value: z.number(), unit: z.string(), citations: z.array(citation).min(1) }),
  ),
  attention: z.array(z.object({ text, citations: z.array(citation) })),
  further: z.array(z.object({ text, url: z.url().nullable() })),
  examples: z.array(z.object({ initiative: slug, because: text, citations: z.array(citation) })),
  updatedAt: z.iso.datetime(),
});

/** What does not have the shape promised, in words. */
function faultsOf(schema: z.ZodType, value: unknown): string[] {
  const { error } = schema.safeParse(value);
  return (error?.issues ?? []).map(({ path, message }) => `${path.join('.')} : ${message}`);
}

test('la liste a la forme promise, pour chaque tri et chaque taille de page', async () => {
  for (const query of [
    '',
    '?q=garage',
    '?tri=nom&pageSize=100',
    '?territoire=region:32&secteur=mobilite',
    '?q=xyzxyzxyz',
  ]) {
    const found = await readJson<z.infer<typeof list>>(`/api/v1/initiatives${query}`);
    expect(faultsOf(list, found), query).toEqual([]);
    expect(found.page).toBe(1);
    expect(found.pageSize).toBe(query.includes('pageSize') ? 100 : 20);
    expect(found.items.length).toBe(Math.min(found.total, found.pageSize));
  }
});

test('chaque fiche publiée a la forme promise, et se retrouve telle dans la liste', async () => {
  const sheets = await listSheets();
  expect(sheets.length).toBeGreaterThanOrEqual(8);
  const known = new Set(sheets.map((one) => one.slug));
  const faults = await fourAtATime(sheets, async (listed) => {
    const found = await readJson<z.infer<typeof sheet>>(`/api/v1/initiatives/${listed.slug}`);
    const same = Object.entries(summary.parse(listed)).filter(
      ([key, value]) =>
        key !== 'places' && JSON.stringify(value) !== JSON.stringify(found[key as keyof typeof found]),
    );
    return [
      ...faultsOf(sheet, found),
      ...same.map(([key]) => `${key} n’est pas le même dans la liste`),
      ...found.related
        .filter((other) => !known.has(other))
        .map((other) => `fiche proche inconnue : ${other}`),
    ].map((fault) => `${listed.slug} : ${fault}`);
  });
  expect(faults.flat()).toEqual([]);
});

test('les leviers ont la forme promise, et leurs exemples les nomment', async () => {
  const { items } = await readJson<{ items: { slug: string; title: string }[] }>('/api/v1/leviers');
  expect(items.map((item) => item.slug)).toEqual(
    expect.arrayContaining(['bailleurs-sociaux', 'commande-publique', 'economie-informelle']),
  );
  for (const { slug: name, title } of items) {
    const found = await readJson<z.infer<typeof lever>>(`/api/v1/leviers/${name}`);
    expect(faultsOf(lever, found), name).toEqual([]);
    expect(found.title).toBe(title);
    const { total } = await readJson<{ total: number }>(`/api/v1/initiatives?levier=${name}`);
    expect(found.examples.length, `${name} : autant d’exemples que de fiches dans la liste`).toBe(total);
  }
});

test('un territoire se trouve par son nom, son code ou son code postal', async () => {
  const hit = z.object({ id: territoryId, kind: text, code: text, name: text });
  for (const [typed, wanted] of [
    ['denain', 'commune:59172'],
    ['DENAIN', 'commune:59172'],
    ['59172', 'commune:59172'],
    ['59220', 'commune:59172'],
    ['commune:59172', 'commune:59172'],
    ['QP059050', 'qpv:QP059050'],
    ['saint-etienne', 'commune:42218'],
    ['Saint Étienne', 'commune:42218'],
    ['Nord-Pas-de-Calais', 'region:32'],
    ['Oullins', 'commune:69149'],
    ['93', 'departement:93'],
    ['Plaine Commune', 'epci:200057867'],
  ] as const) {
    const { items } = await readJson<{ items: { id: string }[] }>(
      `/api/v1/territoires?q=${encodeURIComponent(typed)}`,
    );
    expect.soft(faultsOf(z.array(hit).min(1), items), typed).toEqual([]);
    expect
      .soft(
        items.slice(0, 3).map(({ id }) => id),
        typed,
      )
      .toContain(wanted);
  }
  const { items } = await readJson<{ items: unknown[] }>('/api/v1/territoires?q=xyzxyzxyz');
  expect(items).toEqual([]);
});

test('/api/health dit que tout va bien, et quelle version', async () => {
  const health = await readJson('/api/health');
  expect(health).toEqual({
    status: 'ok',
    database: 'ok',
    search: expect.stringMatching(/^(postgres|meilisearch)$/),
    version: expect.stringMatching(/^\d+\.\d+\.\d+/),
  });
});

const FACETS = {
  territoires: 'territoire',
  secteurs: 'secteur',
  leviers: 'levier',
  types: 'type',
  natures: 'nature',
} as const;

const FILTERED = [
  'secteur=alimentation',
  'territoire=region:32',
  'levier=bailleurs-sociaux&nature=initiative',
  'q=emploi&type=association&type=scic',
  'q=insertion&secteur=insertion-emploi&territoire=region:93&territoire=region:84',
];

for (const query of ['', ...FILTERED]) {
  test(`le compte de chaque choix est ce qu’il donne : ${query || 'liste entière'}`, async () => {
    const { facets, total } = await readJson<z.infer<typeof list>>(`/api/v1/initiatives?${query}`);
    expect(total).toBeGreaterThan(0);
    const choices = Object.entries(FACETS).flatMap(([name, parameter]) =>
      // Of what a filtered list cannot give, one in ten is enough: nothing counts nothing.
      facets[name as keyof typeof FACETS]
        .filter(({ count }, index) => query === '' || count > 0 || index % 10 === 0)
        .map(({ id, count }) => ({ parameter, id, count })),
    );
    expect(choices.length).toBeGreaterThan(20);
    const wrong = await fourAtATime(choices, async ({ parameter, id, count }) => {
      const chosen = new URLSearchParams(query);
      // The counts of a facet leave its own choices aside.
      chosen.delete(parameter);
      chosen.append(parameter, id);
      chosen.set('pageSize', '1');
      const { total: given } = await readJson<{ total: number }>(`/api/v1/initiatives?${chosen}`);
      return given === count ? [] : [`${parameter}=${id} promet ${count} et donne ${given}`];
    });
    expect(wrong.flat()).toEqual([]);
  });
}

test('les pages mises bout à bout donnent chaque fiche une fois', async () => {
  for (const [query, pageSize] of [
    ['tri=recent', 100],
    ['tri=nom', 100],
    ['tri=recent', 7],
    ['q=quartier&tri=pertinence', 10],
  ] as const) {
    const seen: string[] = [];
    let total = 1;
    for (let page = 1; (page - 1) * pageSize < total; page += 1) {
      const found = await readJson<z.infer<typeof list>>(
        `/api/v1/initiatives?${query}&pageSize=${pageSize}&page=${page}`,
      );
      expect(found.page).toBe(page);
      total = found.total;
      seen.push(...found.items.map((item) => item.slug));
    }
    expect(seen.length, query).toBe(total);
    expect(new Set(seen).size, query).toBe(total);
    expect(total).toBeGreaterThan(pageSize === 100 ? 7 : pageSize);
  }
});

test('une page au-delà de la dernière est un problème, qui dit laquelle est la dernière', async () => {
  const { total } = await readJson<{ total: number }>('/api/v1/initiatives');
  const last = Math.ceil(total / 7);
  for (const [query, page, expected] of [
    ['pageSize=7', last + 1, `une page de 1 à ${last}`],
    ['pageSize=7', 100_000, `une page de 1 à ${last}`],
    ['q=xyzxyzxyz', 2, 'la page 1, la seule'],
  ] as const) {
    const { status, type, body } = await ask(`/api/v1/initiatives?${query}&page=${page}`);
    expect.soft([status, type], query).toEqual([400, expect.stringContaining('application/problem+json')]);
    expect
      .soft(JSON.parse(body).invalidParams, query)
      .toEqual([{ parameter: 'page', value: String(page), expected }]);
  }
  const { items } = await readJson<{ items: unknown[] }>(`/api/v1/initiatives?pageSize=7&page=${last}`);
  expect(items.length).toBeGreaterThan(0);
});

test('la liste compte ce que la base publie, rien de plus', async ({ database }) => {
  const { rows } = await database.query<{ slug: string }>(
    `SELECT slug FROM "Initiative" WHERE state = 'published' AND "publishedAt" IS NOT NULL ORDER BY slug`,
  );
  const listed = (await listSheets()).map((one) => one.slug).sort();
  expect(listed).toEqual(rows.map((row) => row.slug).sort());
});

/** Not glued to a word, a number or a path: what a person would dial. */
const TELEPHONE =
  /(?<![\w/.-])(?:(?:\+|00)33[\s.]?(?:\(0\))?[\s.]?[1-9]|0[1-9])(?:[\s.-]?\d{2}){4}(?![\w-])/g;
const EMAIL = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;
/** What an organisation calls its letter box. */
const GENERIC =
  /^(contact|infos?|accueil|bonjour|hello|asso|association|secretariat|administration|communication|direction|reception|equipe)\b/;

test('aucun téléphone ni courriel de personne, dans une fiche ni un levier, page ou JSON', async () => {
  const { items } = await readJson<{ items: { slug: string }[] }>('/api/v1/leviers');
  const paths = [
    ...(await listSheets()).map(({ slug: name }) => `/initiatives/${name}`),
    ...items.map(({ slug: name }) => `/leviers/${name}`),
  ];
  const told = await fourAtATime(paths, async (path) => {
    const [page, json] = [await ask(path), await ask(`/api/v1${path}`)];
    expect([page.status, json.status], path).toEqual([200, 200]);
    const names = namesIn(json.body);
    return [page.body, json.body].flatMap((body) =>
      [
        ...(body.match(TELEPHONE) ?? []),
        ...(body.match(EMAIL) ?? []).filter((email) => !isOfOrganisation(email, names)),
      ].map((found) => `${path} : ${found}`),
    );
  });
  expect([...new Set(told.flat())]).toEqual([]);
});

/** Words of three letters or more by which a sheet names its organisation. */
function namesIn(json: string): string[] {
  const { title, acronym, structureName, contact } = JSON.parse(json);
  return fold([title, acronym, structureName, contact?.organisation].join(' ')).match(/[a-z]{3,}/g) ?? [];
}

/** Whether what stands before the @ is a generic word or a name of the organisation, and not of a person. */
function isOfOrganisation(email: string, names: string[]): boolean {
  const local = fold(email.split('@')[0] ?? '');
  return GENERIC.test(local) || names.some((name) => local.includes(name));
}

const fold = (words: string) => words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

test('les expressions reconnaissent ce qu’elles cherchent', () => {
  for (const phone of [
    '06 12 34 56 78',
    '0612345678',
    '+33 6 12 34 56 78',
    '01.23.45.67.89',
    '0033612345678',
  ])
    expect(phone.match(TELEPHONE), phone).not.toBeNull();
  for (const other of ['2015-09-01', '105 000 €', '0 à 25', 'QP059050', '200057875', '12 345 678 90'])
    expect(other.match(TELEPHONE), other).toBeNull();
  const names = ['garage', 'solidaire'];
  expect(isOfOrganisation('camille.martin@garage-solidaire.fr', names)).toBe(false);
  expect(isOfOrganisation('contact@exemple.fr', names)).toBe(true);
  expect(isOfOrganisation('le.garage@exemple.fr', names)).toBe(true);
});
