import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { describe, expect, onTestFinished } from 'vitest';
import { importContentFolder } from '@/lib/cli/commands/import-content';
import { projectPath } from '@/lib/cli/project';
import type { Db } from '@/lib/db/client';
import { withdrawEdition } from '@/lib/publishing/commands/take-offline';
import { saveTerm } from '@/lib/publishing/vocabulary/save-term';
import { searchInitiatives } from '@/lib/search';
import { EMPTY_QUERY } from '@/lib/search/query';
import { aContentFolder, type Files, rewritten, VALID_FILES } from '@/tests/support/a-content-folder';
import { aUser } from '@/tests/support/accounts';
import { readSheet } from '@/tests/support/an-edition';
import { addressOf, anotherConnection } from '@/tests/support/connections';
import { CONTENT_FAULTS } from '@/tests/support/content-faults';
import { test } from '@/tests/support/database';
import { tableStates } from '@/tests/support/table-states';

/** Imports a folder as the command does; answers its exit code and what it printed. */
async function importFolder(db: Db, dir: string) {
  const lines: string[] = [];
  const code = await importContentFolder({ dir, json: false, now: new Date() }, db, (line) =>
    lines.push(line),
  );
  return { code, printed: lines.join('\n') };
}

async function imported(db: Db, changes: Files = {}) {
  const dir = aContentFolder(changes);
  expect(await importFolder(db, dir)).toMatchObject({ code: 0 });
  return dir;
}

const sheetRows = (db: Db) =>
  db.initiative.findMany({
    select: { slug: true, title: true, version: true, updatedAt: true, contentHash: true, state: true },
    orderBy: { slug: 'asc' },
  });

const GARAGE = 'initiatives/garage.md';
const CHANGED = rewritten(GARAGE, 'title: Garage des habitants', 'title: Garage de tous');

describe('importing the real folder', () => {
  test('a second time changes nothing, and says so', async ({ filledDb: db }) => {
    const before = await tableStates(db);
    expect(await importFolder(db, projectPath('content'))).toEqual({ code: 0, printed: 'Rien n’a changé.' });
    expect(await tableStates(db)).toEqual(before);
  });

  test('with one sheet changed writes that sheet and no other', async ({ filledDb: db }) => {
    const dir = mkdtempSync(join(tmpdir(), 'catalogue-content-'));
    onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
    cpSync(projectPath('content'), dir, { recursive: true });
    const file = join(dir, 'initiatives/vrac.md');
    const text = readFileSync(file, 'utf8').replace(/^subtitle: .*$/m, 'subtitle: Acheter à plusieurs');
    writeFileSync(file, text);

    const before = await sheetRows(db);
    const counted = async () => ({
      revisions: await db.revision.count(),
      citations: await db.citation.count(),
    });
    const { revisions, citations } = await counted();
    const lastMark = await db.outboxEntry.findFirst({ orderBy: { id: 'desc' } });
    const { printed } = await importFolder(db, dir);
    expect(printed).toContain('Modifiés (1) : initiatives/vrac');

    const after = await sheetRows(db);
    const isVrac = ({ slug }: { slug: string }) => slug === 'vrac';
    expect(after.filter((row) => !isVrac(row))).toEqual(before.filter((row) => !isVrac(row)));
    expect(after.find(isVrac)?.version).toBe((before.find(isVrac)?.version ?? 0) + 1);
    expect(await db.initiative.findUnique({ where: { slug: 'vrac' } })).toMatchObject({
      subtitle: 'Acheter à plusieurs',
    });
    // Facts and their citations are replaced, not added to.
    expect(await counted()).toEqual({ revisions: revisions + 1, citations });
    const marks = await db.outboxEntry.findMany({ where: { id: { gt: lastMark?.id ?? 0 } } });
    const vrac = await db.initiative.findUniqueOrThrow({ where: { slug: 'vrac' } });
    const document = await db.searchDocument.findUniqueOrThrow({ where: { initiativeId: vrac.id } });
    expect(marks).toMatchObject([
      { subject: 'initiative', subjectId: vrac.id, version: vrac.version },
      { subject: 'search', subjectId: vrac.id, version: document.revision },
    ]);
  });
});

describe('importing', () => {
  test('puts everything online at once, search included', async ({ db }) => {
    const dir = aContentFolder();
    const { code, printed } = await importFolder(db, dir);
    expect(code).toBe(0);
    expect(printed).toMatch(
      /^Créés \(10\) : sources, sectors, structure-types, .*initiatives\/epicerie, initiatives\/garage$/m,
    );
    expect(
      (await searchInitiatives(db, { ...EMPTY_QUERY, text: 'voiture' })).items.map(({ slug }) => slug),
    ).toEqual(['garage']);
    expect(await db.relatedInitiative.count()).toBe(1);
    expect(await db.leverHighlight.count()).toBe(1);
    const unchanged = await tableStates(db);
    expect(await importFolder(db, dir)).toEqual({ code: 0, printed: 'Rien n’a changé.' });
    expect(await tableStates(db)).toEqual(unchanged);
  });

  test('replaces the facts of a changed sheet, keeps what it said before, and finds it by what it says now', async ({
    db,
  }) => {
    await imported(db);
    const facts = async () => ({
      citations: await db.citation.count(),
      figures: await db.figure.count(),
      places: await db.place.count(),
      sections: await db.section.count(),
      related: await db.relatedInitiative.count(),
      highlights: await db.leverHighlight.count(),
    });
    const before = await facts();
    await imported(db, { [GARAGE]: CHANGED });
    expect(await facts()).toEqual(before);
    const { revisions } = await db.edition.findFirstOrThrow({
      where: { slug: 'garage' },
      include: { revisions: { orderBy: { version: 'asc' } } },
    });
    expect(revisions.map(({ version, content }) => [version, (content as { title: string }).title])).toEqual([
      [1, 'Garage des habitants'],
      [2, 'Garage de tous'],
    ]);
    const found = async (text: string) =>
      (await searchInitiatives(db, { ...EMPTY_QUERY, text: `"${text}"` })).total;
    expect([await found('Garage de tous'), await found('Garage des habitants')]).toEqual([1, 0]);
  });

  test('reads a BOM and the line ends of Windows without seeing a change', async ({ db }) => {
    await imported(db);
    const before = await tableStates(db);
    const dressed = Object.entries(VALID_FILES).map(([path, text]) => [
      path,
      `\ufeff${text.replaceAll('\n', '\r\n')}`,
    ]);
    expect(await importFolder(db, aContentFolder(Object.fromEntries(dressed)))).toMatchObject({
      printed: 'Rien n’a changé.',
    });
    expect(await tableStates(db)).toEqual(before);
  });

  test('leaves a sheet that staff have edited, and says so', async ({ db }) => {
    await imported(db);
    await db.initiative.update({
      where: { slug: 'garage' },
      data: { contentHash: null, title: 'Corrigé à la main', version: 2 },
    });
    const before = await tableStates(db);
    const { code, printed } = await importFolder(db, aContentFolder({ [GARAGE]: CHANGED }));
    expect(code).toBe(0);
    expect(printed).toContain('Modifiés dans le catalogue, laissés (1) : initiatives/garage');
    expect(await tableStates(db)).toEqual(before);
  });

  test('takes nothing off line: a sheet gone from the folder stays, and is named', async ({ db }) => {
    await imported(db);
    const { printed } = await importFolder(
      db,
      aContentFolder({
        'initiatives/epicerie.md': null,
        [GARAGE]: CHANGED.replace('related: [epicerie]', 'related: []'),
      }),
    );
    expect(printed).toContain('Absents du dossier, laissés en ligne (1) : initiatives/epicerie');
    expect((await searchInitiatives(db, EMPTY_QUERY)).items.map(({ slug }) => slug).sort()).toEqual([
      'epicerie',
      'garage',
    ]);
  });

  test('leaves alone a sheet that staff withdrew: nothing of it comes back on line, nor changes', async ({
    db,
  }) => {
    await imported(db);
    const basile = await aUser(db, { role: 'publication', hasPassword: false });
    const doer = { actor: basile, now: new Date() };
    await withdrawEdition(db, await readSheet(db, 'garage'), 'Le projet est fini.', doer);
    const dir = aContentFolder({ [GARAGE]: CHANGED });
    expect((await importFolder(db, dir)).printed).toContain('laissés (1) : initiatives/garage');
    expect(await db.initiative.findUnique({ where: { slug: 'garage' } })).toMatchObject({
      state: 'withdrawn',
      title: 'Garage des habitants',
    });
    expect((await searchInitiatives(db, EMPTY_QUERY)).items.map(({ slug }) => slug)).toEqual(['epicerie']);
  });

  test('leaves alone the vocabulary that staff edit, and says which file names what they took away', async ({
    db,
  }) => {
    await imported(db);
    const anne = await aUser(db, { role: 'administration', hasPassword: false });
    const doer = { actor: anne, now: new Date() };
    const renamed = await saveTerm(
      db,
      'sectors',
      { id: 'mobilite', version: 1 },
      { slug: 'mobilite', label: 'Se déplacer', hue: '200', icon: 'bike' },
      doer,
    );
    expect(renamed).toMatchObject({ ok: true });
    const sectors = `${VALID_FILES['sectors.yaml']}- { slug: culture, label: Culture, hue: 1, icon: drama }\n`;
    const kept = await importFolder(db, aContentFolder({ 'sectors.yaml': sectors }));
    expect(kept.printed).toContain('laissés (1) : sectors');
    expect(await db.sector.findMany({ where: { slug: { in: ['mobilite', 'culture'] } } })).toMatchObject([
      { slug: 'mobilite', label: 'Se déplacer' },
    ]);
    const before = await tableStates(db);
    const named = { 'sectors.yaml': sectors, [GARAGE]: rewritten(GARAGE, '[mobilite]', '[culture]') };
    const { code, printed } = await importFolder(db, aContentFolder(named));
    expect(code).toBe(1);
    expect(printed).toContain('initiatives/garage.md  un secteur, un type de structure ou un document');
    expect(await tableStates(db)).toEqual(before);
  });

  test('ties a sheet to one that comes with it', async ({ db }) => {
    await imported(db, {
      'initiatives/epicerie.md': null,
      [GARAGE]: rewritten(GARAGE, 'related: [epicerie]', 'related: []'),
    });
    await imported(db);
    const links = await db.relatedInitiative.findMany({
      select: { from: { select: { slug: true } }, to: { select: { slug: true } } },
    });
    expect(links).toEqual([{ from: { slug: 'garage' }, to: { slug: 'epicerie' } }]);
  });
});

describe('a fault', () => {
  test('in a file: it is named, and nothing at all is written', async ({ db }) => {
    await imported(db);
    const before = await tableStates(db);
    for (const { what, changes, file, line, field, says } of CONTENT_FAULTS) {
      const { code, printed } = await importFolder(db, aContentFolder(changes));
      expect(code, what).toBe(1);
      const [told, ...rest] = printed.split('\n');
      expect(told, what).toContain(
        [line === null ? file : `${file}:${line}`, field].filter(Boolean).join('  '),
      );
      expect(told, what).toMatch(says);
      expect(rest, what).toEqual(['1 défaut : rien n’a été importé.']);
    }
    expect(await tableStates(db)).toEqual(before);
  });

  const UNKNOWN_TO_THE_REFERENCE: { what: string; changes: Files; told: string }[] = [
    {
      what: 'a commune that does not exist',
      changes: { [GARAGE]: rewritten(GARAGE, 'commune:59172', 'commune:59999') },
      told: 'initiatives/garage.md  places.0.territory  commune:59999 n’existe pas dans le référentiel des territoires',
    },
    {
      what: 'a commune that was merged into another',
      changes: { [GARAGE]: rewritten(GARAGE, 'commune:59172', 'commune:69152') },
      told: 'initiatives/garage.md  places.0.territory  commune:69152 est un ancien code (Pierre-Bénite) : écrivez commune:69149',
    },
    {
      what: 'a country of which nothing is known',
      changes: { [GARAGE]: rewritten(GARAGE, 'commune:59172', 'pays:ZZ') },
      told: 'initiatives/garage.md  places.0.territory  pays:ZZ n’existe pas',
    },
    {
      what: 'a district in a commune that does not exist',
      changes: {
        'territories.yaml': rewritten(
          'territories.yaml',
          'Centre, communes: ["59172"]',
          'Centre, communes: ["59999"]',
        ),
      },
      told: 'territories.yaml  QP059050',
    },
    {
      what: 'the coordinates of a commune that does not exist',
      changes: { 'territories.yaml': rewritten('territories.yaml', '"59172": [', '"59999": [') },
      told: 'territories.yaml  coordinates',
    },
  ];

  test('that only the reference tells: it is named, and nothing at all is written', async ({ db }) => {
    const empty = await tableStates(db);
    for (const { what, changes, told } of UNKNOWN_TO_THE_REFERENCE) {
      // Everything else in this folder is new: it must not be written either.
      const { code, printed } = await importFolder(db, aContentFolder(changes));
      expect(code, what).toBe(1);
      expect(printed, what).toContain(told);
      expect(printed, what).toMatch(/^1 défaut : rien n’a été importé\.$/m);
      expect(await tableStates(db), what).toEqual(empty);
    }
    await imported(db);
  });
});

describe('two imports at the same time', () => {
  test('of one folder: one writes, the other finds nothing to do', async ({ db }) => {
    const other = await anotherConnection(db);
    const dir = aContentFolder();
    const outcomes = await Promise.all([importFolder(db, dir), importFolder(other, dir)]);
    expect(outcomes.map(({ code }) => code)).toEqual([0, 0]);
    expect(outcomes.map(({ printed }) => printed === 'Rien n’a changé.').sort()).toEqual([false, true]);
    expect((await sheetRows(db)).map(({ version }) => version)).toEqual([1, 1]);
    expect(await db.revision.count()).toBe(3);
  });

  test('of folders that differ: one after the other, whole', async ({ db }) => {
    const other = await anotherConnection(db);
    await imported(db);
    const folders = [
      aContentFolder({ [GARAGE]: CHANGED }),
      aContentFolder({ [GARAGE]: rewritten(GARAGE, 'value: 24', 'value: 30') }),
    ];
    const outcomes = await Promise.all(
      folders.map((dir, index) => importFolder(index === 0 ? db : other, dir)),
    );
    expect(outcomes.map(({ code }) => code)).toEqual([0, 0]);
    const garage = await db.initiative.findUniqueOrThrow({
      where: { slug: 'garage' },
      include: {
        figures: { where: { variant: 0 } },
        edition: { include: { revisions: true } },
        searchDocument: true,
      },
    });
    expect(garage.version).toBe(3);
    expect(garage.edition?.revisions).toHaveLength(3);
    expect(garage.searchDocument).toMatchObject({ texts: { title: [garage.title] } });
    expect([garage.title, Number(garage.figures[0]?.value)]).toSatisfy(
      (state) => String(state) === 'Garage de tous,24' || String(state) === 'Garage des habitants,30',
    );
  });
});

describe('an import whose connection is cut half-way', () => {
  test('leaves the previous state, and the next one succeeds', async ({ db }) => {
    await imported(db);
    const before = await tableStates(db);
    const doomed = await anotherConnection(db);
    const dir = aContentFolder({
      [GARAGE]: CHANGED,
      'sectors.yaml': `${VALID_FILES['sectors.yaml']}- { slug: culture, label: Culture, hue: 1, icon: drama }\n`,
    });

    // Somebody holds a table that the import writes to late: it waits there, its first writes done.
    const holder = new pg.Client({ connectionString: await addressOf(db) });
    await holder.connect();
    onTestFinished(() => holder.end());
    await holder.query('BEGIN; LOCK TABLE "Revision" IN SHARE MODE');
    const cut = importFolder(doomed, dir).then(
      () => 'ended well',
      () => 'failed',
    );
    await db.$queryRaw`SELECT pg_terminate_backend(${await untilWaiting(db)}::int)`;
    expect(await cut).toBe('failed');
    await holder.query('ROLLBACK');

    expect(await tableStates(db)).toEqual(before);
    const { code, printed } = await importFolder(db, dir);
    expect({ code, printed }).toMatchObject({
      code: 0,
      printed: expect.stringContaining('Modifiés (2) : sectors, initiatives/garage'),
    });
  });
});

/** The process of the server that waits for a table of this database, once there is one. */
async function untilWaiting(db: Db): Promise<number> {
  for (;;) {
    const [waiting] = await db.$queryRaw<{ pid: number }[]>`
      SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock' AND wait_event = 'relation'`;
    if (waiting) return waiting.pid;
    await new Promise((next) => setTimeout(next, 20));
  }
}
