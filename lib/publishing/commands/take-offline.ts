import type { Edition, Prisma, PrismaClient } from '@/lib/db/generated/client';
import { KINDS } from '@/lib/publishing/kinds';
import type { EditionTarget } from './change-edition';
import { followOnline } from './put-online';
import { type Doer, required, transition } from './transition';

type Transaction = Prisma.TransactionClient;

/** What is scheduled, or told at the address, when an edition leaves the public. */
const unscheduled = { scheduledAt: null, scheduledById: null };

/** Keeps a page readable at its address, marked as no longer kept up; it leaves lists, search, exports and feeds. */
export function archiveEdition(db: PrismaClient, target: EditionTarget, reason: string, doer: Doer) {
  return transition(
    db,
    target,
    'archiveEdition',
    doer,
    'edition.archived',
    async () => ({
      online: 'archived',
      reason: reason.trim() || null,
      reasonAt: doer.now,
      ...unscheduled,
    }),
    async (tx, edition) => {
      await takeOffline(tx, edition, 'archived');
      return { reason: reason.trim() };
    },
  );
}

/** Takes a page away; its address says why. */
export function withdrawEdition(db: PrismaClient, target: EditionTarget, reason: string, doer: Doer) {
  return transition(
    db,
    target,
    'withdrawEdition',
    doer,
    'edition.withdrawn',
    async () => ({
      online: 'withdrawn',
      reason: required(reason),
      reasonAt: doer.now,
      ...unscheduled,
    }),
    async (tx, edition) => {
      await takeOffline(tx, edition, 'withdrawn');
      return { reason: reason.trim() };
    },
  );
}

/** Deletes an edition from everybody's sight but the journal's. All of it is kept, and can be brought back. */
export function deleteEdition(db: PrismaClient, target: EditionTarget, reason: string, doer: Doer) {
  return transition(
    db,
    target,
    'deleteEdition',
    doer,
    'edition.deleted',
    async ({ online }) => ({
      deletedAt: doer.now,
      online: online === 'never' ? 'never' : 'withdrawn',
      reason: required(reason),
      reasonAt: doer.now,
      ...unscheduled,
    }),
    async (tx, edition) => {
      await takeOffline(tx, edition, 'withdrawn');
      return { reason: reason.trim() };
    },
  );
}

/** Brings a deleted edition back, as a draft: nothing goes online by it. */
export function undeleteEdition(db: PrismaClient, target: EditionTarget, doer: Doer) {
  return transition(db, target, 'undeleteEdition', doer, 'edition.undeleted', async () => ({
    deletedAt: null,
    step: 'draft',
  }));
}

async function takeOffline(
  tx: Transaction,
  edition: Edition,
  state: 'archived' | 'withdrawn',
): Promise<void> {
  const { rowColumn, setState } = KINDS[edition.kind];
  const rowId = edition[rowColumn];
  if (rowId === null) return;
  await setState(tx, rowId, state);
  await followOnline(tx, edition.kind, rowId);
}
