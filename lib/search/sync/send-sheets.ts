import type { PrismaClient } from '@/lib/db/generated/client';
import { asking, openClient } from '../meilisearch/client';
import type { MeiliConfig } from '../meilisearch/config';
import { type Held, readHeld } from '../meilisearch/held-revisions';
import { readIndexDocuments, type Tombstone } from '../meilisearch/index-documents';
import { untilAllDone } from '../meilisearch/tasks';
import { Unfit } from '../meilisearch/unfit';

/** Documents in memory, and in a request, at once. */
const BATCH = 500;
/** A sheet that changes during each sending is left to the next one. */
const MOST_ROUNDS = 8;

/** Where to send, and the revisions that withdrawals left in the outbox, by sheet. */
type Sending = { config: MeiliConfig; indexUid: string; withdrawals?: Map<number, number> };

/**
 * Makes an index hold of these sheets what the database holds, and checks that it does: the state is sent, not the change,
 * so that doing it twice, or late, does no harm. A revision higher than ours is never written over.
 * @returns how many were sent, and the sheets of which the index holds a revision that the database has not given: it was
 * restored, or the index is another's.
 */
export async function sendSheets(
  db: PrismaClient,
  ids: number[],
  { config, indexUid, withdrawals = new Map() }: Sending,
): Promise<{ sent: number; ahead: number[] }> {
  const all = [...new Set(ids)].sort((a, b) => a - b);
  let sent = 0;
  const ahead: number[] = [];
  for (let start = 0; start < all.length; start += BATCH) {
    const outcome = await sendBatch(db, all.slice(start, start + BATCH), { config, indexUid, withdrawals });
    sent += outcome.sent;
    ahead.push(...outcome.ahead);
  }
  return { sent, ahead };
}

async function sendBatch(
  db: PrismaClient,
  ids: number[],
  { config, indexUid, withdrawals }: Required<Sending>,
): Promise<{ sent: number; ahead: number[] }> {
  let sent = 0;
  let wasAhead = false;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const wanted = await readRevisions(db, ids);
    const held = await readHeld(config, indexUid, ids);
    const late = ids.filter((id) => isLate(wanted.get(id), held.get(id), withdrawals.has(id)));
    if (late.length === 0) {
      const ahead = ids.filter((id) => isAhead(wanted.get(id), held.get(id)));
      // The database may have changed between the two readings: what is ahead must be so twice.
      if (ahead.length === 0 || wasAhead) return { sent, ahead };
      wasAhead = true;
      continue;
    }
    const documents = await readIndexDocuments(db, late);
    const online = new Set(documents.map(({ id }) => id));
    const tombstones = late
      .filter((id) => !online.has(id))
      .map((id) => toTombstone(id, held.get(id), withdrawals.get(id)));
    await write(config, indexUid, [...documents, ...tombstones]);
    sent += late.length;
  }
  throw new Unfit('broken', 'des fiches changent plus vite que l’index ne les suit');
}

/** The revisions of the sheets that are online. */
async function readRevisions(db: PrismaClient, ids: number[]): Promise<Map<number, number>> {
  const rows = await db.searchDocument.findMany({
    where: { initiativeId: { in: ids } },
    select: { initiativeId: true, revision: true },
  });
  return new Map(rows.map(({ initiativeId, revision }) => [initiativeId, revision]));
}

/** Does the index lack something that may be written? */
function isLate(wanted: number | undefined, held: Held | undefined, isWithdrawn: boolean): boolean {
  if (wanted !== undefined) return held === undefined || held.rev < wanted;
  return held === undefined ? isWithdrawn : held.online;
}

function isAhead(wanted: number | undefined, held: Held | undefined): boolean {
  return wanted !== undefined && held !== undefined && (held.rev > wanted || !held.online);
}

/** A withdrawal has a revision of its own, which the outbox tells; when it is not known, one above what the index holds. */
function toTombstone(id: number, held: Held | undefined, withdrawal: number | undefined): Tombstone {
  return { id, rev: Math.max(withdrawal ?? 0, (held?.rev ?? 0) + 1), online: false };
}

/** Adds or replaces, and waits for the end of the task. */
async function write(config: MeiliConfig, indexUid: string, documents: object[]): Promise<void> {
  const index = openClient(config).index(indexUid);
  const task = await asking(() => index.addDocuments(documents, { primaryKey: 'id' }));
  await untilAllDone(config, [task]);
}
