import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest';
import { freePort } from '@/lib/cli/port';
import { takeLock } from '@/lib/cli/process-lock.mjs';
import { projectPath } from '@/lib/cli/project';
import { withDatabaseName } from '@/lib/db/migrate';
import { launchCommand, stopLaunched } from '@/tests/support/run-command';

/** What `start` says and answers when it cannot start. */
async function refusal(variables: Record<string, string>) {
  const command = launchCommand(['start'], variables);
  const code = await command.ended;
  return { code, sentences: command.printed.trim().split('\n') };
}

let data: string;

beforeEach(() => {
  data = mkdtempSync(projectPath('.test/données '));
});

afterEach(async () => {
  await stopLaunched();
  rmSync(data, { recursive: true, force: true });
});

describe('un démarrage impossible tient en une phrase et ne touche à rien', () => {
  test('une variable fausse', async () => {
    const { code, sentences } = await refusal({ PORT: 'trois mille', CATALOGUE_DATA_DIR: data });
    expect(code).toBe(1);
    expect(sentences).toEqual([expect.stringMatching(/^PORT n'est pas valable : .*entre 1 et 65535/)]);
    expect(readdirSync(data)).toEqual([]);
  });

  test('un port pris', async () => {
    const occupied = createServer();
    const port = await freePort();
    await listen(occupied, port);
    const { code, sentences } = await refusal({ PORT: String(port), CATALOGUE_DATA_DIR: data });
    occupied.close();
    expect(code).toBe(1);
    expect(sentences).toEqual([expect.stringContaining(`Le port ${port} est déjà pris`)]);
    expect(readdirSync(data)).toEqual([]);
  });

  test("une adresse qui n'est pas de cette machine", async () => {
    const { code, sentences } = await refusal({ HOST: '203.0.113.7', CATALOGUE_DATA_DIR: data });
    expect(code).toBe(1);
    expect(sentences).toEqual([expect.stringMatching(/^HOST n'est pas valable/)]);
  });

  test('une base injoignable', async () => {
    const port = await freePort();
    const { code, sentences } = await refusal({
      PORT: String(await freePort()),
      DATABASE_URL: `postgresql://lecteur:hunter2@127.0.0.1:${port}/absente`,
    });
    expect(code).toBe(1);
    expect(sentences.at(-1)).toMatch(
      new RegExp(`^La base de DATABASE_URL est injoignable \\(127.0.0.1:${port}/absente\\)`),
    );
    expect(sentences.join()).not.toContain('hunter2');
  });

  test("une base qui n'existe pas, un mot de passe refusé", async () => {
    const PORT = String(await freePort());
    // Never the database that DATABASE_URL names: a server that trusts everyone would let this start fill it.
    const absent = new URL(withDatabaseName(inject('serverUrl'), 'catalogue_essai_absente'));
    const missing = await refusal({ PORT, DATABASE_URL: absent.href });
    expect(missing.code).toBe(1);
    expect(missing.sentences.at(-1)).toContain("n'existe pas sur le serveur");

    absent.password = 'faux';
    const refused = await refusal({ PORT, DATABASE_URL: absent.href });
    expect(refused.code).toBe(1);
    expect(refused.sentences.at(-1)).toMatch(/refuse ce nom ou ce mot de passe|n'existe pas/);
  });

  test('un second démarrage dans le même dossier nomme le premier', async () => {
    const lock = takeLock(join(data, 'serveur.lock'), { role: 'site', siteUrl: 'http://127.0.0.1:3999' });
    const { code, sentences } = await refusal({ PORT: String(await freePort()), CATALOGUE_DATA_DIR: data });
    lock?.release();
    expect(code).toBe(1);
    expect(sentences).toEqual([expect.stringMatching(`processus ${process.pid}, http://127.0.0.1:3999`)]);
    expect(existsSync(join(data, 'postgres'))).toBe(false);
  });
});

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve) => server.listen(port, '127.0.0.1', resolve));
}
