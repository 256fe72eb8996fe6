import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { freePort } from '@/lib/cli/port';
import { projectPath } from '@/lib/cli/project';
import { launchCommand, stopLaunched } from '@/tests/support/run-command';

let data: string;
let variables: Record<string, string>;

beforeAll(async () => {
  data = mkdtempSync(projectPath('.test/lancement '));
  variables = { CATALOGUE_DATA_DIR: data, PORT: String(await freePort()) };
});

afterEach(stopLaunched);

afterAll(() => rmSync(data, { recursive: true, force: true }));

const launch = async () => {
  const command = launchCommand(['start'], variables);
  await command.untilPrinted('Le catalogue est en ligne');
  return command;
};

const health = async () => (await fetch(`http://127.0.0.1:${variables.PORT}/api/health`)).status;

const isAlive = (pid: number) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

/** The number of the PostgreSQL that runs on the folder. */
const postgresPid = () => Number(readFileSync(join(data, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]);

test('le premier démarrage crée tout et répond ; Ctrl-C arrête tout', async () => {
  const site = await launch();
  expect(await health()).toBe(200);
  const postgres = postgresPid();
  site.kill('SIGINT');
  expect(await site.ended).toBe(0);
  expect(isAlive(postgres)).toBe(false);
  expect(existsSync(join(data, 'serveur.lock'))).toBe(false);
  await expect(health()).rejects.toThrow();
});

test('le second démarrage répond sans rien refaire de ce qui est fait', async () => {
  const site = await launch();
  expect(await health()).toBe(200);
  for (const step of ['Migrations', 'Territoires', 'Contenu', 'Recherche', 'Construction du site'])
    expect(site.printed).toContain(`${step} : à jour (`);
  site.kill('SIGTERM');
  expect(await site.ended).toBe(0);
});

test('tué net, il se relève au démarrage suivant, même si PostgreSQL est tué aussi', async () => {
  const first = await launch();
  first.kill('SIGKILL');
  expect(await first.ended).toBe('SIGKILL');

  const second = await launch();
  expect(await health()).toBe(200);
  const postgres = postgresPid();
  second.kill('SIGKILL');
  process.kill(postgres, 'SIGKILL');
  await second.ended;

  const third = await launch();
  expect(await health()).toBe(200);
  third.kill('SIGINT');
  expect(await third.ended).toBe(0);
});

test('doctor dit que tout va bien, pendant et après', async () => {
  const site = await launch();
  const during = launchCommand(['doctor', '--json'], variables);
  expect(await during.ended).toBe(0);
  expect(JSON.parse(during.printed)).toMatchObject({ ok: true });
  site.kill('SIGINT');
  await site.ended;
  const after = launchCommand(['doctor'], variables);
  expect(await after.ended).toBe(0);
  expect(after.printed).toContain('Tout va bien.');
});
