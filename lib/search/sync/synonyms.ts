import type { PrismaClient } from '@/lib/db/generated/client';
import { asking, openClient } from '../meilisearch/client';
import { type MeiliConfig, targetOf } from '../meilisearch/config';
import { readIndexState, toKeptSettings } from '../meilisearch/index-state';
import { untilDone } from '../meilisearch/tasks';
import { toSynonyms } from '../meilisearch/wordings';
import { readMeanings } from '../typed/meanings';

/**
 * Gives the index the synonyms that it lacks. Those of before stay until the next rebuild: a search on its way may hold
 * their words, and nobody else does.
 */
export async function sendSynonyms(db: PrismaClient, config: MeiliConfig): Promise<void> {
  const wanted = toSynonyms(await readMeanings(db));
  const { words } = await readIndexState(db, config);
  if (Object.keys(wanted).every((word) => words.has(word))) return;
  const settings = await asking(() => openClient(config).index(config.index).getSettings());
  const synonyms = { ...settings.synonyms, ...wanted };
  await untilDone(config, (client) => client.index(config.index).updateSynonyms(synonyms));
  await db.searchSync.update({
    where: { target: targetOf(config) },
    data: { settings: toKeptSettings(synonyms) },
  });
}
