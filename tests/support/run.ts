import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { ensureBuild } from '@/lib/cli/build';
import { readHolder, takeLock } from '@/lib/cli/process-lock.mjs';
import { projectPath } from '@/lib/cli/project';
import { listenForStop, untilStop } from '@/lib/cli/stop-signal';
import { childEnv } from '@/lib/env';
import { findBrowser } from '@/tests/support/browser';
import type { TestServer } from '@/tests/support/test-server';

/** What a step found; a step that is no suite of tests counts as one failure when it fails. */
type Outcome = { passed: number; failed: number; skipped?: number };

/** `isExtra`: what a run of everything already holds elsewhere; it is run when it is named. */
type Step = { name: string; title: string; isExtra?: true; run(): Promise<Outcome> };

const SOUND: Outcome = { passed: 0, failed: 0 };
const BROKEN: Outcome = { passed: 0, failed: 1 };
const reports = projectPath('.test/rapports');

let stopped: AbortSignal;
const children = new Set<ReturnType<typeof spawn>>();

/** Started once for the integration tests and the journeys, which join it. */
let server: TestServer | undefined;

const steps: Step[] = [
  {
    name: 'lint',
    title: 'Format et lint (biome)',
    run: () => tool('@biomejs/biome', 'biome', ['check', '--error-on-warnings', '.']),
  },
  { name: 'types', title: 'Types (tsc)', run: types },
  { name: 'knip', title: 'Code mort (knip)', run: () => tool('knip', 'knip', []) },
  { name: 'unit', title: 'Tests unitaires', run: () => vitest('unit') },
  { name: 'integration', title: 'Tests d’intégration (PostgreSQL)', run: () => integration() },
  { name: 'build', title: 'Construction du site', run: build },
  { name: 'launch', title: 'Démarrer, arrêter, se relever', run: () => vitest('launch') },
  { name: 'e2e', title: 'Parcours dans Chromium (Playwright)', run: e2e },
  {
    name: 'search',
    title: 'Recherche (PostgreSQL, et le Meilisearch de MEILI_URL)',
    isExtra: true,
    run: () => integration('tests/integration/search/'),
  },
];

/**
 * Runs the steps named, or all, one after the other: one that fails does not hide the next. Ends with the line
 * « N passed, N failed » alone.
 *
 * @returns the exit code: 0 when all pass, 1 when something fails, that of the signal when stopped.
 */
export async function runTests(wanted: string[]): Promise<number> {
  const unknown = wanted.filter((name) => !steps.some((step) => step.name === name));
  if (unknown.length > 0) {
    throw new Error(
      `Étape inconnue : ${unknown.join(', ')}. Étapes : ${steps.map(({ name }) => name).join(', ')}.`,
    );
  }
  const lock = takeLock(projectPath('.test/essais.lock'));
  if (!lock) {
    const { pid } = readHolder(projectPath('.test/essais.lock')) ?? {};
    throw new Error(`Les tests tournent déjà dans ce dossier (processus ${pid}) : attendez leur fin.`);
  }
  // The code under test must not find the database, nor the Meilisearch, of whoever runs the tests.
  const { DATABASE_URL, MEILI_URL, MEILI_KEY } = process.env;
  if (DATABASE_URL) process.env.CATALOGUE_TEST_SERVER = DATABASE_URL;
  if (MEILI_URL) process.env.CATALOGUE_TEST_MEILI_URL = MEILI_URL;
  if (MEILI_KEY) process.env.CATALOGUE_TEST_MEILI_KEY = MEILI_KEY;
  for (const name of ['DATABASE_URL', 'PORT', 'HOST', 'SITE_URL', 'MEILI_URL', 'MEILI_KEY', 'LOG_LEVEL'])
    delete process.env[name];

  const stop = listenForStop();
  stopped = stop.signal;
  const total = { passed: 0, failed: 0, skipped: 0 };
  const summary: string[] = [];
  try {
    rmSync(reports, { recursive: true, force: true });
    mkdirSync(reports, { recursive: true });
    const chosen = steps.filter(({ name, isExtra }) =>
      wanted.length === 0 ? !isExtra : wanted.includes(name),
    );
    for (const { title, run } of chosen) {
      console.log(`\n── ${title}`);
      const started = performance.now();
      const { passed, failed, skipped = 0 } = await untilStop(run().catch(explain), stopped);
      const seconds = ((performance.now() - started) / 1000).toFixed(1);
      const line = `${failed > 0 ? '✗' : '✓'} ${title} (${seconds} s)`;
      console.log(line);
      summary.push(line);
      total.passed += passed;
      total.failed += failed;
      total.skipped += skipped;
    }
  } catch (error) {
    if (!stopped.aborted) throw error;
    console.error('\nInterrompu.');
    total.failed += 1;
  } finally {
    await stopChildren();
    await closeServer().catch(explain);
    lock.release();
    stop.dispose();
  }
  console.log(`\n${summary.join('\n')}`);
  if (total.skipped > 0) console.log(`\nATTENTION : ${total.skipped} test(s) ignoré(s), voir plus haut.`);
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  return stopped.aborted ? stop.exitCode() : Number(total.failed > 0);
}

/** Loaded when needed: a file of lib/ that does not compile must not hide what the first steps have to say. */
async function openServer(): Promise<void> {
  const { openTestServer } = await import('@/tests/support/test-server');
  server ??= await openTestServer();
}

async function closeServer(): Promise<void> {
  if (!server) return;
  const { dropTestDatabases } = await import('@/tests/support/test-server');
  await dropTestDatabases(server.url);
  await server.close();
}

async function types(): Promise<Outcome> {
  const generated = await tool('next', 'next', ['typegen']);
  const checked = await tool('typescript', 'tsc', ['--noEmit']);
  return { passed: 0, failed: Math.max(generated.failed, checked.failed) };
}

async function vitest(project: string, ...files: string[]): Promise<Outcome> {
  const report = join(reports, `${project}.json`);
  const args = [
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...files,
  ];
  const { failed } = await tool('vitest', 'vitest', args);
  if (!existsSync(report)) return BROKEN;
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, numFailedTestSuites } = JSON.parse(
    readFileSync(report, 'utf8'),
  );
  // A file that does not load has no failed test to show, but it failed.
  const broken = numFailedTests === 0 && (failed > 0 || numFailedTestSuites > 0) ? 1 : 0;
  return { passed: numPassedTests, failed: numFailedTests + broken, skipped: numPendingTests + numTodoTests };
}

async function integration(...files: string[]): Promise<Outcome> {
  await openServer();
  return vitest('integration', ...files);
}

async function build(): Promise<Outcome> {
  const { wasFresh } = await ensureBuild(undefined, stopped);
  if (wasFresh) console.log('Déjà construit pour ces sources.');
  return SOUND;
}

async function e2e(): Promise<Outcome> {
  if (!(await ensureBrowser())) return BROKEN;
  await openServer();
  const { failed } = await tool('@playwright/test', 'playwright', ['test']);
  const report = join(reports, 'e2e.json');
  if (!existsSync(report)) return BROKEN;
  const { stats, errors = [] } = JSON.parse(readFileSync(report, 'utf8'));
  const broken = stats.unexpected === 0 && (failed > 0 || errors.length > 0) ? 1 : 0;
  // A test that passes only when run again is one that fails.
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + broken, skipped: stats.skipped };
}

/** Finds Chromium, or installs one: Playwright's, else Debian's for root. Says what to install otherwise. */
async function ensureBrowser(): Promise<boolean> {
  if (findBrowser()) return true;
  if (process.env.CHROMIUM_PATH) {
    console.error(`CHROMIUM_PATH ne mène à aucun fichier : ${process.env.CHROMIUM_PATH}`);
    return false;
  }
  console.log('Aucun Chromium : installation de celui de Playwright…');
  await tool('@playwright/test', 'playwright', ['install', '--with-deps', 'chromium']);
  if (findBrowser()) return true;
  if (process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0) {
    console.log('Installation du Chromium de Debian…');
    await command('apt-get', ['update', '-qq']);
    await command('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium']);
    if (findBrowser()) return true;
  }
  console.error(
    'Il manque un navigateur : installez Chromium (« apt install chromium »), ou donnez son chemin dans CHROMIUM_PATH.',
  );
  return false;
}

/** Runs the program `bin` of an npm package with our Node. */
function tool(name: string, bin: string, args: string[]): Promise<Outcome> {
  const require = createRequire(import.meta.url);
  const manifest = projectPath(`node_modules/${name}/package.json`);
  const { bin: programs } = require(manifest);
  const program = join(dirname(manifest), typeof programs === 'string' ? programs : programs[bin]);
  return command(process.execPath, [program, ...args]);
}

function command(program: string, args: string[]): Promise<Outcome> {
  return new Promise((resolve) => {
    // In a group of its own: Ctrl-C reaches us alone, and stopChildren() ends the whole group.
    const child = spawn(program, args, {
      cwd: projectPath('.'),
      stdio: ['ignore', 'inherit', 'inherit'],
      env: childEnv({ NEXT_TELEMETRY_DISABLED: '1', DEBIAN_FRONTEND: 'noninteractive', NODE_ENV: undefined }),
      detached: true,
    });
    children.add(child);
    child.once('error', (error) => {
      console.error(error.message);
      resolve(BROKEN);
    });
    child.once('exit', (code) => {
      children.delete(child);
      resolve(code === 0 ? SOUND : BROKEN);
    });
  });
}

async function stopChildren(): Promise<void> {
  await Promise.all(
    [...children].map(async (child) => {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      signalGroup(child.pid, 'SIGINT');
      const late = setTimeout(() => signalGroup(child.pid, 'SIGKILL'), 8000);
      await ended;
      clearTimeout(late);
    }),
  );
}

function signalGroup(pid: number | undefined, signal: NodeJS.Signals): void {
  try {
    if (pid) process.kill(-pid, signal);
  } catch {
    // It ended in the meantime.
  }
}

function explain(error: unknown): Outcome {
  console.error(error instanceof Error ? error.message : error);
  return BROKEN;
}
