import { writeFileSync } from 'node:fs';
import pg from 'pg';
import { ensureBuild, holdBuild } from '@/lib/cli/build';
import { takeLock } from '@/lib/cli/process-lock.mjs';
import { print, showStep } from '@/lib/cli/progress';
import { projectPath, typedPath } from '@/lib/cli/project';
import { listenForStop, untilStop } from '@/lib/cli/stop-signal';
import { connect } from '@/lib/db/client';
import type { EngineName } from '@/lib/search/results';
import { countOf } from '@/lib/text/french';
import { type Filling, fillCatalogue } from '@/tests/bench/fill';
import { busyShare, describeMachine } from '@/tests/bench/machine';
import { type Measure, measureKind } from '@/tests/bench/measure';
import { isFree, type MeiliServer } from '@/tests/bench/meilisearch';
import { type BenchSite, openSite } from '@/tests/bench/open-site';
import { type Options, readOptions } from '@/tests/bench/options';
import { makeQueries, type QueryKind } from '@/tests/bench/queries';
import { growthTable, largestOfEach, type SizeReport, sizeTable, toJson } from '@/tests/bench/report';
import {
  copyTemplate,
  dropTestDatabases,
  ensureContentTemplate,
  openTestServer,
  testDatabaseName,
} from '@/tests/support/test-server';

/** `npm run bench:search`. @returns the exit code: 0 whatever is measured, that of the signal when stopped. */
export async function benchSearch(args: string[]): Promise<number> {
  const options = readOptions(args);
  const { DATABASE_URL, MEILI_URL, MEILI_KEY = '' } = process.env;
  // As the tests do: the code under measure must not find the database of whoever measures it.
  if (DATABASE_URL) process.env.CATALOGUE_TEST_SERVER = DATABASE_URL;
  for (const name of ['DATABASE_URL', 'PORT', 'HOST', 'SITE_URL', 'MEILI_URL', 'MEILI_KEY', 'LOG_LEVEL'])
    delete process.env[name];
  const lock = DATABASE_URL ? null : takeLock(projectPath('.test/essais.lock'));
  if (!DATABASE_URL && !lock) throw new Error('Les tests tournent dans ce dossier : attendez leur fin.');
  const meili = MEILI_URL ? { url: MEILI_URL.replace(/\/+$/, ''), key: MEILI_KEY } : null;
  const stop = listenForStop();
  const server = await openTestServer();
  try {
    await untilStop(bench(server.url, meili, options, stop.signal), stop.signal);
    return 0;
  } catch (error) {
    if (!stop.signal.aborted) throw error;
    return stop.exitCode();
  } finally {
    for (const cleanup of cleanups.splice(0)) await cleanup();
    await dropTestDatabases(server.url);
    await server.close();
    lock?.release();
    stop.dispose();
  }
}

/** What is to be undone at the end, the last made first. */
const cleanups: (() => void | Promise<void>)[] = [];

async function bench(
  serverUrl: string,
  meili: MeiliServer | null,
  { sizes, engines, seconds, json, stay }: Options,
  signal: AbortSignal,
): Promise<void> {
  const machine = await describeMachine(serverUrl);
  print(
    `${machine.cores} cœurs (${machine.processor}), ${machine.memoryGigabytes} Go · Node ${machine.node} · ${machine.postgres}\nBases de mesure sur ${machine.server}, supprimées à la fin.`,
  );
  const measured = await enginesAt(engines, meili);
  if (measured.length === 0) return;
  const template = await showStep('Contenu et territoires', () => ensureContentTemplate(serverUrl));
  const build = await showStep('Construction du site', () => ensureBuild(undefined, signal));
  cleanups.unshift(holdBuild(build).release);
  const reports: SizeReport[] = [];
  let last = { address: '', databaseUrl: '' };
  for (const sheets of sizes) {
    const databaseUrl = await copyTemplate(serverUrl, template, testDatabaseName(`mesure_${sheets}`));
    const { filling, kinds } = await fill(databaseUrl, sheets, signal);
    for (const engine of measured) {
      const site = await openSite(build, databaseUrl, engine === 'meilisearch' ? meili : null);
      cleanups.unshift(site.stop);
      const report = { engine, filling, ...(await measureAll(site, kinds, { engine, seconds, signal })) };
      reports.push(report);
      process.stdout.write(`\n${sizeTable(report)}\n\n`);
      last = { address: site.address, databaseUrl };
      if (stay && sheets === sizes.at(-1) && engine === measured.at(-1)) break;
      cleanups.splice(cleanups.indexOf(site.stop), 1);
      await site.stop();
    }
  }
  for (const [small, large] of largestOfEach(reports))
    process.stdout.write(`${growthTable(small, large)}\n\n`);
  if (json) writeFileSync(typedPath(json), `${JSON.stringify(toJson(machine, reports), null, 2)}\n`);
  if (!stay) return;
  print(`Le site reste sur ${last.address}, sa base sur ${last.databaseUrl} : Ctrl-C pour finir.`);
  await new Promise(() => {});
}

async function enginesAt(wanted: EngineName[], meili: MeiliServer | null): Promise<EngineName[]> {
  if (!wanted.includes('meilisearch')) return wanted;
  if (!meili) {
    print('ATTENTION : Meilisearch n’est pas mesuré. MEILI_URL=… MEILI_KEY=… npm run bench:search');
    return wanted.filter((engine) => engine !== 'meilisearch');
  }
  if (await isFree(meili)) return wanted;
  throw new Error(
    `${meili.url} a déjà un index « initiatives », que la mesure remplacerait : donnez-lui un serveur à elle, ou supprimez cet index.`,
  );
}

async function fill(databaseUrl: string, sheets: number, signal: AbortSignal) {
  const client = new pg.Client({ connectionString: databaseUrl });
  const db = connect(databaseUrl);
  try {
    await client.connect();
    const filling = await showStep(countOf(sheets, 'fiche'), async (tell) => {
      const filled = await fillCatalogue(client, db, sheets, () => signal.throwIfAborted());
      tell(describeFilling(filled));
      return filled;
    });
    return { filling, kinds: await makeQueries(client) };
  } finally {
    await db.$disconnect();
    await client.end();
  }
}

async function measureAll(
  site: BenchSite,
  kinds: QueryKind[],
  { engine, seconds, signal }: { engine: EngineName; seconds: number; signal: AbortSignal },
) {
  const measures: Measure[] = [];
  const busy = await busyShare();
  await showStep(`Mesure de ${engine}`, async () => {
    for (const kind of kinds) {
      signal.throwIfAborted();
      measures.push(await measureKind(site, kind, engine, seconds));
    }
  });
  return { measures, busy };
}

function describeFilling({ insertSeconds, documentSeconds, sheets, databaseMegabytes }: Filling): string {
  const perSecond = Math.round(sheets / documentSeconds).toLocaleString('fr-FR');
  return `écrites en ${Math.round(insertSeconds)} s, leurs documents en ${Math.round(documentSeconds)} s (${perSecond} par seconde), ${Math.round(databaseMegabytes)} Mo`;
}
