import pg from 'pg';
import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { JournalTable } from '@/components/journal/journal-table';
import { EditionTable } from '@/components/staff-list/edition-table';
import { ListFilters } from '@/components/staff-list/list-filters';
import { takeLock } from '@/lib/cli/process-lock.mjs';
import { print, showStep } from '@/lib/cli/progress';
import { projectPath } from '@/lib/cli/project';
import { connect, type Db } from '@/lib/db/client';
import { parseJournalQuery } from '@/lib/publishing/queries/journal-query';
import { listChoices } from '@/lib/publishing/queries/list-choices';
import { listEditions } from '@/lib/publishing/queries/list-editions';
import { parseListQuery } from '@/lib/publishing/queries/list-query';
import { readDashboard } from '@/lib/publishing/queries/read-dashboard';
import { listJournalChoices, readJournal } from '@/lib/publishing/queries/read-journal';
import { fillEditions } from '@/tests/bench/fill-editions';
import { busyShare, describeMachine } from '@/tests/bench/machine';
import { spreadOf } from '@/tests/bench/statistics';
import {
  copyTemplate,
  dropTestDatabases,
  ensureContentTemplate,
  openTestServer,
  testDatabaseName,
} from '@/tests/support/test-server';

const EDITIONS = 10_000;
const ROUNDS = 40;
/** What a page of the list may cost, in milliseconds, 19 times out of 20. */
const TARGET = 150;

const LISTS = {
  'sans filtre': '',
  'page 150': 'page=150',
  'par titre': 'tri=titre&page=100',
  'un mot du titre': 'q=ressourcerie',
  'deux lettres': 'q=es',
  introuvable: 'q=zzzz',
  'un secteur': 'secteur=alimentation&tri=titre',
  'un levier et un état': 'levier=adapter-les-financements&public=en-ligne&etape=a-jour',
  'pas vérifiées': 'verifiee=2024-11-21&public=en-ligne&tri=valable',
  'territoire inconnu': 'lieu=inconnu',
  'toutes les colonnes':
    'colonnes=etat&colonnes=secteurs&colonnes=leviers&colonnes=auteur&colonnes=modifiee&colonnes=valable&colonnes=verifiee&colonnes=revoir&colonnes=corrections&colonnes=adresse',
};

/**
 * `npm run bench:staff`: what the staff's list costs with ten thousand sheets, queries and markup together, then the dashboard
 * and the journal. Measured without the web server, which adds the same to each page.
 */
export async function benchStaffList(): Promise<number> {
  const { DATABASE_URL } = process.env;
  // As the tests do: the code under measure must not find the database of whoever measures it.
  if (DATABASE_URL) process.env.CATALOGUE_TEST_SERVER = DATABASE_URL;
  delete process.env.DATABASE_URL;
  const lock = DATABASE_URL ? null : takeLock(projectPath('.test/essais.lock'));
  if (!DATABASE_URL && !lock) throw new Error('Les tests tournent dans ce dossier : attendez leur fin.');
  const server = await openTestServer();
  try {
    const machine = await describeMachine(server.url);
    print(`${machine.cores} cœurs (${machine.processor}) · Node ${machine.node} · ${machine.postgres}`);
    const template = await showStep('Contenu et territoires', () => ensureContentTemplate(server.url));
    const url = await copyTemplate(server.url, template, testDatabaseName('mesure_equipe'));
    await measureAt(url);
    return 0;
  } finally {
    await dropTestDatabases(server.url);
    await server.close();
    lock?.release();
  }
}

async function measureAt(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  const db = connect(url);
  try {
    await client.connect();
    const userId = await showStep(`${EDITIONS} fiches`, () => fillEditions(client, EDITIONS));
    print(`Part des processeurs prise par d’autres : ${Math.round((await busyShare()) * 100)} %`);
    for (const [name, address] of Object.entries(LISTS)) await measure(name, () => listPage(db, address));
    await measure('tableau de bord', () => readDashboard(db, userId, new Date()));
    await measure('journal', () => journalPage(db, ''));
    await measure('journal d’une personne', () =>
      journalPage(db, `personne=${userId}&action=edition.published`),
    );
    await measure('journal, par titre', () => journalPage(db, 'objet=ressourcerie'));
  } finally {
    await db.$disconnect();
    await client.end();
  }
}

async function measure(name: string, work: () => Promise<unknown>): Promise<void> {
  const durations: number[] = [];
  // The first ones wake everything up.
  for (let round = -3; round < ROUNDS; round += 1) {
    const start = performance.now();
    await work();
    if (round >= 0) durations.push(performance.now() - start);
  }
  const { p50, p95, max } = spreadOf(durations, 0);
  const verdict = p95 <= TARGET ? '' : `  plus de ${TARGET} ms`;
  process.stdout.write(
    `${name.padEnd(24)} p50 ${Math.round(p50)} ms · p95 ${Math.round(p95)} ms · max ${Math.round(max)} ms${verdict}\n`,
  );
}

async function listPage(db: Db, address: string): Promise<string> {
  const kind = 'initiative';
  const { query } = parseListQuery(new URLSearchParams(address));
  const [{ lines }, choices] = await Promise.all([listEditions(db, kind, query), listChoices(db)]);
  return (
    renderToString(createElement(ListFilters, { kind, query, choices })) +
    renderToString(createElement(EditionTable, { kind, query, lines, choices }))
  );
}

async function journalPage(db: Db, address: string): Promise<string> {
  const reader = { role: 'administration' } as const;
  const query = parseJournalQuery(new URLSearchParams(address));
  const [{ rows }] = await Promise.all([readJournal(db, query, reader), listJournalChoices(db, reader)]);
  return renderToString(createElement(JournalTable, { rows }));
}
