import { randomBytes } from 'node:crypto';
import type { PrismaClient } from '@/lib/db/generated/client';
import { asking, openClient } from '../meilisearch/client';
import { type MeiliConfig, targetOf } from '../meilisearch/config';
import { readIndexDocuments } from '../meilisearch/index-documents';
import { toKeptSettings } from '../meilisearch/index-state';
import { SETTINGS } from '../meilisearch/settings';
import { untilAllDone, untilDone } from '../meilisearch/tasks';
import { Unfit } from '../meilisearch/unfit';
import { toSynonyms } from '../meilisearch/wordings';
import { readMeanings } from '../typed/meanings';
import { compareIndex } from './compare-index';
import { sendSheets } from './send-sheets';

const BATCH = 500;
/** Batches that Meilisearch is given before it is waited for. */
const AHEAD = 20;
const MOST_REPLAYS = 20;
/** Of one task of a rebuild. */
const LONG_MS = 60 * 60_000;

/**
 * Makes a fresh index beside the one that serves, fills it, sends again what changed meanwhile, and puts it in its place in
 * one move: no search ever sees it empty. To be called by the only sender.
 * @param tell how many sheets are in it so far.
 */
export async function rebuildIndex(
  db: PrismaClient,
  config: MeiliConfig,
  tell: (sent: number) => void = () => {},
): Promise<void> {
  await removeLeftovers(config);
  const indexUid = `${leftoverPrefix(config)}${Date.now().toString(36)}${randomBytes(3).toString('hex')}`;
  const before = await db.outboxEntry.findMany({ where: { subject: 'search' }, select: { id: true } });
  const synonyms = toSynonyms(await readMeanings(db));
  await untilDone(config, (client) => client.createIndex(indexUid, { primaryKey: 'id' }));
  try {
    await untilDone(config, (client) => client.index(indexUid).updateSettings({ ...SETTINGS, synonyms }));
    await fill(db, config, indexUid, tell);
    await replay(db, config, indexUid);
    await putInPlace(config, indexUid);
  } catch (error) {
    await untilDone(config, (client) => client.deleteIndex(indexUid)).catch(() => {});
    throw error;
  }
  const data = { settings: toKeptSettings(synonyms) };
  const target = targetOf(config);
  await db.searchSync.upsert({ where: { target }, create: { target, ...data }, update: data });
  // What had changed before is in the documents that were read since.
  for (let start = 0; start < before.length; start += 10_000) {
    const ids = before.slice(start, start + 10_000).map(({ id }) => id);
    await db.outboxEntry.deleteMany({ where: { id: { in: ids } } });
  }
  // It now holds what served until now.
  await untilDone(config, (client) => client.deleteIndex(indexUid)).catch(() => {});
}

async function fill(
  db: PrismaClient,
  config: MeiliConfig,
  indexUid: string,
  tell: (sent: number) => void,
): Promise<void> {
  const index = openClient(config).index(indexUid);
  let last = 0;
  let sent = 0;
  let tasks: Awaited<ReturnType<typeof index.addDocuments>>[] = [];
  for (;;) {
    const rows = await db.searchDocument.findMany({
      where: { initiativeId: { gt: last } },
      select: { initiativeId: true },
      orderBy: { initiativeId: 'asc' },
      take: BATCH,
    });
    const ids = rows.map(({ initiativeId }) => initiativeId);
    if (ids.length === 0) break;
    last = ids.at(-1) ?? last;
    const documents = await readIndexDocuments(db, ids);
    if (documents.length > 0)
      tasks.push(await asking(() => index.addDocuments(documents, { primaryKey: 'id' })));
    sent += documents.length;
    if (tasks.length >= AHEAD) {
      await untilAllDone(config, tasks, LONG_MS);
      tasks = [];
    }
    tell(sent);
  }
  await untilAllDone(config, tasks, LONG_MS);
}

/** Until the index and the database agree; what changes after that is in the outbox, which is sent to whatever serves. */
async function replay(db: PrismaClient, config: MeiliConfig, indexUid: string): Promise<void> {
  for (let round = 0; round < MOST_REPLAYS; round++) {
    const { missing, outdated, excess } = await compareIndex(db, config, indexUid);
    const late = [...missing, ...outdated, ...excess];
    if (late.length === 0) return;
    await sendSheets(db, late, { config, indexUid });
  }
  throw new Unfit('broken', 'des fiches changent plus vite que l’index ne se refait');
}

/** A swap wants both: the first time, the place is made. Without settings it answers no search, rather than nothing. */
async function putInPlace(config: MeiliConfig, indexUid: string): Promise<void> {
  if (!(await isThere(config)))
    await untilDone(config, (client) => client.createIndex(config.index, { primaryKey: 'id' }));
  // Not the method of the client: it wants a `rename` that servers before 1.18 refuse.
  const body = [{ indexes: [config.index, indexUid] }];
  await untilDone(config, (client) => client.httpRequest.post({ path: 'swap-indexes', body }), LONG_MS);
}

/** Is there an index where searches go? */
export async function isThere(config: MeiliConfig): Promise<boolean> {
  try {
    await asking(() => openClient(config).getRawIndex(config.index));
    return true;
  } catch (error) {
    if (error instanceof Unfit && error.kind === 'missing') return false;
    throw error;
  }
}

/** Removes what a rebuild that was killed has left. */
async function removeLeftovers(config: MeiliConfig): Promise<void> {
  const { results } = await asking(() => openClient(config).getRawIndexes({ limit: 1000 }));
  for (const { uid } of results.filter((index) => index.uid.startsWith(leftoverPrefix(config))))
    await untilDone(config, (client) => client.deleteIndex(uid));
}

function leftoverPrefix({ index }: MeiliConfig): string {
  return `${index}_en_cours_`;
}
