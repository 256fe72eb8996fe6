import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, vi } from 'vitest';
import { authSecretOrigin, ensureAuthSecret } from '@/lib/cli/auth-secret';
import { freePort } from '@/lib/cli/port';
import { connect } from '@/lib/db/client';
import { test } from '@/tests/support/database';
import { launchCommand, stopLaunched } from '@/tests/support/run-command';

const { env, folder } = vi.hoisted(() => ({
  env: { LOG_LEVEL: 'silent' } as { LOG_LEVEL: string; AUTH_SECRET?: string; DATABASE_URL?: string },
  folder: `${process.cwd()}/.test/secret-${process.pid}`,
}));
vi.mock('@/lib/env', async (load) => ({ ...(await load<typeof import('@/lib/env')>()), env: () => env }));
vi.mock('@/lib/cli/data-folder', () => ({ dataFolder: folder }));

const file = join(folder, 'auth-secret');

beforeEach(() => {
  env.AUTH_SECRET = undefined;
  env.DATABASE_URL = undefined;
  mkdirSync(folder, { recursive: true });
});

afterEach(async () => {
  await stopLaunched();
  rmSync(folder, { recursive: true, force: true });
});

test('avec la base embarquée, un secret est fait une fois, lisible de son seul propriétaire', () => {
  expect(authSecretOrigin()).toBe('to-make');
  const secret = ensureAuthSecret();
  expect(secret).toMatch(/^[0-9a-f]{64}$/);
  expect(ensureAuthSecret()).toBe(secret);
  expect(readFileSync(file, 'utf8')).toBe(`${secret}\n`);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(authSecretOrigin()).toBe('file');
});

test('un fichier abîmé est dit, et laissé tel qu’il est', () => {
  writeFileSync(file, 'abîmé');
  expect(() => ensureAuthSecret()).toThrow('ne contient pas de secret valable');
  expect(readFileSync(file, 'utf8')).toBe('abîmé');
});

test('AUTH_SECRET passe avant tout ; avec DATABASE_URL, il est obligatoire', () => {
  env.DATABASE_URL = 'postgresql://hote/base';
  expect(authSecretOrigin()).toBe('missing');
  expect(() => ensureAuthSecret()).toThrow('AUTH_SECRET manque');
  env.AUTH_SECRET = 'x'.repeat(32);
  expect(ensureAuthSecret()).toBe(env.AUTH_SECRET);
});

test('un démarrage avec DATABASE_URL sans AUTH_SECRET le dit, et ne remplit pas la base', async ({
  emptyUrl,
}) => {
  const command = launchCommand(['start'], {
    PORT: String(await freePort()),
    DATABASE_URL: emptyUrl,
    AUTH_SECRET: '',
  });
  expect(await command.ended).toBe(1);
  expect(command.printed.trim().split('\n').at(-1)).toMatch(/^AUTH_SECRET manque : avec DATABASE_URL/);
  const db = connect(emptyUrl);
  const tables = await db.$queryRaw`SELECT tablename FROM pg_tables WHERE schemaname = 'public'`;
  await db.$disconnect();
  expect(tables).toEqual([]);
});
