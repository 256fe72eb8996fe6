import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { published } from '@/lib/catalogue/conditions';
import { authSecretOrigin } from '@/lib/cli/auth-secret';
import { findBuild } from '@/lib/cli/build';
import { checkContent } from '@/lib/cli/commands/check-content';
import { dataFolder, readDataHolder } from '@/lib/cli/data-folder';
import { openDatabase } from '@/lib/cli/open-database';
import { projectPath } from '@/lib/cli/project';
import { connect, type Db } from '@/lib/db/client';
import { migrationStatus } from '@/lib/db/migrate';
import { reachDatabase } from '@/lib/db/reach';
import { env, explicitSiteUrl } from '@/lib/env';
import { readVersion } from '@/lib/search/meilisearch/client';
import { meiliConfig } from '@/lib/search/meilisearch/config';
import { probe } from '@/lib/search/meilisearch/probe';
import { Unfit } from '@/lib/search/meilisearch/unfit';
import { configuredBucket } from '@/lib/storage/bucket';

/** One thing looked at: « ok », « attente » (the next start sees to it) or « défaut » (someone has to act). */
type Check = { name: string; state: 'ok' | 'attente' | 'défaut'; detail: string };

/**
 * Looks at everything the site stands on and prints it. Starts the embedded database for the time of the look
 * when nothing runs it; changes nothing in it.
 *
 * @returns the exit code: 1 when something is wrong.
 */
export async function doctor({ json }: { json: boolean }): Promise<number> {
  const checks = [...configuration(), ...(await database()), ...(await bucket()), await content(), build()];
  const isSound = checks.every(({ state }) => state !== 'défaut');
  if (json) {
    console.log(JSON.stringify({ ok: isSound, checks }, null, 2));
  } else {
    const width = Math.max(...checks.map(({ name }) => name.length));
    const sign = { ok: '✓', attente: '…', défaut: '✗' };
    for (const { name, state, detail } of checks)
      console.log(`${sign[state]} ${name.padEnd(width)}  ${detail}`);
    console.log(isSound ? '\nTout va bien.' : '\nQuelque chose ne va pas : voir les lignes marquées ✗.');
  }
  return isSound ? 0 : 1;
}

function configuration(): Check[] {
  const { HOST, PORT, SITE_URL, MEILI_URL, SMTP_URL, DATABASE_URL, OIDC_ISSUER } = env();
  const detail = [
    `${HOST}:${PORT}`,
    `adresse publique ${SITE_URL}`,
    DATABASE_URL ? 'base de DATABASE_URL' : 'base embarquée',
    MEILI_URL ? `Meilisearch sur ${new URL(MEILI_URL).host}` : 'recherche par PostgreSQL',
    SMTP_URL ? `courriels par ${new URL(SMTP_URL).host}` : 'courriels dans le journal (SMTP_URL absent)',
    ...(OIDC_ISSUER ? [`identités de ${new URL(OIDC_ISSUER).host}`] : []),
  ];
  const holder = readDataHolder();
  const site: Check[] =
    holder?.role === 'site'
      ? [{ name: 'site', state: 'ok', detail: `en ligne sur ${holder.siteUrl} (processus ${holder.pid})` }]
      : [];
  return [{ name: 'configuration', state: 'ok', detail: detail.join(', ') }, authSecret(), ...site];
}

const SECRET_CHECKS: Record<ReturnType<typeof authSecretOrigin>, Omit<Check, 'name'>> = {
  environment: { state: 'ok', detail: 'celui de AUTH_SECRET' },
  file: { state: 'ok', detail: 'celui de .data/auth-secret' },
  'to-make': { state: 'attente', detail: 'pas encore fait : « npm start » le fait dans .data/' },
  missing: { state: 'défaut', detail: 'AUTH_SECRET manque : il est obligatoire avec DATABASE_URL' },
};

function authSecret(): Check {
  return { name: 'secret des sessions', ...SECRET_CHECKS[authSecretOrigin()] };
}

/** Asks for a file that is not there: the address, the bucket and the key are then known to be good. */
async function bucket(): Promise<Check[]> {
  const configured = configuredBucket();
  if (!configured) return [];
  const name = 'stockage des fichiers';
  try {
    await configured.get('0'.repeat(64));
    return [{ name, state: 'ok', detail: `compartiment ${env().S3_BUCKET}` }];
  } catch (error) {
    return [{ name, state: 'défaut', detail: `${(error as Error).message} : vérifiez les variables S3_…` }];
  }
}

async function database(): Promise<Check[]> {
  if (!env().DATABASE_URL && !existsSync(join(dataFolder, 'postgres'))) {
    return [
      { name: 'base', state: 'attente', detail: 'pas encore créée : « npm start » la crée dans .data/' },
      await search(null),
    ];
  }
  let opened: Awaited<ReturnType<typeof openDatabase>>;
  try {
    opened = await openDatabase();
  } catch (error) {
    return [{ name: 'base', state: 'défaut', detail: (error as Error).message }, await search(null)];
  }
  const db = connect(opened.url);
  try {
    const reached = await reachDatabase(opened.url);
    if (!reached.ok) return [{ name: 'base', state: 'défaut', detail: reached.error }, await search(null)];
    const migrations = await migrationsCheck(opened.url);
    const isMigrated = migrations.state === 'ok';
    return [
      { name: 'base', state: 'ok', detail: `PostgreSQL ${reached.value}` },
      migrations,
      ...(isMigrated ? await rows(db) : []),
      await search(isMigrated ? db : null),
    ];
  } finally {
    await db.$disconnect();
    await opened.close();
  }
}

async function migrationsCheck(url: string): Promise<Check> {
  const { pending, edited, unknown, failed } = await migrationStatus(url);
  const name = 'migrations';
  if (unknown.length > 0)
    return { name, state: 'défaut', detail: `inconnues de ce code : ${unknown.join(', ')}` };
  if (edited.length > 0) return { name, state: 'défaut', detail: `modifiées depuis : ${edited.join(', ')}` };
  if (failed.length > 0)
    return { name, state: 'défaut', detail: `restées à moitié faites : ${failed.join(', ')}` };
  if (pending.length > 0) return { name, state: 'attente', detail: `à appliquer : ${pending.join(', ')}` };
  return { name, state: 'ok', detail: 'toutes appliquées' };
}

async function rows(db: Db): Promise<Check[]> {
  const [territories, sheets, online, searchable] = await Promise.all([
    db.territory.count(),
    db.initiative.count(),
    db.initiative.count({ where: published }),
    db.searchDocument.count(),
  ]);
  return [
    {
      name: 'territoires',
      state: territories > 0 ? 'ok' : 'attente',
      detail:
        territories > 0 ? `${territories.toLocaleString('fr-FR')} territoires` : 'à charger : « npm start »',
    },
    {
      name: 'fiches',
      state: sheets > 0 ? 'ok' : 'attente',
      detail: sheets > 0 ? `${sheets} fiches` : 'à importer : « npm start »',
    },
    {
      name: 'fiches trouvables',
      state: searchable === online ? 'ok' : 'défaut',
      detail:
        searchable === online
          ? 'toutes celles qui sont en ligne'
          : `${searchable} fiches trouvables pour ${online} en ligne : lancez « npm run catalogue -- search reindex »`,
    },
  ];
}

async function content(): Promise<Check> {
  const folder = projectPath('content');
  if (!existsSync(folder)) return { name: 'content/', state: 'attente', detail: 'pas de dossier content/' };
  const lines: string[] = [];
  const code = await checkContent(folder, (line) => lines.push(line));
  if (code === 0) return { name: 'content/', state: 'ok', detail: 'valable' };
  return { name: 'content/', state: 'défaut', detail: lines.join('\n') };
}

function build(): Check {
  const found = findBuild(explicitSiteUrl());
  if (found) return { name: 'construction', state: 'ok', detail: 'à jour' };
  return { name: 'construction', state: 'attente', detail: 'à faire : « npm start »' };
}

/** `db` is null when there is none to ask what the index holds. */
async function search(db: Db | null): Promise<Check> {
  const name = 'recherche';
  const config = meiliConfig();
  if (!config) return { name, state: 'ok', detail: 'PostgreSQL' };
  try {
    const version = await readVersion(config, AbortSignal.timeout(5000));
    const server = `Meilisearch ${version} sur ${config.url}`;
    if (!db) return { name, state: 'ok', detail: server };
    const probed = await probe(db, config);
    if (probed.isFit) return { name, state: 'ok', detail: `${server}, index « ${config.index} » à jour` };
    return { name, state: 'attente', detail: `${server} ; PostgreSQL répond à sa place : ${probed.reason}` };
  } catch (error) {
    if (!(error instanceof Unfit)) throw error;
    return { name, state: 'défaut', detail: `${error.message} ; PostgreSQL répond à sa place` };
  }
}
