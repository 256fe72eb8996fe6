import { spawn, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { deflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { analyseApart, drawPageApart, readApart } from '@/lib/importing/formats/apart';
import { runApart } from '@/lib/importing/formats/apart/run-apart';
import { BOUNDS } from '@/lib/importing/formats/limits';
import { aColumn, aPdf } from '@/tests/support/a-pdf';

const TEXT = 'Une régie de quartier\n\nemploie des habitants.\n';
const bytes = new TextEncoder().encode(TEXT);
const texts = aColumn(['Une régie de quartier emploie', 'des habitants du quartier'], { x: 60, y: 90 });

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lecture-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function aFile(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

describe('un document lu dans un processus à part', () => {
  it('est le même, donné par son chemin ou par ses octets', async () => {
    const path = aFile('guide.txt', TEXT);
    const [fromPath, fromBytes] = await Promise.all([
      readApart({ path }),
      readApart({ name: 'guide.txt', bytes }),
    ]);
    expect(fromPath).toEqual(fromBytes);
    expect(fromPath).toMatchObject({
      ok: true,
      value: { fileName: 'guide.txt', format: 'txt', lines: [{ text: 'Une régie de quartier' }, {}, {}] },
    });
  });

  it('revient avec les octets de ses images', async () => {
    const image = {
      width: 200,
      height: 150,
      x: 60,
      y: 300,
      colour: [200, 30, 30] as [number, number, number],
    };
    const read = await readApart({ name: 'guide.PDF', bytes: aPdf([{ texts, images: [image] }]) });
    if (!read.ok) throw new Error(read.error.kind);
    expect(
      Buffer.from(read.value.images[0]?.bytes ?? [])
        .subarray(8, 12)
        .toString(),
    ).toBe('WEBP');
  });

  it('y est aussi reconnu : rien de lourd ne se fait ici', async () => {
    const analysed = await analyseApart({ name: 'a.txt', bytes });
    expect(analysed).toMatchObject({
      ok: true,
      value: { document: { lines: { length: 3 } }, recognised: { profile: 'aucun' } },
    });
  });

  it('y a ses pages dessinées', async () => {
    const drawn = await drawPageApart({ name: 'a.pdf', bytes: aPdf([{ texts }]) }, { page: 1, width: 200 });
    if (!drawn.ok) throw new Error(drawn.error.kind);
    expect(drawn.value).toBeInstanceOf(Uint8Array);
    expect(Buffer.from(drawn.value).subarray(8, 12).toString()).toBe('WEBP');
  });

  it('ne garde de son nom que la fin, quand une requête forgée en fait un chemin', async () => {
    expect(await readApart({ name: '../../etc/..\\a.txt', bytes })).toMatchObject({
      value: { fileName: 'a.txt' },
    });
  });

  it('dit ce qui ne va pas comme s’il était lu ici', async () => {
    const utf16 = Buffer.from('Lieu : un quartier', 'utf16le');
    expect(await readApart({ name: 'a.txt', bytes: utf16 })).toEqual({
      ok: false,
      error: { kind: 'utf-16' },
    });
  });
});

describe('un fichier qui n’est pas à lire', () => {
  it.each([
    ['absent', () => join(folder, 'absent.txt'), { kind: 'missing' }],
    ['un dossier', () => folder, { kind: 'folder' }],
    ['un périphérique', () => '/dev/zero', { kind: 'not-a-file' }],
    ['un lien vers un périphérique', () => aLink('lien.txt', '/dev/zero'), { kind: 'not-a-file' }],
    ['un tube où personne n’écrit', () => aPipe('tube.txt'), { kind: 'not-a-file' }],
    ['vide', () => aFile('vide.txt', ''), { kind: 'empty' }],
    ['d’une autre sorte', () => aFile('guide.docx', 'PK'), { kind: 'unsupported', extension: '.docx' }],
    ['sans extension', () => aFile('guide', 'texte'), { kind: 'unsupported', extension: '' }],
    ['un dossier dont le nom finit par .txt', () => aFolder('dossier.txt'), { kind: 'folder' }],
  ])('est refusé sans être lu quand il est %s', async (_, path, error) => {
    expect(await readApart({ path: path() })).toEqual({ ok: false, error });
  });

  it.each([
    ['guide.txt', 200, 25],
    ['guide.pdf', 61, 60],
  ])('est refusé sans être lu quand il est trop gros : %s de %d Mo', async (name, size, limit) => {
    const path = aFile(`gros-${name}`, '');
    truncateSync(path, size * 1024 * 1024);
    expect(await readApart({ path })).toEqual({
      ok: false,
      error: { kind: 'too-large', bytes: size * 1024 * 1024, limit: limit * 1024 * 1024 },
    });
  });

  it('est refusé de même quand il vient du web', async () => {
    const large = new Uint8Array(26 * 1024 * 1024);
    expect(await readApart({ name: 'a.txt', bytes: large })).toMatchObject({ error: { kind: 'too-large' } });
    expect(await readApart({ name: 'a.exe', bytes })).toEqual({
      ok: false,
      error: { kind: 'unsupported', extension: '.exe' },
    });
  });
});

describe('le processus à part', () => {
  const request = { fileName: 'a.txt', task: 'read', options: {} } as const;

  it('est arrêté quand il dure trop', async () => {
    const bounds = { ...BOUNDS['.txt'], seconds: 0.02 };
    expect(await runApart(request, bytes, bounds)).toEqual({
      ok: false,
      error: { kind: 'too-slow', seconds: 0.02 },
    });
  });

  it('lit un PDF sans plus de mémoire qu’il n’en faut', async () => {
    const bounds = { ...BOUNDS['.pdf'], residentMegabytes: 320 };
    const pdf = aPdf(Array.from({ length: 20 }, () => ({ texts })));
    expect(await runApart({ ...request, fileName: 'a.PDF' }, pdf, bounds)).toMatchObject({ ok: true });
  });

  it('est arrêté quand sa mémoire s’emballe, celle de JavaScript ou l’autre', async () => {
    const twice = deflateSync(deflateSync(Buffer.alloc(600_000_000)));
    const bomb = aPdf([{ content: { bytes: twice, filters: '[/FlateDecode /FlateDecode]' } }]);
    const bounds = { ...BOUNDS['.pdf'], residentMegabytes: 300 };
    expect(await runApart({ ...request, fileName: 'a.pdf' }, bomb, bounds)).toEqual({
      ok: false,
      error: { kind: 'too-heavy', megabytes: 300 },
    });
    const narrow = { ...BOUNDS['.txt'], heapMegabytes: 12 };
    const long = new TextEncoder().encode('Une ligne de plus.\n'.repeat(190_000));
    expect(await runApart(request, long, narrow)).toEqual({
      ok: false,
      error: { kind: 'too-heavy', megabytes: 12 },
    });
  });

  it('qui se défait donne une phrase, et ce qu’il disait au journal', async () => {
    const unknown = { ...request, task: 'nothing' } as unknown as typeof request;
    expect(await runApart(unknown, bytes, BOUNDS['.txt'])).toEqual({
      ok: false,
      error: { kind: 'crashed', detail: expect.stringMatching(/^TypeError/) },
    });
  });

  it.skipIf(!existsSync('/proc/self/environ'))(
    'ne sait rien de la base ni des secrets (Linux seulement : se lit dans /proc)',
    async () => {
      vi.stubEnv('AUTH_SECRET', 'un-secret-de-trente-deux-caracteres');
      const pending = readApart({ name: 'a.txt', bytes });
      await vi.waitFor(() => expect(childEnvironments()).toHaveLength(1));
      const [environment = ''] = childEnvironments();
      vi.unstubAllEnvs();
      await pending;
      expect(environment.split('\0').filter(Boolean).sort()).toEqual([
        'MALLOC_ARENA_MAX=2',
        'NODE_ENV=production',
        'NODE_NO_WARNINGS=1',
      ]);
    },
  );

  it.skipIf(!existsSync('/proc/self/status'))(
    'ne survit pas, même occupé, à celui qui l’a lancé (Linux seulement : se lit dans /proc)',
    async () => {
      const drawing = deflateSync(Buffer.alloc(30_000_000, 'BT /F 9 Tf (abc) Tj ET\n'));
      const long = aFile('long.pdf', aPdf([{ content: { bytes: drawing, filters: '/FlateDecode' } }]));
      const options = { request: { ...request, fileName: 'long.pdf' }, residentMegabytes: 1200 };
      const script = `
        const input = require('node:fs').openSync(${JSON.stringify(long)});
        const args = ['lib/importing/formats/apart/child.mjs', ${JSON.stringify(JSON.stringify(options))}];
        const child = require('node:child_process').spawn(process.execPath, args, { stdio: [input, 'pipe', 'pipe'] });
        process.stdout.write(String(child.pid));`;
      const parent = spawn(process.execPath, ['-e', script]);
      const pid = await new Promise<number>((resolve) => {
        parent.stdout.once('data', (data) => resolve(Number(data)));
      });
      await setTimeout(3000);
      expect(isRunning(pid)).toBe(true);
      parent.kill('SIGKILL');
      await vi.waitFor(() => expect(isRunning(pid)).toBe(false), { timeout: 20_000 });
    },
  );

  it('se fait attendre au-delà de deux, et refuse ceux qui attendraient trop', async () => {
    const all = await Promise.all(Array.from({ length: 10 }, () => readApart({ name: 'a.txt', bytes })));
    expect(all.map((read) => (read.ok ? 'lu' : read.error.kind)).sort()).toEqual([
      ...Array(2).fill('busy'),
      ...Array(8).fill('lu'),
    ]);
  });
});

/** A dead process that nobody has buried yet does not run. */
function isRunning(pid: number): boolean {
  const status = `/proc/${pid}/status`;
  return existsSync(status) && !/^State:\tZ/m.test(readFileSync(status, 'utf8'));
}

/** Of every process that this one has started and that reads a document. */
function childEnvironments(): string[] {
  const pids = readdirSync('/proc/self/task').flatMap((task) =>
    readFileSync(`/proc/self/task/${task}/children`, 'utf8').split(' ').filter(Boolean),
  );
  return pids
    .filter((pid) => readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('apart/child.mjs'))
    .map((pid) => readFileSync(`/proc/${pid}/environ`, 'utf8'));
}

function aFolder(name: string): string {
  const path = join(folder, name);
  mkdirSync(path);
  return path;
}

function aLink(name: string, target: string): string {
  const path = join(folder, name);
  symlinkSync(target, path);
  return path;
}

function aPipe(name: string): string {
  const path = join(folder, name);
  spawnSync('mkfifo', [path]);
  return path;
}
