import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, onTestFinished, vi } from 'vitest';
import { importDocument } from '@/lib/cli/commands/import-document';
import type { Db } from '@/lib/db/client';
import { recordImport } from '@/lib/importing/commands/record-import';
import { aPublication, aRecognisedSheet, CARNET, type Publication } from '@/tests/support/a-publication';
import { aUser } from '@/tests/support/accounts';
import { NOW } from '@/tests/support/an-edition';
import { test } from '@/tests/support/database';
import { launchCommand, stopLaunched } from '@/tests/support/run-command';

/** Nobody listens there: a command that opened a database would say so. */
const NO_DATABASE = { DATABASE_URL: 'postgresql://personne@127.0.0.1:9/rien' };

const NEW = { source: 'carnet', title: 'Le carnet des essais', publisher: 'Essais unis', date: '2016' };

beforeEach(() => {
  vi.spyOn(process.stderr, 'write').mockReturnValue(true);
});
afterEach(stopLaunched);

async function run(
  db: Db,
  options: Partial<Parameters<typeof importDocument>[1]> = NEW,
  publication: Publication = aPublication(),
) {
  const lines: string[] = [];
  const code = await importDocument(
    publication,
    { file: 'carnet.txt', json: false, ...options },
    db,
    (line) => lines.push(line),
    NOW,
  );
  return { code, lines, text: lines.join('\n') };
}

function aFile(name: string, content: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'document-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
}

describe('« import document »', () => {
  test('fait les brouillons de ce qui est nouveau, et finit par un tableau qui dit où les relire', async ({
    db,
  }) => {
    const leftOver = [{ from: 11, to: 30, reason: 'index' }];
    const { code, text } = await run(db, NEW, aPublication({ leftOver }));
    expect(code).toBe(0);
    expect(text).toMatch(/Fiches +1\n.*Leviers +0\n/);
    expect(text).toMatch(
      /Sections +2\nChiffres +1\nMontants +0\nAvertissements +0\nLignes laissées de côté +20/,
    );
    expect(text).toMatch(/Nouveaux dans le catalogue +1\nDéjà là, sans changement +0/);
    const { id } = await db.documentImport.findFirstOrThrow();
    expect(text).toContain(
      `1\u00a0brouillon créé, 0\u00a0proposition à décider\u00a0: /admin/importations/${id}`,
    );
    const edition = await db.edition.findFirstOrThrow();
    expect(edition).toMatchObject({ online: 'never', authorId: null, title: 'La laverie du port' });
    expect(edition.content).toMatchObject({ levers: [], places: [{ territory: null, qpv: 'unknown' }] });
    expect((await db.importDecision.findMany()).every(({ decidedById }) => decidedById === null)).toBe(true);
  });

  test('un PDF remplacé pendant sa lecture, même par un tube sans fin, se refuse en une phrase et ne laisse rien', async ({
    db,
  }) => {
    const file = aFile('carnet.pdf', '%PDF-1.7 un autre');
    const publication = aPublication();
    publication.document.format = 'pdf';
    await expect(run(db, { ...NEW, file }, publication)).rejects.toThrow('a changé pendant sa lecture');
    rmSync(file);
    execFileSync('mkfifo', [file]);
    await expect(run(db, { ...NEW, file }, publication)).rejects.toThrow('a changé pendant sa lecture');
    expect(await db.documentImport.count()).toBe(0);
  });

  test('la seconde fois, ne dit rien de nouveau et ne change rien', async ({ db }) => {
    await run(db);
    const before = await db.edition.findMany();
    const journal = await db.journalEntry.count();
    const { code, lines } = await run(db, { source: 'carnet' });
    expect([code, lines.length, lines[0]]).toEqual([
      0,
      1,
      expect.stringContaining('Rien de nouveau\u00a0: ce document a déjà été importé'),
    ]);
    expect(await db.edition.findMany()).toEqual(before);
    expect(await db.journalEntry.count()).toBe(journal);
  });

  test('--json est un seul document, où tout se lit', async ({ db }) => {
    const { lines } = await run(db, { ...NEW, json: true });
    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      source: 'carnet',
      isNew: true,
      path: expect.stringMatching(/^\/admin\/importations\/\d+$/),
      found: { sheets: 1, sections: 2, figures: 1 },
      plan: { new: 1, same: 0, changed: 0, conflict: 0 },
      drafts: { created: 1, failed: [] },
      waiting: 0,
    });
  });

  test('laisse à l’équipe ce qu’elle a commencé à regarder', async ({ db }) => {
    const actor = await aUser(db, { hasPassword: false });
    await recordImport(db, actor, { ...aPublication(), source: CARNET }, NOW);
    const { text } = await run(db, { source: 'carnet' });
    expect(text).toContain('Rien de nouveau');
    expect(await db.edition.count()).toBe(0);
  });

  test('chaque refus dit quoi faire, et ne laisse rien', async ({ db }) => {
    await expect(run(db, {})).rejects.toThrow('De quelle publication s’agit-il');
    await expect(run(db, { source: 'inconnu' })).rejects.toThrow('n’a pas de document «\u00a0inconnu\u00a0»');
    await expect(run(db, { ...NEW, date: 'hier' })).rejects.toThrow('Écrivez «\u00a02016\u00a0»');
    await expect(run(db, NEW, aPublication({ sheets: [] }))).rejects.toThrow('Rien n’a été reconnu');
    expect([await db.source.count(), await db.documentImport.count()]).toEqual([0, 0]);
    await run(db);
    const { document, recognised } = aPublication({ sheets: [aRecognisedSheet({ title: 'Autre' })] });
    const other = { recognised, document: { ...document, sha256: 'autre', lines: document.lines.slice(1) } };
    await expect(run(db, { source: 'carnet' }, other)).rejects.toThrow('--source carnet-2 --title');
    expect(await db.documentImport.count()).toBe(1);
  });
});

describe('« import document --dry-run »', () => {
  test('lit et n’ouvre aucune base', async () => {
    const file = aFile('note.txt', 'Une note\n\nsans rien que les règles connaissent.\n');
    const command = launchCommand(['import', 'document', file, '--dry-run'], NO_DATABASE);
    expect([await command.ended, command.printed]).toEqual([0, expect.stringMatching(/Fiches +0\n/)]);
    expect(command.printed).toContain('Rien n’a été gardé (--dry-run).');
  });

  test('un fichier qui n’est pas du texte se refuse en une phrase, sans base non plus', async () => {
    const file = aFile('image.txt', '\u0089PNG\u0000\u0001\u0002');
    const command = launchCommand(['import', 'document', file], NO_DATABASE);
    expect([await command.ended, command.printed]).toEqual([
      1,
      expect.stringContaining('Le fichier «\u00a0image.txt\u00a0»'),
    ]);
    expect(command.printed).not.toContain('injoignable');
  });
});
