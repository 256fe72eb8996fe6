import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { generateClient, isClientFresh } from '../db/generate-client.mjs';
import { readHolder, takeLock } from './process-lock.mjs';

/** The folder of the checkout, with its last slash. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

const installLock = join(root, '.data/installation.lock');

/**
 * Makes a bare checkout able to run TypeScript: checks Node, installs the locked dependencies when they are
 * missing or out of date, writes the Prisma client. Prints to standard error, which leaves standard output to
 * `--json`. Throws one sentence when it cannot.
 */
export async function prepareCheckout() {
  checkNode();
  if (isInstalled() && isClientFresh()) return;
  await withInstallLock(async () => {
    if (!isInstalled()) await install();
    if (!isClientFresh()) generate();
  });
}

/**
 * Loads a TypeScript file of the checkout in this very process: no second process stands between a signal or
 * an exit code and the code it is for.
 *
 * @param {string} path relative to the checkout
 */
export async function importTypeScript(path) {
  const { register } = await import('tsx/esm/api');
  register({ tsconfig: join(root, 'tsconfig.json') });
  return import(pathToFileURL(join(root, path)).href);
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  throw new Error(
    `Node 20.19 ou plus récent est nécessaire ; celui-ci est ${process.version} (https://nodejs.org).`,
  );
}

/**
 * Is what npm says it installed what package-lock.json asks for? Packages for other systems may be missing.
 * npm writes its own list last, so an interrupted installation does not pass for a finished one.
 */
function isInstalled() {
  const installedList = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(installedList)) return false;
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  const installed = JSON.parse(readFileSync(installedList, 'utf8')).packages;
  return Object.entries(wanted).every(([path, { version, integrity, optional, link }]) => {
    if (path === '' || link) return true;
    const found = installed[path];
    if (!found) return optional === true;
    return found.version === version && found.integrity === integrity;
  });
}

async function install() {
  console.error('Installation des dépendances (une à deux minutes la première fois)…');
  const started = Date.now();
  // --include=dev: with NODE_ENV=production in the environment, npm would leave out what builds and tests need.
  const args = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'];
  const code = await run([...args, ...(process.stderr.isTTY ? ['--progress'] : [])]);
  if (code !== 0 || !isInstalled()) {
    throw new Error(
      "L'installation des dépendances a échoué (npm ci). Le message de npm est ci-dessus ; il faut un accès au registre npm.",
    );
  }
  console.error(`Dépendances installées en ${Math.round((Date.now() - started) / 1000)} s.`);
}

/**
 * @param {string[]} args
 * @returns {Promise<number>}
 */
function run(args) {
  const script = process.env.npm_execpath ?? '';
  const isNpm = /npm-cli\.[cm]?js$/.test(script);
  const command = isNpm ? process.execPath : 'npm';
  return new Promise((resolve, reject) => {
    const child = spawn(command, isNpm ? [script, ...args] : args, {
      cwd: root,
      // What npm prints is progress, never the answer of the command.
      stdio: ['ignore', 2, 2],
      shell: process.platform === 'win32' && !isNpm,
    });
    child.once('error', () => reject(new Error("npm est introuvable : il vient d'ordinaire avec Node.")));
    child.once('exit', (code, signal) => resolve(signal ? 1 : (code ?? 1)));
  });
}

function generate() {
  console.error('Écriture du client Prisma…');
  const fault = generateClient();
  if (fault) throw new Error(`Le client Prisma n'a pas pu être écrit :\n${fault}`);
}

/** @param {() => Promise<void>} work */
async function withInstallLock(work) {
  let lock = takeLock(installLock);
  const other = lock ? null : readHolder(installLock);
  if (other) console.error(`Une autre commande (processus ${other.pid}) installe les dépendances ; attente…`);
  while (!lock) {
    await new Promise((resolve) => setTimeout(resolve, 300));
    lock = takeLock(installLock);
  }
  try {
    await work();
  } finally {
    lock.release();
  }
}
