import { db } from '@/lib/db/client';
import type { EditionTarget } from '@/lib/publishing/commands/change-edition';
import { publishEdition } from '@/lib/publishing/commands/publish-edition';
import { discardDraft } from '@/lib/publishing/commands/restore-revision';
import { approveRevision, returnToDraft, submitForReview } from '@/lib/publishing/commands/review';
import { cancelSchedule, schedulePublication } from '@/lib/publishing/commands/schedule';
import {
  archiveEdition,
  deleteEdition,
  undeleteEdition,
  withdrawEdition,
} from '@/lib/publishing/commands/take-offline';
import type { Doer } from '@/lib/publishing/commands/transition';
import type { PublishingFault } from '@/lib/publishing/faults';
import type { Transition } from '@/lib/publishing/model';
import type { Result } from '@/lib/result';

/** What a person typed along: a message or a reason, a moment. */
export type Said = { message: string; urgency: string | null; at: Date | null };

type Do = (target: EditionTarget, said: Said, doer: Doer) => Promise<Result<unknown, PublishingFault>>;

/** The command of each transition. */
export const DO: Record<Transition, Do> = {
  submitForReview: (target, { message }, doer) => submitForReview(db(), target, message, doer),
  returnToDraft: (target, { message }, doer) => returnToDraft(db(), target, message, doer),
  approveRevision: (target, _said, doer) => approveRevision(db(), target, doer),
  publishEdition: (target, { urgency }, doer) => publishEdition(db(), target, urgency, doer),
  schedulePublication: (target, { at, urgency }, doer) =>
    // No moment at all is refused as one that is past.
    schedulePublication(db(), target, { at: at ?? new Date(0), urgency }, doer),
  cancelSchedule: (target, _said, doer) => cancelSchedule(db(), target, doer),
  archiveEdition: (target, { message }, doer) => archiveEdition(db(), target, message, doer),
  withdrawEdition: (target, { message }, doer) => withdrawEdition(db(), target, message, doer),
  deleteEdition: (target, { message }, doer) => deleteEdition(db(), target, message, doer),
  undeleteEdition: (target, _said, doer) => undeleteEdition(db(), target, doer),
  discardDraft: (target, { message }, doer) => discardDraft(db(), target, { ...doer, message }),
};
