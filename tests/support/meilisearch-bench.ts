import { randomBytes } from 'node:crypto';
import { Meilisearch } from 'meilisearch';
import type { Db } from '@/lib/db/client';
import { meilisearchEngine } from '@/lib/search/engines/meilisearch';
import type { MeiliConfig } from '@/lib/search/meilisearch/config';
import { synchronize } from '@/lib/search/sync/synchronize';
import { KEY, MeilisearchDouble } from '@/tests/support/meilisearch-double';

/** A double, and how to reach it. */
export async function startDouble(): Promise<{ double: MeilisearchDouble; config: MeiliConfig }> {
  const double = await MeilisearchDouble.start();
  return { double, config: { url: double.url, key: KEY, index: 'initiatives', timeoutMs: 800 } };
}

export async function openDoubleBench(db: Db) {
  const { double, config } = await startDouble();
  return { ...benchOf(db, config), close: () => double.stop() };
}

/** On a real server, in an index of its own that is removed afterwards. */
export async function openRealBench(db: Db, { url, key }: { url: string; key: string | undefined }) {
  const index = `essai_catalogue_${randomBytes(6).toString('hex')}`;
  const config = { url, key, index, timeoutMs: 10_000 };
  return {
    ...benchOf(db, config),
    close: async () => {
      const client = new Meilisearch({ host: url, apiKey: key });
      const { results } = await client.getRawIndexes({ limit: 1000 });
      for (const { uid } of results.filter((one) => one.uid.startsWith(index)))
        await client.deleteIndex(uid).waitTask();
    },
  };
}

function benchOf(db: Db, config: MeiliConfig) {
  return {
    engine: meilisearchEngine(db, config),
    settle: async () => {
      if (!(await synchronize(db, config))) throw new Error('une autre synchronisation est en cours');
    },
  };
}
