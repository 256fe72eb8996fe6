import { CommandError } from '@/lib/cli/command-error';
import { dataFolder, takeForCommand } from '@/lib/cli/data-folder';
import { connect, type Db, useClient } from '@/lib/db/client';
import { startEmbedded } from '@/lib/db/embedded/server';
import { migrate } from '@/lib/db/migrate';
import { reachDatabase } from '@/lib/db/reach';
import { env } from '@/lib/env';
import { importReference } from '@/lib/territory/reference/import-reference';

type OpenDatabase = { url: string; close(): Promise<void> };

/**
 * The database of a command: the one of DATABASE_URL, or the embedded one — that of the running site, or started
 * for the time of the command. Throws the sentence that says why there is none.
 */
export async function openDatabase(): Promise<OpenDatabase> {
  const { DATABASE_URL } = env();
  if (DATABASE_URL) {
    const reached = await reachDatabase(DATABASE_URL);
    if (!reached.ok) throw new CommandError(reached.error);
    return { url: DATABASE_URL, close: async () => {} };
  }
  const taken = await takeForCommand();
  if ('databaseUrl' in taken) return { url: taken.databaseUrl, close: async () => {} };
  const server = await startEmbedded({ folder: dataFolder });
  if (!server.ok) {
    taken.lock.release();
    throw new CommandError(server.error);
  }
  return {
    url: server.value.url,
    close: async () => {
      await server.value.stop();
      taken.lock.release();
    },
  };
}

/** Runs a command on its database, migrated and with its territories, and closes everything whatever happens, Ctrl-C included. */
export async function withDatabase<Answer>(work: (db: Db) => Promise<Answer>): Promise<Answer> {
  const { url, close } = await openDatabase();
  const stopOnSignal = (signal: NodeJS.Signals) => {
    void close().finally(() => process.exit(signal === 'SIGINT' ? 130 : 143));
  };
  process.once('SIGINT', stopOnSignal).once('SIGTERM', stopOnSignal);
  const client = connect(url);
  useClient(client);
  try {
    const migrated = await migrate(url);
    if (!migrated.ok) throw new CommandError(migrated.error);
    // A command may come before the first start, and content names communes.
    await importReference(client);
    return await work(client);
  } finally {
    useClient(undefined);
    await client.$disconnect();
    await close();
    process.off('SIGINT', stopOnSignal).off('SIGTERM', stopOnSignal);
  }
}
