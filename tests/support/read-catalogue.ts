import { inject } from 'vitest';
import { connect, type Db } from '@/lib/db/client';
import { test as base } from '@/tests/support/places';
import { copyTemplate, testDatabaseName } from '@/tests/support/test-server';

/** `readDb`: the folder content/ imported, one database for the tests of a file, which only read it. */
export const test = base.extend<{ $file: { readDb: Db } }>({
  readDb: [
    // biome-ignore lint/correctness/noEmptyPattern: vitest reads there which fixtures this one needs.
    async ({}, use) => {
      const { content, contentFault } = inject('templates');
      if (contentFault) throw new Error(`content/ ne s'importe pas :\n${contentFault}`);
      const name = testDatabaseName(`lecture_${process.env.VITEST_POOL_ID ?? '0'}`);
      const url = await copyTemplate(inject('serverUrl'), content, name);
      // Refused by Postgres rather than by promise.
      const db = connect(
        `${url}${url.includes('?') ? '&' : '?'}options=-c%20default_transaction_read_only=on`,
      );
      await use(db);
      await db.$disconnect();
    },
    { scope: 'file' },
  ],
});
