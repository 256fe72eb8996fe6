import { isDeepStrictEqual } from 'node:util';
import type { ImportChoice, ImportItemKind } from '@/lib/db/generated/enums';
import { readField, writeField } from '@/lib/publishing/fields';
import { type ItemContent, rowOf } from './item-fields';
import type { FieldPlan, ItemPlan } from './model';

export type Choice = { choice: ImportChoice; value?: unknown };

/** A field that is written, and what someone chose of it; `isUnread` when nobody did. */
export type WrittenField = { field: string; isUnread: boolean };

/**
 * The content that choices make of what is there: accepted and edited fields, and no other. A field without a choice is left,
 * or taken when it is new or changed and `undecided` says so; one that a person wrote is never overwritten without their word.
 */
export function applyChoices(
  kind: ImportItemKind,
  now: ItemContent,
  plan: ItemPlan,
  choices: Record<string, Choice>,
  undecided: 'leave' | 'accept',
): { content: ItemContent; written: WrittenField[] } {
  const written: WrittenField[] = [];
  const content = plan.fields.reduce((content, field) => {
    const choice = Object.hasOwn(choices, field.field) ? choices[field.field] : undefined;
    const value = chosenValue(field, choice, undecided);
    if (value === undefined) return content;
    written.push({ field: field.field, isUnread: choice === undefined });
    return writeOne(kind, content, field, value);
  }, now);
  return { content, written };
}

/** What is to be written; undefined when nothing is. */
function chosenValue(field: FieldPlan, choice: Choice | undefined, undecided: 'leave' | 'accept'): unknown {
  if (choice?.choice === 'edited') return choice.value;
  if (field.status === 'same' || choice?.choice === 'refused') return undefined;
  if (choice?.choice === 'accepted') return field.proposed;
  return undecided === 'accept' && isNews(field) ? field.proposed : undefined;
}

/** What can be taken without a question: nobody wrote anything there, and the document does. */
export function isNews({ status, proposed }: FieldPlan): boolean {
  return (status === 'new' || status === 'changed') && proposed !== null;
}

function writeOne(kind: ImportItemKind, content: ItemContent, field: FieldPlan, value: unknown): ItemContent {
  const row = rowOf(kind, field.field);
  if (!row) return writeField(content, field.field, value);
  const current = readField(content, row.path);
  const rows = Array.isArray(current) ? current : [];
  const rank = field.now === null ? -1 : rows.findIndex((one) => isDeepStrictEqual(one, field.now));
  return writeField(content, row.path, rank === -1 ? [...rows, value] : rows.with(rank, value));
}
