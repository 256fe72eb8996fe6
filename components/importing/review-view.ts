import type { FieldPlan } from '@/lib/importing/plan/model';
import type { ItemDecision, ItemDetail } from '@/lib/importing/queries/model';
import { splitField } from '@/lib/importing/review/split-field';
import type { FormAction } from './act-form';

/** What every part of the review of an item needs: the item, and what can be done. */
export type ReviewView = {
  item: ItemDetail;
  /** Who reviews. */
  userId: string;
  /** The field being edited, if any. */
  editing: string | null;
  /** False once the item is applied or refused, or its import closed. */
  isOpen: boolean;
  decide: FormAction;
  undo: FormAction;
};

/** What a form of this item sends besides its own fields. */
export function targetOf({ item }: Pick<ReviewView, 'item'>): Record<string, string | number> {
  return {
    importation: item.import.id,
    position: item.position,
    item: item.id,
    version: item.version,
    ...(item.edition ? { edition: item.edition.version } : {}),
  };
}

/** Under what name this browser keeps what that person types in a field. */
export function keptName({ item, userId }: Pick<ReviewView, 'item' | 'userId'>, field: string): string {
  return `${userId}:import:${item.id}:${field}`;
}

/** A field of the plan with what was decided of it. */
export type PlannedField = FieldPlan & { decision: ItemDecision | null };

/** Fields one by one, and the rows of a list together, in the order of the plan. */
export type FieldGroup = { root: string; label: string; isList: boolean; fields: PlannedField[] };

export function groupFields({ plan, decisions }: ItemDetail): FieldGroup[] {
  const groups = new Map<string, FieldGroup>();
  for (const field of plan.fields) {
    const { root, rank } = splitField(field.field);
    const group = groups.get(root) ?? { root, label: field.label, isList: rank !== null, fields: [] };
    group.fields.push({ ...field, decision: decisions[field.field] ?? null });
    groups.set(root, group);
  }
  return [...groups.values()];
}

/** Fields that the catalogue says already and that nobody had to decide on. */
export function sameFields(groups: FieldGroup[]): PlannedField[] {
  return groups.flatMap(({ fields }) => fields.filter(isSame));
}

/** The others, in their groups. */
export function otherGroups(groups: FieldGroup[]): FieldGroup[] {
  return groups
    .map((group) => ({ ...group, fields: group.fields.filter((field) => !isSame(field)) }))
    .filter(({ fields }) => fields.length > 0);
}

const isSame = ({ status, decision }: PlannedField) => status === 'same' && !decision;

/** Whether someone must say something of a field. */
export const callsForDecision = ({ status, decision }: PlannedField) => status !== 'same' && !decision;
