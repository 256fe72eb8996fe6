import type { FieldConflict } from './merge/merge-contents';

/** A field that keeps a content from being online, and what to do about it. */
export type FieldFault = { path: string; message: string };

/** Why a command of the editors did nothing. What was typed is never lost: it is in the writer's working copy, or in the form. */
export type PublishingFault =
  /** There is no such edition, or it was deleted. */
  | { type: 'gone' }
  /** Someone changed it since it was read. */
  | { type: 'stale'; by: string | null; at: Date }
  /** Its present state, or the role, does not allow this. */
  | { type: 'notAllowed'; why: NotAllowed }
  /** Whoever wrote the last version cannot be the only one to approve it. */
  | { type: 'secondReader' }
  | { type: 'reasonMissing' }
  | { type: 'slugTaken'; slug: string }
  /** What is said cannot be kept as it is. */
  | { type: 'invalid'; faults: FieldFault[] }
  /** Not fit to be online yet. */
  | { type: 'incomplete'; faults: FieldFault[] }
  /** Others changed the same fields since: a person must choose. `version` is the one compared with. */
  | { type: 'conflict'; version: number; by: string | null; conflicts: FieldConflict[] };

export type NotAllowed =
  | 'role'
  | 'nothingToReview'
  | 'notInReview'
  | 'notOnline'
  | 'alreadyOnline'
  | 'notDeleted'
  | 'dateInThePast'
  | 'notScheduled'
  | 'unknownRevision'
  | 'deducedName';

/** Thrown inside a transaction to roll it back; the command answers its fault. */
export class Refusal extends Error {
  constructor(readonly fault: PublishingFault) {
    super(fault.type);
  }
}
