import { importTypeScript, prepareCheckout } from '../../lib/cli/prepare-checkout.mjs';

/** `npm run bench:search`, from a bare checkout. A benchmark is not a test: it exits 0 whatever it measures. */
try {
  await prepareCheckout();
  const { benchSearch } = await importTypeScript('tests/bench/search.ts');
  process.exitCode = await benchSearch(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}
