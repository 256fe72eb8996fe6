import { createHash } from 'node:crypto';
import type { FieldPlan } from '@/lib/importing/plan/model';
import type { ItemDecision } from '@/lib/importing/queries/model';

/** What the catalogue and the document say of a field, and what was decided of it, as a short mark: another once one changes. */
export function fieldState({ now, proposed }: FieldPlan, decision: ItemDecision | undefined): string {
  const state = [now, proposed, decision && [decision.choice, decision.value, decision.at]];
  return createHash('sha256').update(JSON.stringify(state)).digest('base64url').slice(0, 16);
}
