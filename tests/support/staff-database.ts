import { connect, type Db } from '@/lib/db/client';
import { changingCatalogueTest } from '@/tests/support/still-catalogue';

/** `test` with the database of the site under test, to prepare what staff or readers then do in their browsers. */
export const staffTest = changingCatalogueTest.extend<{ db: Db }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads there which fixtures this one needs.
  db: async ({}, use) => {
    const db = connect(process.env.E2E_DATABASE_URL ?? '');
    await use(db);
    await db.$disconnect();
  },
});
