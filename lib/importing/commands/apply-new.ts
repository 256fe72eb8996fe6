import type { PrismaClient } from '@/lib/db/generated/client';
import { err, ok, type Result } from '@/lib/result';
import { applyItem } from './apply-item';
import type { Decider } from './doer';
import type { ImportFault } from './faults';

export type AppliedBatch = {
  created: number;
  /** New sheets and levers that could not be made, and why. */
  failed: { position: number; title: string; fault: ImportFault }[];
};

/**
 * Makes a draft of every sheet and lever that is new to the catalogue, one transaction each: stopped anywhere, it leaves whole
 * drafts, and running again goes on. Terms wait for a person: they have no draft, and would be public at once.
 */
export async function applyNew(
  db: PrismaClient,
  actor: Decider | null,
  importId: number,
  now: Date,
  onProgress: (done: number, total: number) => void = () => {},
): Promise<Result<AppliedBatch, ImportFault>> {
  const found = await db.documentImport.findUnique({
    where: { id: importId },
    select: {
      state: true,
      items: {
        where: {
          state: 'waiting',
          kind: { not: 'term' },
          editionId: null,
          // It might be something that is there: a person says.
          matchedBy: null,
          // What someone has begun to look at is theirs: a command leaves it.
          ...(actor ? {} : { version: 1 }),
        },
        select: { id: true, version: true, position: true, title: true },
        orderBy: { position: 'asc' },
      },
    },
  });
  if (!found) return err({ type: 'gone' });
  if (found.state === 'closed') return err({ type: 'notAllowed', why: 'closed' });
  const batch: AppliedBatch = { created: 0, failed: [] };
  for (const [rank, { id: itemId, version, position, title }] of found.items.entries()) {
    const applied = await applyItem(db, actor, { itemId, version, undecided: 'accept' }, now);
    if (applied.ok) batch.created += 1;
    // Another run, or someone, has just seen to it.
    else if (applied.error.type !== 'stale') batch.failed.push({ position, title, fault: applied.error });
    onProgress(rank + 1, found.items.length);
  }
  return ok(batch);
}
