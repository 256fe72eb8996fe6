import type { PrismaClient } from '@/lib/db/generated/client';
import { readDraft } from '@/lib/publishing/draft';
import { readField } from '@/lib/publishing/fields';
import { getCorrection } from '@/lib/publishing/queries/list-corrections';
import { listNames } from '@/lib/publishing/queries/list-names';
import { findField, isCorrectedInPlace, shownText } from './fields';
import { keepMarks } from './keep-marks';

/**
 * A correction with what its field says in the draft today, and the text that accepting it would put there: the reader's, with
 * the marks of passages that they did not see. No suggestion for a list: a person brings it into the form.
 */
export async function readCorrection(db: PrismaClient, id: number) {
  const correction = await getCorrection(db, id);
  if (!correction) return null;
  const { kind, content: stored } = correction.edition;
  const field = findField(kind, correction.field);
  if (!field) return { correction, today: '', suggestion: null };
  const content = readDraft(kind, stored);
  const value = readField(content, field.path);
  const kept = field.kind === 'markdown' ? ((value as { markdown?: string } | null)?.markdown ?? '') : '';
  return {
    correction,
    today: shownText(field, content, await listNames(db, [content])),
    suggestion: isCorrectedInPlace(field) ? keepMarks(kept, correction.text) : null,
  };
}

export type CorrectionToDecide = NonNullable<Awaited<ReturnType<typeof getCorrection>>>;
