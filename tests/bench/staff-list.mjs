import { importTypeScript, prepareCheckout } from '../../lib/cli/prepare-checkout.mjs';

/** `npm run bench:staff`, from a bare checkout. A benchmark is not a test: it exits 0 whatever it measures. */
try {
  // React writes its markup several times slower while one develops.
  Object.assign(process.env, { NODE_ENV: 'production' });
  await prepareCheckout();
  const { benchStaffList } = await importTypeScript('tests/bench/staff-list.ts');
  process.exitCode = await benchStaffList();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}
