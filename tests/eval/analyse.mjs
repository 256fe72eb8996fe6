import { importTypeScript } from '../../lib/cli/prepare-checkout.mjs';

/** In a process of its own, so that what it takes can be measured. */
const { analyse } = await importTypeScript('tests/eval/analyse.ts');
await analyse(process.argv[2]);
