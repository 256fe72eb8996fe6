#!/usr/bin/env node
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { importTypeScript, prepareCheckout, root } from './prepare-checkout.mjs';

/** The door of every command, `npm start` included: it works before anything is installed. */
try {
  await prepareCheckout();
  if (existsSync(join(root, '.env'))) process.loadEnvFile(join(root, '.env'));
  const { main } = await importTypeScript('lib/cli/main.ts');
  await main(process.argv);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
