import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { CommandError } from '@/lib/cli/command-error';
import { type Lock, readHolder, takeLock } from '@/lib/cli/process-lock.mjs';
import { print } from '@/lib/cli/progress';
import { projectPath } from '@/lib/cli/project';
import { dataFolderForTests } from '@/lib/env';

/** Where the embedded database lives, and the lock of whoever runs it: `.data/`, but for tests of the start. */
export const dataFolder = dataFolderForTests() ?? projectPath('.data');
const lockFile = join(dataFolder, 'serveur.lock');

/** A process that runs the embedded database: the site, or a command for the time of its work. */
export type DataHolder = {
  pid: number;
  role: 'site' | 'commande';
  siteUrl?: string;
  /** Known once PostgreSQL answers. The file is readable by its owner only. */
  databaseUrl?: string;
  isStopping?: boolean;
};

/** Whoever runs the embedded database now, or null. */
export function readDataHolder(): DataHolder | null {
  return readHolder(lockFile) as DataHolder | null;
}

/** Takes the data folder for the site. Throws the sentence that names the site already running there. */
export async function takeForSite(siteUrl: string): Promise<Lock> {
  // A killed `npm` leaves its server a second to notice and close: only a holder that stays is a rival.
  const patience = { site: Date.now() + 2000, any: Date.now() + 60_000 };
  let isWaiting = false;
  for (;;) {
    const lock = takeLock(lockFile, { role: 'site', siteUrl });
    if (lock) return lock;
    const holder = readDataHolder();
    const isRival = holder?.role === 'site' && !holder.isStopping;
    if (holder && Date.now() > (isRival ? patience.site : patience.any)) {
      throw new CommandError(
        isRival
          ? `Le catalogue est déjà lancé depuis ce dossier (processus ${holder.pid}, ${holder.siteUrl}) : ouvrez cette adresse, ou arrêtez-le d'abord (Ctrl-C dans son terminal, ou « kill ${holder.pid} »).`
          : `La base de .data/ est occupée par une autre commande (processus ${holder.pid}) : attendez sa fin, puis relancez.`,
      );
    }
    if (holder && !isRival && !isWaiting) print(`Attente du processus ${holder.pid}, qui libère la base…`);
    isWaiting ||= !isRival;
    await wait(100);
  }
}

/** For a command: the address of the database that the site already runs, or the lock to run it oneself. */
export async function takeForCommand(): Promise<{ databaseUrl: string } | { lock: Lock }> {
  const deadline = Date.now() + 120_000;
  let isWaiting = false;
  for (;;) {
    const lock = takeLock(lockFile, { role: 'commande' });
    if (lock) return { lock };
    const holder = readDataHolder();
    if (holder?.role === 'site' && holder.databaseUrl && !holder.isStopping)
      return { databaseUrl: holder.databaseUrl };
    if (holder && Date.now() > deadline) {
      throw new CommandError(
        `La base de .data/ est occupée par le processus ${holder.pid} : attendez sa fin, puis relancez.`,
      );
    }
    if (holder && !isWaiting) {
      print(`Attente du processus ${holder.pid}, qui utilise la base…`);
      isWaiting = true;
    }
    await wait(100);
  }
}
