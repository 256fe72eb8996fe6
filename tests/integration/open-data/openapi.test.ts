import { readdirSync } from 'node:fs';
import { describe, expect } from 'vitest';
import { projectPath } from '@/lib/cli/project';
import { PARAMETERS } from '@/lib/open-data/openapi/parameters';
import { PATHS } from '@/lib/open-data/openapi/paths';
import { API_SCHEMAS, type SchemaName } from '@/lib/open-data/openapi/schemas';
import { test } from '@/tests/support/database';

type Parameter = { name: string; in: string; required?: boolean; example?: string | string[] };
type Answers = Record<string, { content: Record<string, { schema: { $ref?: string } }> }>;
type Operation = { operationId: string; parameters?: (Parameter | { $ref: string })[]; responses: Answers };

const operations = Object.entries(PATHS as Record<string, { get: Operation }>).map(([path, { get }]) => ({
  path,
  ...get,
  parameters: (get.parameters ?? []).map(
    (one) =>
      ('$ref' in one ? PARAMETERS[one.$ref.split('/').at(-1) as keyof typeof PARAMETERS] : one) as Parameter,
  ),
}));

/** Calls the route of a documented path with these values. */
async function call(path: string, values: Record<string, string>, query = ''): Promise<Response> {
  const folder = path.slice(1).replaceAll('{', '[').replaceAll('}', ']');
  const { GET } = await import(projectPath(`app/${folder}/route.ts`));
  const filled = path.replace(/\{(\w+)\}/g, (_, name) => encodeURIComponent(values[name] ?? ''));
  return GET(new Request(`http://localhost:3000${filled}?${query}`), { params: Promise.resolve(values) });
}

/** The answer is of a documented status and type, and holds what its schema says and nothing more. */
async function expectDocumented(
  response: Response,
  status: number,
  { path, responses }: { path: string; responses: Answers },
) {
  expect(response.status, path).toBe(status);
  const content = responses[status]?.content ?? {};
  const [type = ''] = (response.headers.get('Content-Type') ?? '').split(';');
  expect(Object.keys(content), path).toEqual([type]);
  const name = content[type]?.schema.$ref?.split('/').at(-1) as SchemaName | undefined;
  if (!name) return expect((await response.text()).length, path).toBeGreaterThan(0);
  const body = await response.json();
  expect(API_SCHEMAS[name].parse(body), path).toEqual(body);
}

describe('le document OpenAPI', () => {
  test('décrit chaque route de l’API, et aucune autre', () => {
    const routes = readdirSync(projectPath('app/api/v1'), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('route.ts'))
      .map(
        (file) =>
          `/api/v1/${file
            .replace(/\/route\.ts$/, '')
            .replaceAll('[', '{')
            .replaceAll(']', '}')}`,
      );
    expect(routes.length).toBeGreaterThan(10);
    expect(new Set(operations.map(({ path }) => path))).toEqual(
      new Set([...routes, '/initiatives.atom', '/api/health']),
    );
  });

  test('chaque adresse répond comme il le dit, avec les valeurs qu’il donne en exemple', async ({
    filledDb: _,
  }) => {
    for (const operation of operations) {
      const inPath = operation.parameters.filter((one) => one.in === 'path');
      const values = Object.fromEntries(inPath.map(({ name, example }) => [name, String(example)]));
      const required = operation.parameters.filter((one) => one.in === 'query' && one.required);
      const query = new URLSearchParams(required.map(({ name, example }) => [name, String(example)]));
      await expectDocumented(await call(operation.path, values, `${query}`), 200, operation);
      for (const { name, example } of operation.parameters.filter(
        (one) => one.in === 'query' && one.example,
      )) {
        const narrowed = new URLSearchParams(query);
        narrowed.set(name, String(example));
        await expectDocumented(await call(operation.path, values, `${narrowed}`), 200, operation);
      }
    }
  });

  test('chaque fiche et chaque levier ont la forme qu’il dit', async ({ filledDb }) => {
    for (const [path, rows] of [
      ['/api/v1/initiatives/{slug}', await filledDb.initiative.findMany({ select: { slug: true } })],
      ['/api/v1/leviers/{slug}', await filledDb.lever.findMany({ select: { slug: true } })],
    ] as const) {
      const operation = operations.find((one) => one.path === path);
      expect(rows.length).toBeGreaterThan(10);
      for (const { slug } of rows) {
        if (operation) await expectDocumented(await call(path, { slug }), 200, { ...operation, path: slug });
      }
    }
  });

  test('les territoires de chaque genre ont la forme qu’il dit', async ({ filledDb: _ }) => {
    const operation = operations.find(({ path }) => path === '/api/v1/territoires/{id}');
    for (const id of [
      'qpv:QP059050',
      'qpv:QN05950M',
      'epci:200042190',
      'departement:59',
      'region:32',
      'pays:FR',
    ]) {
      if (operation)
        await expectDocumented(await call(operation.path, { id }), 200, { ...operation, path: id });
    }
  });

  test('chaque refus qu’il annonce est donné', async ({ filledDb: _ }) => {
    for (const operation of operations) {
      if ('404' in operation.responses) {
        for (const value of ['n-existe-pas', '../..', '%00', 'commune:00000', 'é'.repeat(5000)]) {
          const names = operation.parameters
            .filter((one) => one.in === 'path')
            .map(({ name }) => [name, value]);
          await expectDocumented(await call(operation.path, Object.fromEntries(names)), 404, operation);
        }
      }
      if ('400' in operation.responses) {
        const wrong = operation.path === '/api/v1/territoires' ? 'q=' : 'territoire=bidule&nature=chose';
        await expectDocumented(await call(operation.path, {}, wrong), 400, operation);
      }
    }
  });

  test('une page au-delà de la dernière est refusée, et la dernière est dite', async ({ filledDb: _ }) => {
    const operation = operations.find(({ path }) => path === '/api/v1/initiatives');
    if (!operation) throw new Error('la liste n’est pas décrite');
    const { total } = await (await call(operation.path, {})).json();
    const last = Math.ceil(total / 20);
    expect(last).toBeGreaterThan(1);
    await expectDocumented(await call(operation.path, {}, `page=${last}`), 200, operation);
    await expectDocumented(await call(operation.path, {}, `page=${last + 1}`), 400, operation);
    const beyond = async (query: string) =>
      (await (await call(operation.path, {}, query)).json()).invalidParams;
    expect(await beyond(`page=${last + 1}`)).toEqual([
      { parameter: 'page', value: String(last + 1), expected: `une page de 1 à ${last}` },
    ]);
    expect(await beyond('q=xyzxyzxyz&page=2')).toMatchObject([{ parameter: 'page', value: '2' }]);
    expect(await beyond('secteur=n-existe-pas&page=2')).toMatchObject([{ parameter: 'secteur' }]);
    await expectDocumented(await call(operation.path, {}, 'q=xyzxyzxyz'), 200, operation);
  });

  test('avec un texte, la liste dit comment il a été lu, et pourquoi chaque fiche y répond', async ({
    filledDb: _,
  }) => {
    const operation = operations.find(({ path }) => path === '/api/v1/initiatives');
    if (!operation) throw new Error('la liste n’est pas décrite');
    const read = async (text: string) => {
      const query = `${new URLSearchParams({ q: text })}`;
      await expectDocumented(await call(operation.path, {}, query), 200, operation);
      return (await call(operation.path, {}, query)).json();
    };
    const corrected = await read('garrage');
    expect(corrected).toMatchObject({
      corrections: [{ typed: 'garrage', used: 'garage' }],
      setAside: [],
      unknownWords: [],
    });
    expect(corrected.items[0].matches[0]).toMatchObject({ typed: 'garrage', kind: 'correction' });
    const synonyms = (await read('CJS')).items.flatMap((item: { matches: object[] }) => item.matches);
    expect(synonyms).toContainEqual(
      expect.objectContaining({ typed: 'CJS', found: 'coopérative jeunesse de services', kind: 'synonym' }),
    );
    expect(await read('licorne garage')).toMatchObject({ total: 0, unknownWords: ['licorne'] });
    const whole = await (await call(operation.path, {})).json();
    expect(whole).not.toHaveProperty('corrections');
    expect(whole.items[0]).not.toHaveProperty('matches');
  });

  test('se tient : versions, références, noms d’opérations', async () => {
    const document = await (await call('/api/v1/openapi.json', {})).json();
    expect(document.openapi).toBe('3.1.0');
    const refs = [...JSON.stringify(document).matchAll(/"\$ref":"#\/([^"]+)"/g)].map(
      ([, path]) => path ?? '',
    );
    expect(refs.length).toBeGreaterThan(30);
    for (const ref of refs) {
      const found = ref.split('/').reduce((part, key) => part?.[key], document);
      expect(found, ref).toBeTruthy();
    }
    const ids = operations.map(({ operationId }) => operationId);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { path, parameters } of operations) {
      const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      expect(
        parameters.filter((one) => one.in === 'path').map(({ name }) => name),
        path,
      ).toEqual(named);
    }
  });
});
