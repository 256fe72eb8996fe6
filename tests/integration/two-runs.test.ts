import pg from 'pg';
import { expect, inject } from 'vitest';
import { test } from '@/tests/support/database';
import { createEmpty, dropTestDatabases, testDatabaseName } from '@/tests/support/test-server';

/** Which of these databases are on the server of the tests. */
async function existing(names: string[]): Promise<string[]> {
  const client = new pg.Client({ connectionString: inject('serverUrl') });
  await client.connect();
  const { rows } = await client.query('SELECT datname FROM pg_database WHERE datname = ANY ($1)', [names]);
  await client.end();
  return rows.map(({ datname }) => datname);
}

test('deux passages en même temps n’ont pas les mêmes bases, et chacun n’efface que les siennes', async ({
  emptyUrl,
}) => {
  const server = inject('serverUrl');
  const mine = new URL(emptyUrl).pathname.slice(1);
  // Of two runs at the same time, each has its neighbour.
  const neighbour = `voisin${process.pid}`;
  const theirs = testDatabaseName('copie_1', neighbour);
  const { reference } = inject('templates');
  expect(theirs).not.toBe(testDatabaseName('copie_1'));
  await createEmpty(server, theirs);
  await dropTestDatabases(server, `autre${process.pid}`);
  expect(await existing([mine, theirs, reference])).toHaveLength(3);
  await dropTestDatabases(server, neighbour);
  expect((await existing([mine, theirs, reference])).sort()).toEqual([mine, reference].sort());
});
