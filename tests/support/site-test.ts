import { test as base } from '@playwright/test';

/**
 * `test` that knows its site. What staff write would upset what the public's tests count: each has a site of its own, on the same
 * build, with its own database. The files of tests/e2e/equipe walk through the second one.
 */
export const siteTest = base.extend<object, { site: undefined }>({
  site: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads there which fixtures this one needs.
    async ({}, use, { project }) => {
      if (project.metadata.isStaffSite) {
        process.env.E2E_BASE_URL = process.env.E2E_STAFF_BASE_URL;
        process.env.E2E_DATABASE_URL = process.env.E2E_STAFF_DATABASE_URL;
      }
      await use(undefined);
    },
    { scope: 'worker', auto: true },
  ],
});
