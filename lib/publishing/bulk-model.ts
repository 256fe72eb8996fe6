import type { Role } from '@/lib/accounts/actor';
import type { PublishingFault } from './faults';
import type { EditionKind } from './model';

/** What can be done to several editions at once; each of them goes through the command that does it to one alone. */
export type BulkAction = keyof typeof BULK_ACTIONS;

/** What must be said besides. `tie` is a lever with the sentence that justifies it. */
export type BulkNeed =
  | 'nothing'
  | 'reason'
  | 'optionalReason'
  | 'sector'
  | 'lever'
  | 'tie'
  | 'keyword'
  | 'day';

type BulkRule = { role: Role; needs: BulkNeed; kinds: readonly EditionKind[] };

const BOTH: readonly EditionKind[] = ['initiative', 'lever'];
const SHEETS: readonly EditionKind[] = ['initiative'];

export const BULK_ACTIONS = {
  submitForReview: { role: 'redaction', needs: 'nothing', kinds: BOTH },
  approveRevision: { role: 'publication', needs: 'nothing', kinds: BOTH },
  publishEdition: { role: 'publication', needs: 'nothing', kinds: BOTH },
  archiveEdition: { role: 'publication', needs: 'optionalReason', kinds: BOTH },
  withdrawEdition: { role: 'publication', needs: 'reason', kinds: BOTH },
  deleteEdition: { role: 'publication', needs: 'reason', kinds: BOTH },
  undeleteEdition: { role: 'publication', needs: 'nothing', kinds: BOTH },
  addSector: { role: 'redaction', needs: 'sector', kinds: SHEETS },
  removeSector: { role: 'redaction', needs: 'sector', kinds: SHEETS },
  addLever: { role: 'redaction', needs: 'tie', kinds: SHEETS },
  removeLever: { role: 'redaction', needs: 'lever', kinds: SHEETS },
  addKeyword: { role: 'redaction', needs: 'keyword', kinds: SHEETS },
  removeKeyword: { role: 'redaction', needs: 'keyword', kinds: SHEETS },
  planReview: { role: 'redaction', needs: 'day', kinds: BOTH },
} as const satisfies Record<string, BulkRule>;

export function ruleOf(action: BulkAction): BulkRule {
  return BULK_ACTIONS[action];
}

/** `value` is the slug of what is tied or untied; what an action does not need is not read. */
export type BulkChange = {
  action: BulkAction;
  reason: string;
  value: string;
  because: string;
  /** None takes the plan away. */
  day: Date | null;
};

/** One edition, on the version that was shown when it was ticked. */
export type BulkTarget = { id: number; version: number };

/** More than a page of the list holds, and few enough to wait for. */
export const MOST_AT_ONCE = 200;

/** What became of one of them. `broken`: neither done nor refused, the server failed on this one. */
export type BulkOutcome = { id: number; title: string | null } & (
  | { became: 'done' | 'unchanged' | 'broken' }
  | { became: 'refused'; fault: PublishingFault }
);

/** Reads « 12:3 » as an identifier and a version; what is written otherwise, or twice, is left out. */
export function readTargets(choices: string[]): BulkTarget[] {
  const targets = choices.flatMap((choice) => {
    const [, id, version] = /^(\d{1,9}):(\d{1,9})$/.exec(choice) ?? [];
    return id && version ? [{ id: Number(id), version: Number(version) }] : [];
  });
  return [...new Map(targets.map((target) => [target.id, target])).values()].slice(0, MOST_AT_ONCE);
}
