import { describe, test } from 'vitest';
import { openRealBench } from '@/tests/support/meilisearch-bench';
import { describeContract } from './contract';

const { CATALOGUE_TEST_MEILI_URL: url, CATALOGUE_TEST_MEILI_KEY: key } = process.env;

// The double is our reading of Meilisearch; this is Meilisearch.
if (url) describeContract('meilisearch', (db) => openRealBench(db, { url, key }));
else {
  const how = 'ignoré : pas de MEILI_URL, lancez MEILI_URL=… MEILI_KEY=… npm run test:search';
  process.stdout.write(`\nContrat de recherche sur un vrai Meilisearch, ${how}\n\n`);
  describe('the contract on a real server', () => {
    test.skip(how, () => {});
  });
}
