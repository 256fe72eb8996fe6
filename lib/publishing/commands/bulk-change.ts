import type { Prisma, PrismaClient } from '@/lib/db/generated/client';
import { log } from '@/lib/log';
import type { BulkChange, BulkOutcome, BulkTarget } from '@/lib/publishing/bulk-model';
import type { PublishingFault } from '@/lib/publishing/faults';
import type { EditionKind } from '@/lib/publishing/model';
import type { Result } from '@/lib/result';
import { tagEdition } from './bulk-tag';
import { planReview } from './plan-review';
import { publishEdition } from './publish-edition';
import { approveRevision, submitForReview } from './review';
import { archiveEdition, deleteEdition, undeleteEdition, withdrawEdition } from './take-offline';
import type { Doer } from './transition';

/**
 * Does the same thing to several editions, one after the other, each in a transaction of its own and on the version that was
 * seen: what one is refused, or breaks on, stops no other.
 * @returns what became of each, in the order given.
 */
export async function changeInBulk(
  db: PrismaClient,
  kind: EditionKind,
  targets: BulkTarget[],
  change: BulkChange,
  doer: Doer,
): Promise<BulkOutcome[]> {
  const titles = await readTitles(db, kind, targets);
  const outcomes: BulkOutcome[] = [];
  for (const target of targets) {
    const title = titles.get(target.id) ?? null;
    outcomes.push({ id: target.id, title, ...(await changeOne(db, title, target, change, doer)) });
  }
  return outcomes;
}

type Became = Pick<Extract<BulkOutcome, { became: 'done' | 'unchanged' | 'broken' }>, 'became'>;

async function changeOne(
  db: PrismaClient,
  title: string | null,
  target: BulkTarget,
  change: BulkChange,
  doer: Doer,
): Promise<Became | { became: 'refused'; fault: PublishingFault }> {
  if (title === null) return { became: 'refused', fault: { type: 'gone' } };
  try {
    const done = await commandOf(db, target, change, doer);
    if (!done.ok) return { became: 'refused', fault: done.error };
    return { became: done.value.isUnchanged ? 'unchanged' : 'done' };
  } catch (error) {
    log.error({ error, editionId: target.id, action: change.action }, 'bulk: one edition failed');
    return { became: 'broken' };
  }
}

function commandOf(
  db: PrismaClient,
  target: BulkTarget,
  change: BulkChange,
  doer: Doer,
): Promise<Result<{ version: number; isUnchanged?: boolean }, PublishingFault>> {
  switch (change.action) {
    case 'submitForReview':
      return submitForReview(db, target, '', doer);
    case 'approveRevision':
      return approveRevision(db, target, doer);
    case 'publishEdition':
      return publishEdition(db, target, null, doer);
    case 'archiveEdition':
      return archiveEdition(db, target, change.reason, doer);
    case 'withdrawEdition':
      return withdrawEdition(db, target, change.reason, doer);
    case 'deleteEdition':
      return deleteEdition(db, target, change.reason, doer);
    case 'undeleteEdition':
      return undeleteEdition(db, target, doer);
    case 'planReview':
      return planReview(db, target, change.day, doer);
    default:
      return tagEdition(db, target, { ...change, action: change.action }, doer);
  }
}

/** Those of that kind only: a lever ticked among sheets is no sheet. */
async function readTitles(db: PrismaClient, kind: EditionKind, targets: BulkTarget[]) {
  const where: Prisma.EditionWhereInput = { kind, id: { in: targets.map(({ id }) => id) } };
  const rows = await db.edition.findMany({ where, select: { id: true, title: true } });
  return new Map(rows.map(({ id, title }) => [id, title]));
}
