import { CommandError } from '@/lib/cli/command-error';
import type { Db } from '@/lib/db/client';
import { type MeiliConfig, meiliConfig } from '@/lib/search/meilisearch/config';
import { Unfit } from '@/lib/search/meilisearch/unfit';
import type { SyncOptions } from '@/lib/search/sync/synchronize';
import { synchronizeInTurn } from '@/lib/search/sync/synchronize-in-turn';
import { countOf } from '@/lib/text/french';

/**
 * Sends Meilisearch what has changed, once: for a timer, where the site does not run all the time. Throws the sentence that
 * says why it cannot.
 */
export async function searchSync(
  db: Db,
  print: (line: string) => void,
  config: MeiliConfig | null = meiliConfig(),
): Promise<number> {
  if (!config) {
    print('Rien à envoyer : PostgreSQL répond aux recherches (MEILI_URL est absent).');
    return 0;
  }
  const { sent, rebuilt } = await orSay(synchronizeInTurn(db, config));
  print(
    rebuilt
      ? 'Index Meilisearch refait.'
      : `${countOf(sent, 'fiche envoyée', 'fiches envoyées')} à Meilisearch.`,
  );
  return 0;
}

/** Makes a fresh index and puts it in the place of the one that serves. */
export async function rebuildMeilisearch(
  db: Db,
  config: MeiliConfig,
  tell: SyncOptions['tell'],
): Promise<void> {
  await orSay(synchronizeInTurn(db, config, { isRebuild: true, tell }));
}

async function orSay<Answer>(work: Promise<Answer>): Promise<Answer> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof Unfit)
      throw new CommandError(`La synchronisation n’a pas abouti : ${error.message}.`);
    throw error;
  }
}
