import type { Actor } from '@/lib/accounts/actor';
import { writeJournal } from '@/lib/accounts/write-journal';
import type { PrismaClient } from '@/lib/db/generated/client';
import { inTransaction } from '@/lib/publishing/in-transaction';
import { changeEdition, type EditionTarget, readEdition } from './change-edition';

/** Sets the day on which an edition is to be read again (« à revoir le »), or takes it away. */
export function planReview(
  db: PrismaClient,
  target: EditionTarget,
  reviewOn: Date | null,
  { actor, now }: { actor: Pick<Actor, 'id'>; now: Date },
) {
  return inTransaction(db, async (tx) => {
    const { title } = await readEdition(tx, target.id);
    const changed = await changeEdition(tx, target, { reviewOn, updatedAt: now });
    await writeJournal(tx, {
      actor,
      action: 'edition.reviewPlanned',
      subject: title,
      editionId: target.id,
      detail: { ...changed, on: reviewOn?.toISOString().slice(0, 10) ?? null },
    });
    return changed;
  });
}
