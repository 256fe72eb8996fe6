import { fork } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { CommandError } from '@/lib/cli/command-error';
import { readHolder, takeLock } from '@/lib/cli/process-lock.mjs';
import { projectPath } from '@/lib/cli/project';
import { childEnv } from '@/lib/env';

/**
 * Builds live in `.next/<fingerprint of the sources>/`: a build is never written where another is being served,
 * `npm start` and `npm test` share it when it is fresh, and an interrupted one does not pass for finished.
 */
const buildsFolder = projectPath('.next');
const SOURCE_FOLDERS = ['app', 'components', 'lib', 'public', 'prisma/schema'];
const SOURCE_FILES = ['package-lock.json', 'tsconfig.json'];
const ROOT_CODE = /^(next\.config|postcss\.config|proxy|middleware|instrumentation)[\w-]*\.(ts|mjs|js)$/;
/** What no page imports. */
const NOT_SOURCES = /^lib\/(db\/generated|db\/embedded|cli)\//;

/** A finished build: the folder to give Next as `distDir`, relative to the checkout. */
export type Build = { distDir: string; wasFresh: boolean };

/** What the build depends on, in twelve characters. */
export function sourceFingerprint(siteUrl: string | undefined): string {
  const hash = createHash('sha256').update(`${process.versions.node.split('.')[0]} ${siteUrl ?? ''}\n`);
  const rootFiles = readdirSync(projectPath('.')).filter((name) => ROOT_CODE.test(name));
  for (const file of [...SOURCE_FILES, ...rootFiles, ...SOURCE_FOLDERS.flatMap(listFiles)].sort()) {
    if (NOT_SOURCES.test(file)) continue;
    hash.update(`${file}\n`).update(readFileSync(projectPath(file)));
  }
  return hash.digest('hex').slice(0, 12);
}

/** Is there a finished build of these sources? */
export function findBuild(siteUrl: string | undefined): Build | null {
  const fingerprint = sourceFingerprint(siteUrl);
  return isFinished(fingerprint) ? { distDir: `.next/${fingerprint}`, wasFresh: true } : null;
}

/**
 * Builds the site if these sources are not built yet; needs no database. Throws the end of what Next printed
 * when it fails. `signal` stops it.
 */
export async function ensureBuild(siteUrl: string | undefined, signal?: AbortSignal): Promise<Build> {
  const fingerprint = sourceFingerprint(siteUrl);
  const distDir = `.next/${fingerprint}`;
  for (;;) {
    if (isFinished(fingerprint)) return { distDir, wasFresh: true };
    const lock = takeLock(join(buildsFolder, `${fingerprint}.construction`));
    if (!lock) {
      signal?.throwIfAborted();
      await wait(300);
      continue;
    }
    try {
      removeUnusedBuilds(fingerprint);
      await runBuild(distDir, siteUrl, signal);
      writeFileSync(join(buildsFolder, fingerprint, 'complet'), '');
      return { distDir, wasFresh: false };
    } finally {
      lock.release();
    }
  }
}

/** Says that a process serves this build, so that no other removes it. */
export function holdBuild({ distDir }: Build): { release(): void } {
  return takeLock(projectPath(`${distDir}.service-${process.pid}`)) ?? { release: () => {} };
}

async function runBuild(distDir: string, siteUrl: string | undefined, signal?: AbortSignal): Promise<void> {
  rmSync(projectPath(distDir), { recursive: true, force: true });
  mkdirSync(buildsFolder, { recursive: true });
  const logFile = join(buildsFolder, 'construction.log');
  const log = openSync(logFile, 'w');
  const child = fork(projectPath('lib/cli/next-child.mjs'), ['build'], {
    cwd: projectPath('.'),
    env: buildEnv(distDir, siteUrl),
    stdio: ['ignore', log, log, 'ipc'],
    execArgv: [],
    detached: true,
  });
  closeSync(log);
  const stop = () => child.kill('SIGKILL');
  signal?.addEventListener('abort', stop);
  const code = await new Promise((resolve) => {
    child.once('exit', resolve);
    child.once('error', resolve);
  });
  signal?.removeEventListener('abort', stop);
  signal?.throwIfAborted();
  if (code === 0) return;
  const printed = readFileSync(logFile, 'utf8').trim().split('\n').slice(-40).join('\n');
  throw new CommandError(`La construction du site a échoué :\n${printed}\nLe détail est dans ${logFile}.`);
}

/** Nothing of the place where it runs enters a build: the same sources give the same pages on any port. */
function buildEnv(distDir: string, siteUrl: string | undefined): NodeJS.ProcessEnv {
  return childEnv({
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    CATALOGUE_DIST_DIR: distDir,
    // Empty rather than absent: Next reads `.env` for what is absent.
    PORT: '',
    HOST: '',
    DATABASE_URL: '',
    SITE_URL: siteUrl ?? '',
  });
}

function isFinished(fingerprint: string): boolean {
  return existsSync(join(buildsFolder, fingerprint, 'complet'));
}

function removeUnusedBuilds(current: string): void {
  if (!existsSync(buildsFolder)) return;
  const names = readdirSync(buildsFolder);
  for (const name of names.filter((each) => /^[0-9a-f]{12}$/.test(each) && each !== current)) {
    const locks = names.filter((each) => each.startsWith(`${name}.`)).map((each) => join(buildsFolder, each));
    if (locks.some((lock) => readHolder(lock))) continue;
    for (const path of [join(buildsFolder, name), ...locks]) rmSync(path, { recursive: true, force: true });
  }
}

function listFiles(folder: string): string[] {
  if (!existsSync(projectPath(folder))) return [];
  return readdirSync(projectPath(folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(projectPath('.').length));
}
