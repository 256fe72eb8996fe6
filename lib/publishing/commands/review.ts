import type { PrismaClient } from '@/lib/db/generated/client';
import type { EditionTarget } from './change-edition';
import { latestRevision } from './second-reader';
import { type Doer, transition } from './transition';

/** Asks for a second pair of eyes. */
export function submitForReview(db: PrismaClient, target: EditionTarget, message: string, doer: Doer) {
  return transition(
    db,
    target,
    'submitForReview',
    doer,
    'edition.submitted',
    async () => ({ step: 'in_review' }),
    async () => said(message),
  );
}

/** Gives the text back to its author, with what is to be changed. */
export function returnToDraft(db: PrismaClient, target: EditionTarget, message: string, doer: Doer) {
  return transition(
    db,
    target,
    'returnToDraft',
    doer,
    'edition.returned',
    async () => ({ step: 'draft', scheduledAt: null, scheduledById: null }),
    async () => said(message),
  );
}

/** Says of the last revision, and of no other, that it is fit to be online. Whoever wrote it does not count. */
export function approveRevision(db: PrismaClient, target: EditionTarget, doer: Doer) {
  return transition(
    db,
    target,
    'approveRevision',
    doer,
    'edition.approved',
    async () => ({}),
    async (tx, edition) => {
      const { id: revisionId, version } = await latestRevision(tx, edition.id);
      const approval = { revisionId, userId: doer.actor.id };
      await tx.approval.upsert({
        where: { revisionId_userId: approval },
        create: { ...approval, createdAt: doer.now },
        update: {},
      });
      return { revision: version };
    },
  );
}

function said(message: string) {
  return message.trim() === '' ? {} : { message: message.trim() };
}
