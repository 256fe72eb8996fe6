import { CommandError } from '@/lib/cli/command-error';
import { dataFolder, readDataHolder, takeForSite } from '@/lib/cli/data-folder';
import { checkPort } from '@/lib/cli/port';
import { showStep } from '@/lib/cli/progress';
import { siteAddress } from '@/lib/cli/serve';
import { startEmbedded } from '@/lib/db/embedded/server';
import { reachDatabase } from '@/lib/db/reach';
import { env } from '@/lib/env';

/** `fallen` gives a sentence if the database ends by itself. */
export type SiteDatabase = { url: string; fallen: Promise<string>; close(): Promise<void> };

/**
 * The database of the site that will answer on HOST:PORT, once it is sure that the site can: a second start in
 * the same folder and a taken port are refused before anything is touched. Throws the sentence that says so.
 */
export async function openSiteDatabase(host: string, port: number): Promise<SiteDatabase> {
  const { DATABASE_URL } = env();
  if (DATABASE_URL) {
    await refuseTakenPort(host, port);
    return reachGiven(DATABASE_URL);
  }
  if (!readDataHolder()) await refuseTakenPort(host, port);
  const lock = await takeForSite(siteAddress(host, port));
  try {
    await refuseTakenPort(host, port);
    const server = await showStep('Base de données', async (tell) => {
      const started = await startEmbedded({ folder: dataFolder });
      if (!started.ok) throw new CommandError(started.error);
      tell('PostgreSQL embarqué, dans .data/');
      return started.value;
    });
    lock.update({ databaseUrl: server.url });
    return {
      url: server.url,
      fallen: server.ended.then(
        () => "PostgreSQL s'est arrêté de lui-même ; son journal est dans .data/postgres.log.",
      ),
      close: async () => {
        lock.update({ isStopping: true });
        await server.stop();
        lock.release();
      },
    };
  } catch (error) {
    lock.release();
    throw error;
  }
}

async function reachGiven(url: string): Promise<SiteDatabase> {
  return showStep('Base de données', async (tell) => {
    const reached = await reachDatabase(url);
    if (!reached.ok) throw new CommandError(reached.error);
    tell(`PostgreSQL ${reached.value}, celle de DATABASE_URL`);
    return { url, fallen: new Promise<string>(() => {}), close: async () => {} };
  });
}

async function refuseTakenPort(host: string, port: number): Promise<void> {
  const free = await checkPort(host, port);
  if (!free.ok) throw new CommandError(free.error);
}
