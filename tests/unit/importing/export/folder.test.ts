import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Content } from '@/lib/importing/content/content';
import { exportContent } from '@/lib/importing/content/export/export-content';
import { readContent } from '@/lib/importing/content/read-content';
import { aContentFolder, rewritten, VALID_FILES } from '@/tests/support/a-content-folder';

const GONE = Object.fromEntries(Object.keys(VALID_FILES).map((path) => [path, null]));
const emptyFolder = () => {
  const dir = aContentFolder(GONE);
  for (const name of readdirSync(dir)) rmSync(join(dir, name), { recursive: true });
  return dir;
};

async function theContent(): Promise<Content> {
  const content = await readContent(aContentFolder());
  if (!content.ok) throw new Error('the folder of the tests has a fault');
  return content.value;
}

/** Every file below a folder, with its text. */
function filesOf(dir: string): Record<string, string> {
  const paths = readdirSync(dir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    paths
      .map(({ parentPath, name }) => join(parentPath, name))
      .map((path) => [path.slice(dir.length + 1), readFileSync(path, 'utf8')]),
  );
}

const withTitle = (content: Content, title: string): Content => ({
  ...content,
  initiatives: content.initiatives.map((sheet) => (sheet.slug === 'garage' ? { ...sheet, title } : sheet)),
});

describe('le dossier d’un export', () => {
  it('est créé s’il n’existe pas, et ne contient rien d’autre que le contenu', async () => {
    const dir = join(emptyFolder(), 'sous/dossier');
    expect(await exportContent(dir, await theContent(), { force: false })).toMatchObject({ ok: true });
    expect(Object.keys(filesOf(dir)).sort()).toEqual(Object.keys(VALID_FILES).sort());
    expect(readdirSync(dir).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  it('garde ce qui n’est pas du contenu, et perd les fiches qui ne sont plus en ligne', async () => {
    const others = {
      '.git/HEAD': 'ref',
      'README.md': 'Lisez-moi',
      'LICENCE.md': 'Licence',
      'notes/initiatives.md': 'x',
      'compose.yaml': 'services: {}',
      'initiatives/.gitkeep': '',
      'initiatives/image.png': 'x',
    };
    const stale = rewritten('initiatives/epicerie.md', 'Épicerie du coin', 'Épicerie fermée');
    const dir = aContentFolder({ 'initiatives/fermee.md': stale });
    for (const [path, text] of Object.entries(others)) {
      mkdirSync(join(dir, path, '..'), { recursive: true });
      writeFileSync(join(dir, path), text);
    }
    const report = await exportContent(dir, await theContent(), { force: false });
    expect(report).toMatchObject({ ok: true, value: { removed: ['initiatives/fermee.md'] } });
    expect(filesOf(dir)).toMatchObject(others);
    expect(existsSync(join(dir, 'initiatives/fermee.md'))).toBe(false);
  });

  it('n’est pas récrit là où il dit déjà la même chose', async () => {
    const dir = aContentFolder();
    const before = filesOf(dir);
    expect(await exportContent(dir, await theContent(), { force: false })).toEqual({
      ok: true,
      value: { written: [], removed: [], unchanged: Object.keys(VALID_FILES).length },
    });
    expect(filesOf(dir)).toEqual(before);
  });

  it('ne change que de la ligne qui change', async () => {
    const dir = aContentFolder();
    const report = await exportContent(dir, withTitle(await theContent(), 'Garage de tous'), {
      force: false,
    });
    expect(report).toMatchObject({ ok: true, value: { written: ['initiatives/garage.md'] } });
    expect(filesOf(dir)['initiatives/garage.md']).toBe(
      rewritten('initiatives/garage.md', 'title: Garage des habitants', 'title: Garage de tous'),
    );
  });

  it('est remis en ordre quand un de ses fichiers est fautif', async () => {
    const dir = aContentFolder({ 'initiatives/garage.md': 'n’importe quoi', 'sectors.yaml': 'a: [' });
    expect(await exportContent(dir, await theContent(), { force: false })).toMatchObject({ ok: true });
    expect(await readContent(dir)).toEqual({ ok: true, value: await theContent() });
  });

  it('est refusé quand il contient autre chose, sauf demande expresse, qui n’y supprime rien', async () => {
    const dir = emptyFolder();
    mkdirSync(join(dir, 'pages'));
    writeFileSync(join(dir, 'pages/a-garder.md'), '---\ntitle: À garder\n---\n\nPage.\n');
    const before = filesOf(dir);
    expect(await exportContent(dir, await theContent(), { force: false })).toEqual({
      ok: false,
      error: [expect.stringMatching(/autre chose qu’un export.*--force/)],
    });
    expect(filesOf(dir)).toEqual(before);
    expect(await exportContent(dir, await theContent(), { force: true })).toMatchObject({
      ok: true,
      value: { removed: [] },
    });
    expect(filesOf(dir)).toMatchObject(before);
  });

  it('peut être un dépôt git encore vide', async () => {
    const dir = emptyFolder();
    mkdirSync(join(dir, '.git'));
    expect(await exportContent(dir, await theContent(), { force: false })).toMatchObject({ ok: true });
  });

  it('n’est pas un fichier, ni sous un fichier', async () => {
    const dir = aContentFolder();
    for (const path of ['sources.yaml', 'sources.yaml/dedans'])
      expect(await exportContent(join(dir, path), await theContent(), { force: true })).toEqual({
        ok: false,
        error: [expect.stringContaining('n’est pas un dossier')],
      });
  });

  it('reste comme il était quand un fichier ne peut pas être remplacé', async () => {
    const dir = aContentFolder({
      'pages/a-propos.md': null,
      'initiatives/fermee.md': VALID_FILES['initiatives/epicerie.md'],
    });
    mkdirSync(join(dir, 'pages/a-propos.md'));
    writeFileSync(join(dir, 'pages/a-propos.md/dedans'), 'x');
    const before = filesOf(dir);
    const content = withTitle(await theContent(), 'Garage de tous');
    expect(await exportContent(dir, content, { force: false })).toEqual({
      ok: false,
      error: [expect.stringMatching(/pages\/a-propos\.md est un dossier.*renommez-le/)],
    });
    expect(filesOf(dir)).toEqual(before);
    expect(readdirSync(dir).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  it('n’est écrit que par un export à la fois ; ce qu’un export tué a laissé ne gêne pas', async () => {
    const dir = aContentFolder();
    const dead = spawnSync(process.execPath, ['-e', '']).pid;
    mkdirSync(join(dir, `.export-${dead}/after`), { recursive: true });
    const content = await theContent();
    const both = await Promise.all(
      ['Un', 'Deux'].map((title) => exportContent(dir, withTitle(content, title), { force: false })),
    );
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(both.find(({ ok }) => !ok)).toMatchObject({ error: [expect.stringContaining('Un autre export')] });
    expect(readdirSync(dir).filter((name) => name.startsWith('.'))).toEqual([]);
  });
});
