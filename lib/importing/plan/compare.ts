import { isDeepStrictEqual } from 'node:util';
import type { ImportItemKind } from '@/lib/db/generated/enums';
import { type ContentField, readField } from '@/lib/publishing/fields';
import { compareRows } from './compare-rows';
import { type ItemContent, isAsked, itemFields } from './item-fields';
import type { FieldPlan, FieldStatus, ItemPlan, Proposal } from './model';
import { isSameTitle, saySame } from './same-fact';

export type ToCompare = {
  kind: ImportItemKind;
  /** What an earlier import said and someone decided on; null when there is none. */
  base: ItemContent | null;
  /** What the catalogue says; null when it has nothing of the kind. */
  now: ItemContent | null;
  proposal: Proposal;
};

/**
 * How a proposal stands to the catalogue, field by field and row by row, three ways: what the document said last time, what the
 * catalogue says now, what the document says. Only what the document says something about has a place in it.
 */
export function compareItem({ kind, base, now, proposal }: ToCompare): ItemPlan {
  const proposed = proposal.content as ItemContent;
  // Of what the catalogue no longer has, all is to be said again.
  const before = now && base;
  const fields = itemFields(kind).flatMap((field): FieldPlan[] => {
    const [was, is, says] = [before ?? {}, now ?? {}, proposed].map((content) =>
      readField(content, field.path),
    );
    if (says === null && !(isAsked(kind, field.path) && is === null)) return [];
    if (field.kind === 'rows')
      return compareRows(field, listOf(was), listOf(is), listOf(says)).map((row) => ({
        ...row,
        passages: proposal.passages[row.field] ?? [],
      }));
    return [
      {
        field: field.path,
        label: field.label,
        status: says === null ? 'new' : statusOf(field, was, is, says),
        base: was,
        now: is,
        proposed: says,
        passages: proposal.passages[field.path] ?? [],
      },
    ];
  });
  return { status: now ? statusOfItem(fields) : 'new', fields };
}

/** Whether two proposals are one and the same, but for the capitals of their titles. */
export function isSameProposal(a: ItemContent, b: ItemContent): boolean {
  const [{ title, ...one }, { title: otherTitle, ...other }] = [a, b];
  return isSameTitle(title, otherTitle) && isDeepStrictEqual(one, other);
}

/** What the document already said last time is no news: the catalogue says what a person made of it. */
function statusOf({ path, kind }: ContentField, was: unknown, is: unknown, says: unknown): FieldStatus {
  const isSaid = (value: unknown) =>
    (path === 'title' && isSameTitle(value, says)) || saySame(kind, value, says);
  if (isSaid(is)) return 'same';
  const saidBefore = was !== null;
  if (saidBefore && isSaid(was)) return 'same';
  if (is === null) return saidBefore ? 'conflict' : 'new';
  return saidBefore && isDeepStrictEqual(is, was) ? 'changed' : 'conflict';
}

/** A sheet that is there has news, never is news. */
function statusOfItem(fields: FieldPlan[]): FieldStatus {
  const has = (status: FieldStatus) => fields.some((field) => field.status === status);
  if (has('conflict')) return 'conflict';
  return has('changed') || has('new') ? 'changed' : 'same';
}

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
