import { db } from '@/lib/db/client';
import { log } from '@/lib/log';
import { meiliConfig } from './meilisearch/config';
import { forgetIndexes } from './sync/forget-indexes';
import { startSearchWorker } from './sync/worker';

/**
 * What the server does for its index for as long as it runs, when MEILI_URL names one. Without it, nobody reads the messages
 * that changes leave: they are thrown away.
 */
export async function keepIndexUp(): Promise<void> {
  const config = meiliConfig();
  if (config) {
    startSearchWorker(db(), config);
    return;
  }
  await forgetIndexes(db()).catch((error: unknown) => log.warn({ error }, 'search: messages are kept'));
}
