import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { hasRole, ROLES, type Role } from '@/lib/accounts/actor';
import { projectPath } from '@/lib/cli/project';
import { connect, type Db } from '@/lib/db/client';
import { aKeptPicture } from '@/tests/support/a-picture';
import { aUser, sessionHeader } from '@/tests/support/accounts';
import { anImport } from '@/tests/support/an-import';
import { test } from '@/tests/support/browser-test';
import { askAsWritten } from '@/tests/support/site';
import { type Samples, STAFF_ACTIONS, STAFF_ADDRESSES } from '@/tests/support/staff-addresses';
import { stillCatalogueTest } from '@/tests/support/still-catalogue';

const FOLDER = projectPath('app/admin/(staff)');
const VISITORS = ['anonymous', ...ROLES] as const;
type Visitor = (typeof VISITORS)[number];

let db: Db;
let samples: Samples;
const headersOf = new Map<Visitor, Record<string, string>>();

test.beforeAll(async () => {
  db = connect(process.env.E2E_DATABASE_URL ?? '');
  headersOf.set('anonymous', {});
  for (const role of ROLES)
    headersOf.set(role, await sessionHeader(db, await aUser(db, { role, hasPassword: false })));
  const editionOf = (kind: 'initiative' | 'lever') =>
    db.edition.findFirstOrThrow({ where: { kind, online: 'published' }, orderBy: { id: 'asc' } });
  const sheet = await editionOf('initiative');
  const correction = await db.correction.create({
    data: { editionId: sheet.id, field: 'summary', text: 'Autre', source: 'Moi', shown: 'Avant' },
  });
  samples = {
    sheet: sheet.id,
    lever: (await editionOf('lever')).id,
    userId: (await aUser(db, { hasPassword: false })).id,
    correction: correction.id,
    picture: await aKeptPicture(db),
    importation: await anImport(db),
  };
});

test.afterAll(() => db.$disconnect());

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /(^|\/)(page\.tsx|route\.ts)$/.test(file))
    .sort();
}

/** What a visitor gets, as the test says it: « in », « sign in », « refused », or the status itself. */
function outcomeOf({ status, location }: { status: number; location: string }): string {
  if (status === 401 || (status >= 300 && status < 400 && location.includes('/admin/connexion')))
    return 'sign in';
  if (status === 403) return 'refused';
  return status < 500 ? 'in' : String(status);
}

test('chaque adresse de l’équipe est au tableau des droits, et aucune autre', () => {
  expect(filesUnder(FOLDER)).toEqual(Object.keys(STAFF_ADDRESSES).sort());
});

test('adresses × rôles : chacun entre où son rôle le permet, et nulle part ailleurs', async () => {
  const found: Record<string, string> = {};
  const wanted: Record<string, string> = {};
  for (const [file, { role, paths, method = 'GET', body }] of Object.entries(STAFF_ADDRESSES)) {
    for (const path of paths(samples)) {
      for (const visitor of VISITORS) {
        const key = `${method} ${path} ${visitor}`;
        const answer = await askAsWritten(path, { method, headers: headersOf.get(visitor) ?? {}, body });
        found[key] = outcomeOf(answer);
        wanted[key] =
          visitor === 'anonymous' ? 'sign in' : hasRole({ role: visitor }, role) ? 'in' : 'refused';
        if (answer.status === 404) found[key] = `404 (${file})`;
      }
    }
  }
  expect(found).toEqual(wanted);
});

test('ce que voit l’équipe ne se garde dans aucun cache, et ne s’indexe pas', async () => {
  for (const { paths, method = 'GET' } of Object.values(STAFF_ADDRESSES)) {
    for (const path of paths(samples)) {
      if (method !== 'GET') continue;
      const { cacheControl } = await askHeaders(path, headersOf.get('administration') ?? {});
      expect(cacheControl, path).toContain('no-store');
    }
  }
});

async function askHeaders(path: string, headers: Record<string, string>) {
  const response = await fetch(`${process.env.E2E_BASE_URL}${path}`, { headers, redirect: 'manual' });
  await response.body?.cancel();
  return { cacheControl: response.headers.get('cache-control') ?? '' };
}

/** `page`: the file of a page that offers it. */
type ServerAction = { id: string; file: string; name: string; page: string };

/** Every server action of the build, as its manifest lists them. */
function builtActions(): ServerAction[] {
  const manifest = join(projectPath(process.env.E2E_DIST_DIR ?? ''), 'server/server-reference-manifest.json');
  const { node } = JSON.parse(readFileSync(manifest, 'utf8')) as {
    node: Record<string, { filename: string; exportedName: string; workers: Record<string, unknown> }>;
  };
  return Object.entries(node).map(([id, { filename, exportedName, workers }]) => ({
    id,
    file: filename,
    name: exportedName,
    page: `${Object.keys(workers)[0]?.replace('app/admin/(staff)/', '')}.tsx`,
  }));
}

const BOUNDARY = 'frontiere';

/** An action's arguments as React sends them: a previous state, and a form with a field. */
const FORM = [
  ['1_genre', 'fiches'],
  ['0', '[{},"$K1"]'],
]
  .map(
    ([name, value]) => `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  )
  .concat(`--${BOUNDARY}--\r\n`)
  .join('');

/** All that staff may change, as one text. */
async function stateOfTheCatalogue(): Promise<string> {
  const tables = await db.$queryRaw<{ name: string }[]>`
    SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'
    AND tablename NOT IN ('RateLimit', 'SearchCount', 'EditingPresence', 'TerritoryEdge', 'Session', 'Verification')
    ORDER BY 1`;
  const states: string[] = [];
  for (const { name } of tables) {
    const [row] = await db.$queryRawUnsafe<{ state: string }[]>(
      `SELECT md5(coalesce(string_agg(t::text, '|' ORDER BY t::text), '')) AS state FROM "${name}" t`,
    );
    states.push(`${name} ${row?.state}`);
  }
  return states.join('\n');
}

stillCatalogueTest('chaque action du serveur refuse qui n’a pas le rôle, sans rien changer', async () => {
  const actions = builtActions().filter(
    ({ file, name }) => file.startsWith('app/admin/(staff)/') && name !== 'signOutAction',
  );
  expect(actions.length).toBeGreaterThan(20);
  const unknown = actions.filter(({ name, file }) => !(name in STAFF_ACTIONS) && !file.includes('disable'));
  expect(unknown.map(({ name }) => name).filter((name) => name !== 'disableAction')).toEqual([]);
  const before = await stateOfTheCatalogue();
  for (const { id, name, file, page } of actions) {
    const path = STAFF_ADDRESSES[page]?.paths(samples)[0] ?? page;
    const role: Role =
      name === 'disableAction' && file.includes('comptes')
        ? 'administration'
        : (STAFF_ACTIONS[name] ?? 'redaction');
    const tooNarrow = VISITORS.filter(
      (visitor) => visitor === 'anonymous' || !hasRole({ role: visitor }, role),
    );
    for (const visitor of tooNarrow) {
      const { status, location } = await askAsWritten(path, {
        method: 'POST',
        headers: {
          ...headersOf.get(visitor),
          'next-action': id,
          origin: process.env.E2E_BASE_URL ?? '',
          'content-type': `multipart/form-data; boundary=${BOUNDARY}`,
        },
        body: FORM,
      });
      const isLedToSignIn = location.startsWith('/admin/connexion?');
      expect(
        visitor === 'anonymous' ? isLedToSignIn : status === 403,
        `${file} ${name} ${visitor} ${status}`,
      ).toBe(true);
    }
  }
  expect(await stateOfTheCatalogue()).toBe(before);
});
