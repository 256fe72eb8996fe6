import { type Actor, hasRole } from '@/lib/accounts/actor';
import { writeJournal } from '@/lib/accounts/write-journal';
import type { Edition, Prisma, PrismaClient } from '@/lib/db/generated/client';
import { type PublishingFault, Refusal } from '@/lib/publishing/faults';
import { inTransaction } from '@/lib/publishing/in-transaction';
import { type Transition, transitionsFor } from '@/lib/publishing/model';
import type { Result } from '@/lib/result';
import { changeEdition, type EditionTarget } from './change-edition';

type Transaction = Prisma.TransactionClient;

export type Doer = { actor: Pick<Actor, 'id' | 'role'>; now: Date };

export type Transited = { version: number };

/**
 * Does one thing to an edition in one transaction: checks that it is allowed on the very version that was seen, changes the
 * edition, then what follows from it, and writes the journal.
 * @param data what changes in the edition.
 * @param then what else changes, in the same transaction; answers what the journal should say besides.
 */
export async function transition(
  db: PrismaClient,
  target: EditionTarget,
  name: Transition,
  { actor, now }: Doer,
  action: string,
  data: (edition: Edition, tx: Transaction) => Promise<Prisma.EditionUncheckedUpdateManyInput>,
  then: (tx: Transaction, edition: Edition) => Promise<Prisma.InputJsonObject> = async () => ({}),
): Promise<Result<Transited, PublishingFault>> {
  return inTransaction(db, async (tx) => {
    const edition = await tx.edition.findUnique({ where: { id: target.id } });
    if (!edition) throw new Refusal({ type: 'gone' });
    // What is allowed is judged on what was seen: if that is no longer so, say this first.
    if (edition.version === target.version) allow(edition, name, actor);
    const changes = edition.version === target.version ? await data(edition, tx) : {};
    const { version } = await changeEdition(tx, target, { updatedAt: now, ...changes });
    const detail = await then(tx, edition);
    await writeJournal(tx, {
      actor,
      action,
      subject: edition.title,
      editionId: edition.id,
      detail: { version, ...detail },
    });
    return { version };
  });
}

function allow(edition: Edition, name: Transition, actor: Pick<Actor, 'role'>): void {
  if (transitionsFor(edition, actor).includes(name)) return;
  const could = transitionsFor(edition, { role: 'administration' }).includes(name);
  if (could && !hasRole(actor, 'publication')) throw new Refusal({ type: 'notAllowed', why: 'role' });
  if (edition.deletedAt) throw new Refusal({ type: 'gone' });
  throw new Refusal({ type: 'notAllowed', why: WHY_NOT[name] });
}

const WHY_NOT = {
  submitForReview: 'nothingToReview',
  returnToDraft: 'notInReview',
  approveRevision: 'notInReview',
  publishEdition: 'alreadyOnline',
  schedulePublication: 'nothingToReview',
  cancelSchedule: 'notScheduled',
  archiveEdition: 'notOnline',
  withdrawEdition: 'notOnline',
  deleteEdition: 'notOnline',
  undeleteEdition: 'notDeleted',
  discardDraft: 'nothingToReview',
} as const satisfies Record<Transition, Extract<PublishingFault, { type: 'notAllowed' }>['why']>;

/** A reason that a person gave, without which the command does nothing. @throws Refusal */
export function required(reason: string): string {
  const text = reason.trim();
  if (text === '') throw new Refusal({ type: 'reasonMissing' });
  return text;
}
