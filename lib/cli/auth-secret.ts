import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CommandError } from '@/lib/cli/command-error';
import { dataFolder } from '@/lib/cli/data-folder';
import { env } from '@/lib/env';

const file = join(dataFolder, 'auth-secret');

/**
 * What the site signs its sessions and encrypts second factors with: AUTH_SECRET; with the embedded database, one that is made
 * once and kept beside it, readable by its owner only. Throws the sentence that asks for it when DATABASE_URL stands alone:
 * several servers of one database must share it, and one that changed at each start would sign everyone out.
 */
export function ensureAuthSecret(): string {
  const { AUTH_SECRET, DATABASE_URL } = env();
  if (AUTH_SECRET) return AUTH_SECRET;
  if (DATABASE_URL) {
    throw new CommandError(
      "AUTH_SECRET manque : avec DATABASE_URL, donnez 32 caractères au moins, toujours les mêmes (par exemple le résultat d'« openssl rand -hex 32 »).",
    );
  }
  if (existsSync(file)) return readSecret();
  try {
    writeFileSync(file, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    // Another process of this folder has just made it.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return readSecret();
}

/** Where the secret comes from, for whoever looks at the configuration. */
export function authSecretOrigin(): 'environment' | 'file' | 'to-make' | 'missing' {
  const { AUTH_SECRET, DATABASE_URL } = env();
  if (AUTH_SECRET) return 'environment';
  if (DATABASE_URL) return 'missing';
  return existsSync(file) ? 'file' : 'to-make';
}

function readSecret(): string {
  // Copied from elsewhere, it may have become readable by all.
  chmodSync(file, 0o600);
  const secret = readFileSync(file, 'utf8').trim();
  if (secret.length >= 32) return secret;
  throw new CommandError(
    `${file} ne contient pas de secret valable : remettez celui d'une sauvegarde, ou effacez ce fichier (tout le monde devra se reconnecter, et refaire sa double authentification).`,
  );
}
