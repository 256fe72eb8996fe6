import type { PrismaClient } from '@/lib/db/generated/client';
import { Refusal } from '@/lib/publishing/faults';
import type { EditionTarget } from './change-edition';
import { readPublishable } from './publish-edition';
import { requireSecondReader } from './second-reader';
import { type Doer, transition } from './transition';

/** Plans a publication. All that a publication asks for is asked now; a change of the text in between takes the plan away. */
export function schedulePublication(
  db: PrismaClient,
  target: EditionTarget,
  { at, urgency }: { at: Date; urgency: string | null },
  doer: Doer,
) {
  return transition(
    db,
    target,
    'schedulePublication',
    doer,
    'edition.scheduled',
    async (edition, tx) => {
      if (at <= doer.now) throw new Refusal({ type: 'notAllowed', why: 'dateInThePast' });
      await readPublishable(tx, edition);
      await requireSecondReader(tx, edition.id, urgency, doer);
      return { scheduledAt: at, scheduledById: doer.actor.id };
    },
    async () => ({ at: at.toISOString(), ...(urgency?.trim() ? { urgency: urgency.trim() } : {}) }),
  );
}

export function cancelSchedule(db: PrismaClient, target: EditionTarget, doer: Doer) {
  return transition(db, target, 'cancelSchedule', doer, 'edition.unscheduled', async () => ({
    scheduledAt: null,
    scheduledById: null,
  }));
}
