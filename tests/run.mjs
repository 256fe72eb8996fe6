import { importTypeScript, prepareCheckout } from '../lib/cli/prepare-checkout.mjs';

/** `npm test`: everything, from a bare checkout. `npm test -- unit e2e` runs only the steps named. */
try {
  await prepareCheckout();
  const { runTests } = await importTypeScript('tests/support/run.ts');
  process.exitCode = await runTests(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.log('0 passed, 1 failed');
  process.exitCode = 1;
}
