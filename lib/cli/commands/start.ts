import { ensureAuthSecret } from '@/lib/cli/auth-secret';
import { ensureBuild, holdBuild } from '@/lib/cli/build';
import { CommandError } from '@/lib/cli/command-error';
import { fillDatabase } from '@/lib/cli/fill-database';
import { openSiteDatabase } from '@/lib/cli/open-site-database';
import { print, showStep } from '@/lib/cli/progress';
import { projectPath } from '@/lib/cli/project';
import { serveSite, siteAddress } from '@/lib/cli/serve';
import { listenForStop, untilStop } from '@/lib/cli/stop-signal';
import { connect } from '@/lib/db/client';
import { env, explicitSiteUrl } from '@/lib/env';

/**
 * Brings the whole catalogue up and serves it until a signal stops it: database, migrations, territories,
 * content, build, site. What is already as it should be is not done again.
 *
 * @returns the exit code: 0 for a stop asked once the site answers, that of the signal before.
 * Throws the sentence that says what prevents the start; whatever was started by then is stopped.
 */
export async function start(): Promise<number> {
  const { HOST, PORT } = env();
  const stop = listenForStop();
  /** What is to be undone at the end, the last made first. */
  const cleanups: (() => void | Promise<void>)[] = [];
  let isServing = false;
  try {
    const database = await openSiteDatabase(HOST, PORT);
    cleanups.unshift(database.close);
    const variables = { AUTH_SECRET: ensureAuthSecret() };
    await untilStop(fill(database.url), stop.signal);
    const build = await showStep('Construction du site', async (tell) => {
      const built = await ensureBuild(explicitSiteUrl(), stop.signal);
      tell(built.wasFresh ? 'à jour' : 'faite');
      return built;
    });
    cleanups.unshift(holdBuild(build).release);
    const site = await serveSite({ build, host: HOST, port: PORT, databaseUrl: database.url, variables });
    cleanups.unshift(site.stop);
    isServing = true;
    if (!stop.signal.aborted) welcome(siteAddress(HOST, PORT));
    throw new CommandError(await untilStop(Promise.race([site.fallen, database.fallen]), stop.signal));
  } catch (error) {
    if (!stop.signal.aborted) throw error;
    print('Arrêt…');
    return isServing ? 0 : stop.exitCode();
  } finally {
    for (const cleanup of cleanups) await cleanup();
    stop.dispose();
  }
}

async function fill(url: string): Promise<void> {
  const db = connect(url);
  try {
    await fillDatabase(db, url, projectPath('content'));
  } finally {
    await db.$disconnect();
  }
}

function welcome(address: string): void {
  print(`
Le catalogue est en ligne : ${address}

  Espace de l'équipe              ${address}/admin
  Ouvrir un premier compte        npm run catalogue -- user create ADRESSE --role administration
  Ajouter ou corriger une fiche   content/initiatives/*.md, puis : npm run catalogue -- import content
  Vérifier l'installation         npm run catalogue -- doctor
  Arrêter                         Ctrl-C
`);
}
