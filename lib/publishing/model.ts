import type { Actor } from '@/lib/accounts/actor';
import { hasRole } from '@/lib/accounts/actor';
import type { EditingStep, EditionKind, OnlineState } from '@/lib/db/generated/enums';

export type { EditingStep, EditionKind, OnlineState };

/** « fiches » and « leviers » in addresses. */
export const KIND_SEGMENTS: Record<EditionKind, string> = { initiative: 'fiches', lever: 'leviers' };

export function kindOfSegment(segment: string): EditionKind | null {
  const kinds = Object.keys(KIND_SEGMENTS) as EditionKind[];
  return kinds.find((kind) => KIND_SEGMENTS[kind] === segment) ?? null;
}

export const KIND_LABELS: Record<EditionKind, string> = { initiative: 'fiche', lever: 'levier' };

/** The public page of an edition. */
export function publicPath({ kind, slug }: { kind: EditionKind; slug: string }): string {
  return `/${kind === 'initiative' ? 'initiatives' : 'leviers'}/${slug}`;
}

/** Where its staff page is. */
export function staffPath({ kind, id }: { kind: EditionKind; id: number }): string {
  return `/admin/${KIND_SEGMENTS[kind]}/${id}`;
}

/** What says in what state an edition is. */
export type EditionState = {
  step: EditingStep;
  online: OnlineState;
  deletedAt: Date | null;
  scheduledAt: Date | null;
};

export const ONLINE_LABELS: Record<OnlineState, string> = {
  never: 'Jamais publiée',
  published: 'En ligne',
  archived: 'Archivée',
  withdrawn: 'Retirée',
};

export const STEP_LABELS: Record<EditingStep, string> = {
  draft: 'Brouillon',
  in_review: 'En relecture',
  settled: 'À jour',
};

/** What the public sees, then where the writing stands: « En ligne · Brouillon », « En relecture · publication prévue ». */
export function stateWords({ step, online, deletedAt, scheduledAt }: EditionState): string[] {
  if (deletedAt) return ['Supprimée'];
  return [
    ...(online === 'never' ? [] : [ONLINE_LABELS[online]]),
    ...(step === 'settled' ? [] : [STEP_LABELS[step]]),
    ...(scheduledAt ? ['Publication prévue'] : []),
  ];
}

/** What can be done to an edition; each is a command of the same name. */
export type Transition =
  | 'submitForReview'
  | 'returnToDraft'
  | 'approveRevision'
  | 'publishEdition'
  | 'schedulePublication'
  | 'cancelSchedule'
  | 'archiveEdition'
  | 'withdrawEdition'
  | 'deleteEdition'
  | 'undeleteEdition'
  | 'discardDraft';

const WRITER = ['submitForReview', 'discardDraft', 'returnToDraft'] as const satisfies Transition[];

/**
 * What `actor` may do to an edition as it stands, apart from the second pair of eyes. Pages offer these and no other; commands
 * check them again on the row they have locked.
 */
export function transitionsFor(edition: EditionState, actor: Pick<Actor, 'role'>): Transition[] {
  const offered = transitionsOf(edition);
  const isPublisher = hasRole(actor, 'publication');
  return offered.filter((transition) => isPublisher || (WRITER as Transition[]).includes(transition));
}

function transitionsOf({ step, online, deletedAt, scheduledAt }: EditionState): Transition[] {
  if (deletedAt) return ['undeleteEdition'];
  const isWritten = step !== 'settled';
  const isOffline = online === 'archived' || online === 'withdrawn';
  return [
    ...(step === 'draft' ? (['submitForReview'] as const) : []),
    ...(step === 'in_review' ? (['returnToDraft', 'approveRevision'] as const) : []),
    ...(isWritten || isOffline ? (['publishEdition'] as const) : []),
    ...(isWritten && !scheduledAt ? (['schedulePublication'] as const) : []),
    ...(scheduledAt ? (['cancelSchedule'] as const) : []),
    ...(isWritten && online === 'published' ? (['discardDraft'] as const) : []),
    ...(online === 'published' ? (['archiveEdition'] as const) : []),
    ...(online === 'published' || online === 'archived' ? (['withdrawEdition'] as const) : []),
    'deleteEdition',
  ];
}
