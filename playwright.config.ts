import { defineConfig, devices } from '@playwright/test';
import { findBrowser } from '@/tests/support/browser';

const browser = findBrowser();

/** Files named *.nojs.spec.ts are the public journeys again, in a browser where JavaScript is off. */
const WITHOUT_SCRIPT = /\.nojs\.spec\.ts$/;

export default defineConfig({
  testDir: 'tests/e2e',
  // *.test.ts are vitest's: they walk through the command line.
  testMatch: '**/*.spec.ts',
  outputDir: '.test/playwright',
  globalSetup: './tests/support/e2e-setup.ts',
  fullyParallel: true,
  workers: 2,
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
    { name: 'navigateur', testIgnore: WITHOUT_SCRIPT },
    { name: 'sans-javascript', testMatch: WITHOUT_SCRIPT, use: { javaScriptEnabled: false } },
  ],
});
