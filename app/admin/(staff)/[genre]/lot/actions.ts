'use server';

import { type BulkState, toBulkChange } from '@/components/staff-list/bulk-state';
import { actionOfSlug } from '@/components/staff-list/bulk-words';
import { requireRole } from '@/lib/accounts/require-role';
import { db } from '@/lib/db/client';
import { readTargets, ruleOf } from '@/lib/publishing/bulk-model';
import { changeInBulk } from '@/lib/publishing/commands/bulk-change';
import { kindOfSegment } from '@/lib/publishing/model';

/** Does what was confirmed, and tells what became of each: the same page then shows it. Sent twice, each is refused as changed. */
export async function bulkAction(_state: BulkState, form: FormData): Promise<BulkState> {
  await requireRole('redaction');
  const action = actionOfSlug(String(form.get('action')));
  const actor = await requireRole(action ? ruleOf(action).role : 'redaction');
  const kind = kindOfSegment(String(form.get('genre')));
  if (!action || !kind) return { faults: [{ id: null, message: LOST }], values: {}, outcomes: null };
  const read = toBulkChange(action, form);
  if (!read.ok) return { ...read.error, outcomes: null };
  const targets = readTargets(form.getAll('choix').map(String));
  const outcomes = await changeInBulk(db(), kind, targets, read.value, { actor, now: new Date() });
  return { faults: [], values: {}, outcomes };
}

const LOST = 'Ce formulaire est incomplet, rien n’a été fait\u00a0: revenez à la liste et recommencez.';
