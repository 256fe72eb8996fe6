import pg from 'pg';
import { describe, expect, inject } from 'vitest';
import { diffMigrationsAndSchema, migrate, migrationStatus, readSchema } from '@/lib/db/migrate';
import { test } from '@/tests/support/database';

const rowsOf = async (url: string, sql: string) => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
};

describe('migrations', () => {
  test('appliquées sur une base vide, elles font les tables et laissent la trace de Prisma', async ({
    emptyUrl,
  }) => {
    const { pending } = await migrationStatus(emptyUrl);
    expect(pending.length).toBeGreaterThan(0);
    expect(await migrate(emptyUrl)).toEqual({ ok: true, value: pending });

    const tables = await rowsOf(emptyUrl, `SELECT tablename FROM pg_tables WHERE schemaname = 'public'`);
    expect(tables.map(({ tablename }) => tablename)).toEqual(
      expect.arrayContaining([
        'Initiative',
        'Lever',
        'Source',
        'Territory',
        'TerritoryEdge',
        '_prisma_migrations',
      ]),
    );
    const applied = await rowsOf(
      emptyUrl,
      `SELECT migration_name, length(checksum) AS checksum, finished_at IS NOT NULL AS finished, rolled_back_at, logs
       FROM _prisma_migrations ORDER BY migration_name`,
    );
    expect(applied).toEqual(
      pending.map((name) => ({
        migration_name: name,
        checksum: 64,
        finished: true,
        rolled_back_at: null,
        logs: null,
      })),
    );
  });

  test("une seconde fois, il n'y a rien à faire", async ({ emptyUrl }) => {
    await migrate(emptyUrl);
    expect(await migrate(emptyUrl)).toEqual({ ok: true, value: [] });
    expect(await migrationStatus(emptyUrl)).toEqual({ pending: [], edited: [], unknown: [], failed: [] });
  });

  test('deux processus à la fois : un seul les applique, aucun ne se plaint', async ({ emptyUrl }) => {
    const answers = await Promise.all([migrate(emptyUrl), migrate(emptyUrl), migrate(emptyUrl)]);
    expect(answers.every(({ ok }) => ok)).toBe(true);
    expect(answers.filter((answer) => answer.ok && answer.value.length > 0)).toHaveLength(1);
  });

  test('une base qui sert déjà à autre chose est refusée et reste telle quelle', async ({ emptyUrl }) => {
    await rowsOf(emptyUrl, 'CREATE TABLE compta (montant int)');
    expect(await migrate(emptyUrl)).toMatchObject({ ok: false, error: expect.stringContaining('base vide') });
    const tables = await rowsOf(emptyUrl, `SELECT tablename FROM pg_tables WHERE schemaname = 'public'`);
    expect(tables).toEqual([{ tablename: 'compta' }]);
  });

  test("une base d'une version plus récente est refusée", async ({ emptyUrl }) => {
    await migrate(emptyUrl);
    await rowsOf(
      emptyUrl,
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
       VALUES (gen_random_uuid(), repeat('0', 64), '29991231000000_futur', now(), 1)`,
    );
    expect(await migrate(emptyUrl)).toMatchObject({
      ok: false,
      error: expect.stringContaining('plus récente'),
    });
  });
});

describe('migrations et schema.prisma', () => {
  test('disent la même chose', async () => {
    expect(await diffMigrationsAndSchema(inject('serverUrl'))).toBe('');
  });

  test('un champ ajouté au schéma sans migration se voit', async () => {
    const changed = readSchema().map(([path, text]): [string, string] => [
      path,
      text.replace(/^model Source \{$/m, 'model Source {\n  oublie String?'),
    ]);
    expect(await diffMigrationsAndSchema(inject('serverUrl'), changed)).toContain(
      'ADD COLUMN     "oublie" TEXT',
    );
  });
});
