import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Far beyond what a busy machine takes: no test measures time by them. */
const limits = { testTimeout: 180_000, hookTimeout: 180_000, expect: { poll: { timeout: 20_000 } } };

const alias = { '@': fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '') };

export default defineConfig({
  test: {
    projects: [
      {
        resolve: { alias },
        test: {
          ...limits,
          name: 'unit',
          include: ['tests/unit/**/*.test.{ts,tsx}'],
          setupFiles: ['tests/support/each-test.ts'],
        },
      },
      {
        resolve: { alias },
        test: {
          ...limits,
          name: 'integration',
          include: ['tests/integration/**/*.test.ts'],
          globalSetup: ['tests/support/integration-setup.ts'],
          setupFiles: ['tests/support/each-test.ts'],
          pool: 'forks',
          // Tests wait for Postgres more than they compute. Vitest wants a group for each number of workers.
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
      {
        resolve: { alias },
        test: {
          ...limits,
          name: 'launch',
          // The whole start, on its built site: one test after the other, each on what the one before left.
          include: ['tests/e2e/**/*.test.ts'],
          setupFiles: ['tests/support/each-test.ts'],
          fileParallelism: false,
        },
      },
    ],
    coverage: { include: ['app/**', 'components/**', 'lib/**'], exclude: ['lib/db/generated/**'] },
  },
});
