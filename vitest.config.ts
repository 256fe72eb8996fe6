import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const alias = { '@': fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '') };

export default defineConfig({
  test: {
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.{ts,tsx}'],
          setupFiles: ['tests/support/each-test.ts'],
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.ts'],
          globalSetup: ['tests/support/integration-setup.ts'],
          setupFiles: ['tests/support/each-test.ts'],
          pool: 'forks',
          // Tests wait for Postgres more than they compute. Vitest wants a group for each number of workers.
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
          testTimeout: 90_000,
          hookTimeout: 60_000,
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'launch',
          // The whole start, on its built site: one test after the other, each on what the one before left.
          include: ['tests/e2e/**/*.test.ts'],
          setupFiles: ['tests/support/each-test.ts'],
          fileParallelism: false,
          testTimeout: 120_000,
        },
      },
    ],
    coverage: { include: ['app/**', 'components/**', 'lib/**'], exclude: ['lib/db/generated/**'] },
  },
});
