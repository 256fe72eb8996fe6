import { createHash, randomBytes } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { importContentFolder } from '@/lib/cli/commands/import-content';
import { type Holder, readHolder, takeLock } from '@/lib/cli/process-lock.mjs';
import { projectPath } from '@/lib/cli/project';
import { connect, type Db, useClient } from '@/lib/db/client';
import { startEmbedded } from '@/lib/db/embedded/server';
import { migrate, withDatabaseName } from '@/lib/db/migrate';
import { reachDatabase } from '@/lib/db/reach';
import { importReference } from '@/lib/territory/reference/import-reference';

/**
 * The PostgreSQL of the tests: the server of DATABASE_URL, where only databases named `catalogue_essai_…` are
 * made and dropped, or an embedded one in `.test/`. `url` names a database that nothing writes to.
 */
export type TestServer = { url: string; close(): Promise<void> };

const folder = projectPath('.test');
const lockFile = join(folder, 'serveur.lock');

/** Starts the server of the tests, or joins the one that `npm test` has already started above us. */
export async function openTestServer(): Promise<TestServer> {
  const server = await startOrJoin();
  await arrive(server.url);
  return {
    url: server.url,
    close: async () => {
      await leave();
      await server.close();
    },
  };
}

async function startOrJoin(): Promise<TestServer> {
  const given = givenServer();
  if (given) {
    const reached = await reachDatabase(given);
    if (!reached.ok) throw new Error(reached.error);
    return { url: given, close: async () => {} };
  }
  const deadline = Date.now() + 60_000;
  for (;;) {
    const lock = takeLock(lockFile, {});
    if (lock) {
      const started = await startEmbedded({ folder, fast: true });
      if (!started.ok) throw new Error(started.error);
      lock.update({ url: started.value.url });
      const close = async () => {
        await started.value.stop();
        lock.release();
      };
      return { url: started.value.url, close };
    }
    const holder = readHolder(lockFile) as (Holder & { url?: string }) | null;
    if (holder?.url) return { url: holder.url, close: async () => {} };
    if (Date.now() > deadline) throw new Error(`.test/ est occupé par le processus ${holder?.pid}.`);
    await wait(100);
  }
}

/** What the databases of the tests are copied from: names of databases. */
type Templates = {
  /** Migrated, with the territories of France and nothing else. */
  reference: string;
  /** The same, with the folder content/ imported. */
  content: string;
};

/** Makes the template `reference` if it is not there yet: once per state of what it is made from. Answers its name. */
export async function ensureReferenceTemplate(serverUrl: string): Promise<string> {
  const { reference } = templateNames();
  await ensureDatabase(serverUrl, reference, async (draft) => {
    await createEmpty(serverUrl, draft);
    const url = withDatabaseName(serverUrl, draft);
    const migrated = await migrate(url);
    if (!migrated.ok) throw new Error(migrated.error);
    await withClient(url, importReference);
  });
  return reference;
}

/** The same for the template `content`. Throws the faults of content/ when it has any. */
export async function ensureContentTemplate(serverUrl: string): Promise<string> {
  const { content } = templateNames();
  const reference = await ensureReferenceTemplate(serverUrl);
  await ensureDatabase(serverUrl, content, async (draft) => {
    const url = await copyTemplate(serverUrl, reference, draft);
    const lines: string[] = [];
    const dir = projectPath('content');
    const run = (db: Db) =>
      importContentFolder({ dir, json: false, now: new Date() }, db, (line) => lines.push(line));
    if ((await withClient(url, run)) !== 0) throw new Error(lines.join('\n'));
  });
  return content;
}

/** Copies a template under `name`, replacing what had that name. Answers the address of the copy. */
export async function copyTemplate(serverUrl: string, template: string, name: string): Promise<string> {
  await withAdmin(serverUrl, async (admin) => {
    // Two copies of one template at the same time refuse each other.
    await admin.query('SELECT pg_advisory_lock(hashtext($1))', [template]);
    await dropDatabase(admin, name);
    await admin.query(`CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY FILE_COPY`);
  });
  return withDatabaseName(serverUrl, name);
}

/** Makes an empty database, replacing what had that name. Answers its address. */
export async function createEmpty(serverUrl: string, name: string): Promise<string> {
  await withAdmin(serverUrl, async (admin) => {
    await dropDatabase(admin, name);
    await admin.query(`CREATE DATABASE ${name}`);
  });
  return withDatabaseName(serverUrl, name);
}

/**
 * A name for a database of a run: those of one checkout do not meet those of another on a shared server, nor two runs
 * of one checkout each other.
 */
export function testDatabaseName(name: string, run = thisRun()): string {
  return `${PREFIX}${run}_${name}`;
}

/**
 * Drops what a run made. The last run on the server also drops what killed ones have left, and the templates; on the
 * embedded server those of the present sources stay, for the next run.
 */
export async function dropTestDatabases(serverUrl: string, run = thisRun()): Promise<void> {
  await leave();
  const kept = givenServer() ? [] : Object.values(templateNames());
  await withAdmin(serverUrl, async (admin) => {
    const { rows: locks } = await admin.query<{ alone: boolean }>(
      'SELECT pg_try_advisory_lock(hashtext($1)) AS alone',
      [PREFIX],
    );
    const { rows } = await admin.query<{ datname: string }>(
      'SELECT datname FROM pg_database WHERE starts_with(datname, $1) AND datname <> ALL ($2)',
      [locks[0]?.alone ? PREFIX : testDatabaseName('', run), kept],
    );
    for (const { datname } of rows) await dropDatabase(admin, datname);
  });
}

/** Names a run: all the processes under the one that opened the server. */
function thisRun(): string {
  return process.env.CATALOGUE_TEST_RUN ?? `p${process.pid}`;
}

/** A shared lock held as long as a run lasts: whoever gets it alone is the last. */
let presence: pg.Client | undefined;

async function arrive(url: string): Promise<void> {
  process.env.CATALOGUE_TEST_RUN ??= randomBytes(4).toString('hex');
  presence = new pg.Client({ connectionString: url });
  // When the server stops under it, the tests say so themselves.
  presence.on('error', () => {});
  await presence.connect();
  await presence.query('SELECT pg_advisory_lock_shared(hashtext($1))', [PREFIX]);
}

async function leave(): Promise<void> {
  const client = presence;
  presence = undefined;
  // Given back before the connection ends: the server takes a moment to notice that.
  await client?.query('SELECT pg_advisory_unlock_all()').catch(() => {});
  await client?.end();
}

/** What `npm test` was given in DATABASE_URL; it hides it from the code under test, which must not find it. */
function givenServer(): string | undefined {
  return process.env.CATALOGUE_TEST_SERVER || process.env.DATABASE_URL;
}

const PREFIX = `catalogue_essai_${createHash('sha256').update(projectPath('.')).digest('hex').slice(0, 6)}_`;

function templateNames(): Templates {
  const reference = fingerprint('prisma/migrations', 'lib/territory', 'package-lock.json');
  const content = fingerprint('prisma/migrations', 'lib', 'package-lock.json', 'content');
  return { reference: `${PREFIX}modele_${reference}`, content: `${PREFIX}contenu_${content}` };
}

function fingerprint(...parts: string[]): string {
  const hash = createHash('sha256');
  for (const file of parts.flatMap((part) => filesOf(projectPath(part)))) {
    if (!file.includes('/lib/db/generated/')) hash.update(file).update(readFileSync(file));
  }
  return hash.digest('hex').slice(0, 12);
}

function filesOf(path: string): string[] {
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** Made under another name and renamed when complete: a database that is there is whole. */
async function ensureDatabase(serverUrl: string, name: string, fill: (draft: string) => Promise<void>) {
  await withAdmin(serverUrl, async (admin) => {
    await admin.query('SELECT pg_advisory_lock(hashtext($1))', [`${name} en cours`]);
    const ready = await admin.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (ready.rowCount) return;
    await fill(`${name}_en_cours`);
    await admin.query(`ALTER DATABASE ${name}_en_cours RENAME TO ${name}`);
  });
}

async function withClient<Answer>(url: string, work: (db: Db) => Promise<Answer>): Promise<Answer> {
  const db = connect(url);
  useClient(db);
  try {
    return await work(db);
  } finally {
    useClient(undefined);
    await db.$disconnect();
  }
}

/** WITH (FORCE) would want to end the autovacuum of the server, which only a superuser may. */
async function dropDatabase(admin: pg.Client, name: string): Promise<void> {
  await admin.query(
    'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1 AND usename = current_user',
    [name],
  );
  await admin.query(`DROP DATABASE IF EXISTS ${name}`);
}

async function withAdmin<Answer>(url: string, work: (admin: pg.Client) => Promise<Answer>): Promise<Answer> {
  const admin = new pg.Client({ connectionString: url });
  await admin.connect();
  try {
    return await work(admin);
  } finally {
    await admin.end();
  }
}
