import { defineConfig, devices } from '@playwright/test';
import { findBrowser } from '@/tests/support/browser';

const browser = findBrowser();

/** Files named *.nojs.spec.ts are the journeys again, in a browser where JavaScript is off. */
const WITHOUT_SCRIPT = /\.nojs\.spec\.ts$/;

/** What staff do changes the catalogue: see tests/support/site-test.ts. */
const STAFF = /tests\/e2e\/equipe\//;
const staffSite = { testDir: 'tests/e2e/equipe', metadata: { isStaffSite: true } };
const staffUse = { baseURL: process.env.E2E_STAFF_BASE_URL };

export default defineConfig({
  testDir: 'tests/e2e',
  // *.test.ts are vitest's: they walk through the command line.
  testMatch: '**/*.spec.ts',
  outputDir: '.test/playwright',
  globalSetup: './tests/support/e2e-setup.ts',
  fullyParallel: true,
  workers: 2,
  // Far beyond what a busy machine takes: no test measures time by them.
  timeout: 180_000,
  expect: { timeout: 20_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list'], ['json', { outputFile: '.test/rapports/e2e.json' }]],
  use: {
    ...devices['Desktop Chrome'],
    // Set by globalSetup, before any worker reads this file.
    baseURL: process.env.E2E_BASE_URL,
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    trace: 'retain-on-failure',
    launchOptions: browser ?? {},
  },
  projects: [
    { name: 'navigateur', testIgnore: [WITHOUT_SCRIPT, STAFF] },
    {
      name: 'sans-javascript',
      testMatch: WITHOUT_SCRIPT,
      testIgnore: STAFF,
      use: { javaScriptEnabled: false },
    },
    { name: 'équipe', ...staffSite, testIgnore: WITHOUT_SCRIPT, use: staffUse },
    {
      name: 'équipe-sans-javascript',
      ...staffSite,
      testMatch: WITHOUT_SCRIPT,
      use: { ...staffUse, javaScriptEnabled: false },
    },
  ],
});
