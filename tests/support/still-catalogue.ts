import { test as base } from '@playwright/test';
import pg from 'pg';

/** Of this number the tests make a lock of their database: who reads the catalogue shares it, who changes it is alone. */
const LOCK = 20_160_901;

/** `test` that runs while no other changes the catalogue: what it counts, it can count again. */
export const stillCatalogueTest = base.extend<{ stillCatalogue: undefined }>({
  stillCatalogue: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads there which fixtures this one needs.
    async ({}, use) => {
      await withDatabase(async (database) => {
        await database.query('SELECT pg_advisory_lock_shared($1)', [LOCK]);
        await use(undefined);
      });
    },
    { auto: true, timeout: 150_000, title: 'attente de ceux qui changent le catalogue' },
  ],
});

/** `test` that may change the catalogue through `database`: those that count on it wait meanwhile. */
export const changingCatalogueTest = base.extend<{ database: pg.Client }>({
  database: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads there which fixtures this one needs.
    async ({}, use) => {
      await withDatabase(async (database) => {
        await database.query('SELECT pg_advisory_lock($1)', [LOCK]);
        await use(database);
      });
    },
    { timeout: 150_000, title: 'attente de ceux qui comptent sur le catalogue' },
  ],
});

/** The locks end with the connection. */
async function withDatabase(work: (database: pg.Client) => Promise<void>): Promise<void> {
  const database = new pg.Client({ connectionString: process.env.E2E_DATABASE_URL });
  await database.connect();
  try {
    await work(database);
  } finally {
    await database.end();
  }
}
