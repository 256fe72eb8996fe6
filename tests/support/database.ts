import { test as base, inject } from 'vitest';
import { connect, type Db, useClient } from '@/lib/db/client';
import { copyTemplate, createEmpty, testDatabaseName } from '@/tests/support/test-server';

/**
 * `test` with a real database of its own, a copy made in a tenth of a second and dropped afterwards: nothing of
 * what a test writes, territories included, is seen by another.
 *
 * - `db`: the territories of France and nothing else;
 * - `filledDb`: the same, with the folder content/ imported;
 * - `emptyUrl`: the address of a database without a table, for what tests the migrations.
 *
 * Code under test that calls `db()` of lib/db/client gets the same client.
 */
export const test = base.extend<{ db: Db; filledDb: Db; emptyUrl: string }>({
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads there which fixtures this one needs.
  db: ({}, use) => withCopy(inject('templates').reference, use),
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads there which fixtures this one needs.
  filledDb: ({}, use) => withCopy(contentTemplate(), use),
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads there which fixtures this one needs.
  emptyUrl: async ({}, use) => {
    await use(await createEmpty(inject('serverUrl'), testDatabaseName(`vide_${worker()}`)));
  },
});

async function withCopy(template: string, use: (db: Db) => Promise<void>): Promise<void> {
  const url = await copyTemplate(inject('serverUrl'), template, testDatabaseName(`copie_${worker()}`));
  const client = connect(url);
  useClient(client);
  try {
    await use(client);
  } finally {
    useClient(undefined);
    await client.$disconnect();
  }
}

function contentTemplate(): string {
  const { content, contentFault } = inject('templates');
  if (contentFault) throw new Error(`content/ ne s'importe pas :\n${contentFault}`);
  return content;
}

/** Workers run at the same time, tests of one worker one after the other. */
function worker(): string {
  return process.env.VITEST_POOL_ID ?? '0';
}
