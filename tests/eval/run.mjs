import { importTypeScript, prepareCheckout } from '../../lib/cli/prepare-checkout.mjs';

/** `npm run eval:import`, from a bare checkout: exits 1 when the import of documents is not as good as asked. */
try {
  await prepareCheckout();
  const { evalImport } = await importTypeScript('tests/eval/run.ts');
  process.exitCode = await evalImport(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}
