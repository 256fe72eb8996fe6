import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * Adds to package-lock.json the optional packages of other systems that npm left out because the registry at
 * hand does not carry them; `npm ci` refuses a lock where they are missing, everywhere. To run after any change
 * of the dependencies: `node tests/support/complete-package-lock.mjs`.
 */
const file = fileURLToPath(new URL('../../package-lock.json', import.meta.url));

/**
 * The optional packages that a lock asks for and does not list.
 *
 * @param {{ packages: Record<string, { dev?: boolean, optionalDependencies?: Record<string, string> }> }} lock
 * @returns {{ name: string, version: string, isDev: boolean }[]}
 */
export function missingOptionalPackages({ packages }) {
  return Object.entries(packages).flatMap(([path, { dev = false, optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies)
      .filter(([name]) => !placesOf(path, name).some((place) => place in packages))
      .map(([name, range]) => ({ name, version: range.replace(/^[~^]/, ''), isDev: dev })),
  );
}

/**
 * Where Node would look for a package from another, nearest first.
 *
 * @param {string} path
 * @param {string} name
 */
function placesOf(path, name) {
  const parents = path
    .split('/node_modules/')
    .map((_, index, parts) => parts.slice(0, index + 1).join('/node_modules/'));
  return [...parents.reverse().map((parent) => `${parent}/node_modules/${name}`), `node_modules/${name}`];
}

/**
 * What the name of a binary package says of the system it is for.
 *
 * @param {{ name: string, version: string, isDev: boolean }} missing
 */
function entryFor({ name, version, isDev }) {
  const words = name.split('/').at(-1)?.split('-') ?? [];
  const os = words.find((word) => /^(android|darwin|freebsd|linux|openharmony|win32)$/.test(word));
  const cpu = words.find((word) => /^(arm|arm64|x64|ia32|ppc64|riscv64|s390x|wasm32)$/.test(word));
  const isMusl = words.some((word) => word.startsWith('musl'));
  const isGlibc = words.some((word) => word.startsWith('gnu'));
  return {
    version,
    ...(cpu ? { cpu: [cpu] } : {}),
    ...(isDev ? { dev: true } : {}),
    ...(os === 'linux' && isMusl ? { libc: ['musl'] } : {}),
    ...(os === 'linux' && isGlibc ? { libc: ['glibc'] } : {}),
    optional: true,
    ...(os ? { os: [os] } : {}),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const lock = JSON.parse(readFileSync(file, 'utf8'));
  const missing = missingOptionalPackages(lock);
  for (const each of missing) lock.packages[`node_modules/${each.name}`] = entryFor(each);
  const sorted = Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1));
  writeFileSync(file, `${JSON.stringify({ ...lock, packages: Object.fromEntries(sorted) }, null, 2)}\n`);
  console.log(`${missing.length} paquets ajoutés.`);
}
