import pg from 'pg';
import { siteTest } from '@/tests/support/site-test';

/** Of this number the tests make a lock of their database: who reads the catalogue shares it, who changes it is alone. */
const LOCK = 20_160_901;

type Fixtures = { database: pg.Client };

/** `test` that runs while no other changes the catalogue: what it counts, it can count again. */
export const stillCatalogueTest = siteTest.extend<Fixtures>({
  database: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads there which fixtures this one needs.
    ({}, use) => withLock('pg_advisory_lock_shared', use),
    { auto: true, timeout: 150_000, title: 'attente de ceux qui changent le catalogue' },
  ],
});

/** `test` that may change the catalogue: those that count on it wait meanwhile. */
export const changingCatalogueTest = siteTest.extend<Fixtures>({
  database: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads there which fixtures this one needs.
    ({}, use) => withLock('pg_advisory_lock', use),
    { auto: true, timeout: 150_000, title: 'attente de ceux qui comptent sur le catalogue' },
  ],
});

/** The lock ends with the connection, however the test ends. */
async function withLock(lock: string, use: (database: pg.Client) => Promise<void>): Promise<void> {
  const database = new pg.Client({ connectionString: process.env.E2E_DATABASE_URL });
  await database.connect();
  try {
    await database.query(`SELECT ${lock}($1)`, [LOCK]);
    await use(database);
  } finally {
    await database.end();
  }
}
