import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The Prisma client, written into lib/db/generated (ignored by git) when it is absent or older than the schema.
 * Runs after `npm install`, and at each start for whoever installed with `--ignore-scripts`.
 */

const root = fileURLToPath(new URL('../../', import.meta.url));
const schemaFolder = join(root, 'prisma/schema');
const stampFile = join(root, 'lib/db/generated/.schema');

/** Is the generated client the one of this schema and of this version of Prisma? */
export function isClientFresh() {
  return existsSync(stampFile) && readFileSync(stampFile, 'utf8') === fingerprint();
}

/**
 * Writes the client. Returns what Prisma printed when it failed, '' otherwise.
 *
 * @returns {string}
 */
export function generateClient() {
  const before = fingerprint();
  const prisma = createRequire(import.meta.url).resolve('prisma/build/index.js');
  const run = spawnSync(process.execPath, [prisma, 'generate', '--no-hints'], {
    cwd: root,
    encoding: 'utf8',
    env: {
      ...process.env,
      // Generating needs no engine, but Prisma downloads one unless this names an existing file. Never set it
      // for `prisma migrate` or `prisma db`: they would do nothing and exit 0.
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
      CHECKPOINT_DISABLE: '1',
    },
  });
  if (run.status !== 0)
    return `${run.stdout ?? ''}${run.stderr ?? ''}${run.error ?? ''}`.trim() || 'prisma generate';
  writeFileSync(stampFile, before);
  return '';
}

function fingerprint() {
  const hash = createHash('sha256');
  const names = readdirSync(schemaFolder, { recursive: true, encoding: 'utf8' }).sort();
  for (const name of names.filter((each) => each.endsWith('.prisma'))) {
    hash.update(`${name}\n`).update(readFileSync(join(schemaFolder, name)));
  }
  hash.update(readFileSync(join(root, 'node_modules/prisma/package.json')));
  return hash.digest('hex');
}

if (process.argv[1] && realpathSync(process.argv[1]) === realpathSync(fileURLToPath(import.meta.url))) {
  const fault = existsSync(schemaFolder) && !isClientFresh() ? generateClient() : '';
  if (fault) {
    console.error(fault);
    process.exitCode = 1;
  }
}
