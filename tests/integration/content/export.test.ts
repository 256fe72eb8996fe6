import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, inject, onTestFinished } from 'vitest';
import { initiativeSchema } from '@/lib/catalogue/schemas';
import { checkContent } from '@/lib/cli/commands/check-content';
import { exportContentFolder } from '@/lib/cli/commands/export-content';
import { importContentFolder } from '@/lib/cli/commands/import-content';
import { projectPath } from '@/lib/cli/project';
import { connect, type Db } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';
import { importDistricts } from '@/lib/territory/districts/import-districts';
import { aContentFolder, rewritten, VALID_FILES } from '@/tests/support/a-content-folder';
import { test } from '@/tests/support/database';
import { tableStates } from '@/tests/support/table-states';
import { copyTemplate, testDatabaseName } from '@/tests/support/test-server';
import { publicState } from './public-state';

function anEmptyFolder(): string {
  const dir = mkdtempSync(join(tmpdir(), 'catalogue-export-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  return dir;
}

async function exported(db: Db, dir = anEmptyFolder(), { json = false, force = false } = {}) {
  const lines: string[] = [];
  // As console.log, which prints all that it is given.
  const print = (...words: unknown[]) => lines.push(words.join(' '));
  const code = await exportContentFolder({ dir, json, force }, db, print);
  return { code, printed: lines.join('\n'), dir };
}

/** A second database beside that of the test, with the territories of France and nothing else. */
async function anotherDatabase(): Promise<Db> {
  const name = testDatabaseName(`seconde_${process.env.VITEST_POOL_ID}`);
  const db = connect(await copyTemplate(inject('serverUrl'), inject('templates').reference, name));
  onTestFinished(() => db.$disconnect());
  return db;
}

async function imported(db: Db, dir: string) {
  const lines: string[] = [];
  const code = await importContentFolder({ dir, json: false, now: new Date() }, db, (line) =>
    lines.push(line),
  );
  return { code, printed: lines.join('\n') };
}

function filesOf(dir: string): Record<string, string> {
  const entries = readdirSync(dir, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const paths = entries.map(({ parentPath, name }) => join(parentPath, name)).sort();
  return Object.fromEntries(paths.map((path) => [path.slice(dir.length + 1), readFileSync(path, 'utf8')]));
}

describe('l’export du vrai catalogue', () => {
  test('réimporté dans la même base, ne change rien', async ({ filledDb: db }) => {
    const { code, dir } = await exported(db);
    expect(code).toBe(0);
    const before = await tableStates(db);
    expect(await imported(db, dir)).toEqual({ code: 0, printed: 'Rien n’a changé.' });
    expect(await tableStates(db)).toEqual(before);
  });

  test('importé dans une base vide, y met le même catalogue, et s’exporte à l’octet près', async ({
    filledDb: db,
  }) => {
    const { dir } = await exported(db);
    const other = await anotherDatabase();
    expect(await other.initiative.count()).toBe(0);
    expect(await imported(other, dir)).toMatchObject({ code: 0 });
    expect(await publicState(other)).toEqual(await publicState(db));
    expect(filesOf((await exported(other)).dir)).toEqual(filesOf(dir));
  });

  test('n’a pas de défaut', async ({ filledDb: db }) => {
    const { dir } = await exported(db);
    const lines: string[] = [];
    expect(await checkContent(dir, (line) => lines.push(line))).toBe(0);
    expect(lines.join('\n')).toContain('fiches complètes');
  });

  test('laisse content/ comme il est : chaque fichier dit déjà ce qui est en ligne', async ({
    filledDb: db,
  }) => {
    const dir = anEmptyFolder();
    const content = filesOf(projectPath('content'));
    cpSync(projectPath('content'), dir, { recursive: true });
    expect((await exported(db, dir)).printed).toContain('Rien n’a changé.');
    expect(filesOf(dir)).toEqual(content);
    expect(Object.keys(content).length).toBeGreaterThan(150);
  });

  test('ne contient que des fichiers de contenu, et rien du journal ni des comptes', async ({
    filledDb: db,
  }) => {
    await db.user.create({
      data: { id: 'u1', name: 'Jeanne Essai', email: 'jeanne.essai@exemple.fr', role: 'redaction' },
    });
    await db.edition.updateMany({ where: { slug: 'vrac' }, data: { authorId: 'u1' } });
    const files = filesOf((await exported(db)).dir);
    expect(
      Object.keys(files).filter(
        (file) => !/^(?:(?:initiatives|levers|pages)\/[\w-]+\.md|[a-z-]+\.yaml)$/.test(file),
      ),
    ).toEqual([]);
    expect(JSON.stringify(files)).not.toMatch(/jeanne/i);
  });
});

const GARAGE = 'initiatives/garage.md';

describe('exporter', () => {
  test('une fiche qui change ne change que les lignes qui changent', async ({ db }) => {
    const territories = rewritten('territories.yaml', '2024, name', '2024, status: MODIFIE, name');
    const dir = aContentFolder({ 'territories.yaml': territories });
    await imported(db, dir);
    const text = rewritten(
      GARAGE,
      'répare des voitures.\n\n##',
      'répare des voitures et des vélos.\n\n##',
    ).replace('value: 24', 'value: 26');
    await imported(db, aContentFolder({ 'territories.yaml': territories, [GARAGE]: text }));
    expect((await exported(db, dir)).printed).toContain(`Fichiers écrits (1) : ${GARAGE}`);
    expect(filesOf(dir)).toEqual({ ...VALID_FILES, 'territories.yaml': territories, [GARAGE]: text });
  });

  test('ce qui n’est pas en ligne reste dehors, et le nombre en est dit', async ({ db }) => {
    const dir = aContentFolder();
    await imported(db, dir);
    const content = { title: 'Un brouillon' };
    await db.edition.create({
      data: {
        kind: 'initiative',
        slug: 'brouillon',
        title: 'Un brouillon',
        step: 'draft',
        online: 'never',
        content,
      },
    });
    await db.edition.updateMany({ where: { slug: 'garage' }, data: { step: 'draft', content, version: 2 } });
    await db.edition.updateMany({ where: { slug: 'epicerie' }, data: { online: 'archived' } });
    await db.initiative.updateMany({ where: { slug: 'epicerie' }, data: { state: 'archived' } });
    const { code, printed } = await exported(db, dir);
    expect(code).toBe(0);
    expect(printed.replaceAll('\u00a0', ' ')).toMatch(
      /^Fichiers supprimés \(1\) : initiatives\/epicerie\.md[\s\S]*^Pas dans l’export : 1 brouillon jamais publié, 1 modification en cours, 1 contenu archivé, 1 renvoi vers un contenu qui n’est pas en ligne\.$/m,
    );
    expect(filesOf(dir)[GARAGE]).toBe(rewritten(GARAGE, 'related: [epicerie]\n', ''));
  });

  test('les quartiers disent leurs communes et ceux qu’ils continuent ; ce que le format ne dit pas est compté', async ({
    db,
  }) => {
    await imported(db, aContentFolder());
    const district = { status: null, predecessors: [], communes: [] };
    await db.$transaction((tx) =>
      importDistricts(tx, [
        { ...district, code: 'QP059051', name: 'Sans commune' },
        { ...district, code: 'QP059052', name: 'Dessiné', communes: ['59172', '59014'], centre: [50.1, 3.1] },
      ]),
    );
    const { dir, printed } = await exported(db);
    expect(filesOf(dir)['territories.yaml']).toBe(`qpv:
  - { code: QP059050, generation: 2015, name: Centre, communes: ["59172"] }
  - { code: QP059052, generation: 2015, name: Dessiné, communes: ["59014", "59172"] }
  - { code: QN05950M, generation: 2024, status: MODIFIE, name: Denain, communes: ["59172"], predecessors: [QP059050] }
coordinates:
  "59172": [50.33, 3.39]
`);
    expect(printed.replaceAll('\u00a0', ' ')).toContain(
      'Pas dans l’export : 1 quartier dont la commune n’est pas connue, 1 position propre à un quartier.',
    );
  });

  test('tout est d’un même instant, quoi qu’on publie ou retire pendant ce temps', async ({ db }) => {
    const dir = aContentFolder();
    await imported(db, dir);
    const before = filesOf((await exported(db)).dir);
    let isRetired = false;
    const retiring = db.$extends({
      query: {
        lever: {
          async findMany({ args, query }) {
            // From another connection, after the sheets have been read and before the levers are.
            await db.lever.updateMany({ data: { state: 'withdrawn' } });
            isRetired = true;
            return query(args);
          },
        },
      },
    });
    const during = await exported(retiring as unknown as Db);
    expect(isRetired).toBe(true);
    expect(filesOf(during.dir)).toEqual(before);
  });

  test('une section qui ne se relirait pas est refusée, et nommée', async ({ db }) => {
    const dir = aContentFolder();
    await imported(db, dir);
    await saveOnline(db, (sheet) => ({
      ...sheet,
      sections: sheet.sections.map((section) => ({ ...section, markdown: 'Un.\n\n## Bilan\n\nDeux.' })),
    }));
    expect(await exported(db, dir)).toMatchObject({
      code: 1,
      printed: expect.stringMatching(
        /^initiatives\/garage\.md {2}sections\.activities {2}.*« ## Bilan ».*\n[\s\S]*Rien n’a été écrit\.$/,
      ),
    });
    expect(filesOf(dir)).toEqual(VALID_FILES);
  });

  test('une fiche qui nomme ce qui n’existe plus est refusée, avec le nom du champ', async ({ db }) => {
    const dir = aContentFolder();
    await imported(db, dir);
    await saveOnline(db, (sheet) => ({ ...sheet, sectors: ['disparu'] }));
    expect(await exported(db, dir)).toMatchObject({
      code: 1,
      printed: expect.stringMatching(
        /^initiatives\/garage\.md {2}sectors {2}« disparu » n’est pas dans sectors\.yaml/,
      ),
    });
    expect(filesOf(dir)).toEqual(VALID_FILES);
  });

  test('une fiche sans version en ligne est refusée', async ({ db }) => {
    await imported(db, aContentFolder());
    await db.edition.updateMany({ where: { slug: 'garage' }, data: { onlineVersion: null } });
    expect((await exported(db)).printed).toMatch(
      /^initiatives\/garage\.md {2}sa version en ligne est introuvable/,
    );
  });

  test('en JSON, imprime un seul document', async ({ db }) => {
    await imported(db, aContentFolder());
    const { printed, dir } = await exported(db, undefined, { json: true });
    expect(JSON.parse(printed)).toMatchObject({
      dir,
      initiatives: 2,
      levers: 1,
      written: expect.arrayContaining([GARAGE]),
      removed: [],
      unchanged: 0,
      leftOut: { drafts: 0, ties: 0 },
    });
    const refused = await exported(db, join(dir, 'sources.yaml'), { json: true });
    expect(refused.code).toBe(1);
    expect(JSON.parse(refused.printed)).toEqual({
      faults: [expect.stringContaining('n’est pas un dossier')],
    });
  });
});

/** Changes what the garage says online, as the database holds it. */
async function saveOnline(
  db: Db,
  change: (sheet: ReturnType<typeof initiativeSchema.parse>) => ReturnType<typeof initiativeSchema.parse>,
): Promise<void> {
  const revision = await db.revision.findFirstOrThrow({ where: { edition: { slug: 'garage' } } });
  const content = change(initiativeSchema.parse(revision.content)) as unknown as Prisma.InputJsonValue;
  await db.revision.update({ where: { id: revision.id }, data: { content } });
}
