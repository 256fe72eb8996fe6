import { KEYWORDS } from '@/lib/catalogue/model';
import {
  type BulkAction,
  type BulkChange,
  type BulkNeed,
  type BulkOutcome,
  ruleOf,
} from '@/lib/publishing/bulk-model';
import { err, ok, type Result } from '@/lib/result';
import { isDay } from '@/lib/text/paris-day';
import type { FormState } from '../ui/form-state';

/** A form that was not sent yet, or was sent back with its faults, or has been done: then what became of each. */
export type BulkState = FormState & { outcomes: BulkOutcome[] | null };

const MAX_TEXT = 2000;
const SLUG = /^[a-z0-9-]{1,80}$/;

/** Reads the form of an action; what is missing is told under its field. */
export function toBulkChange(action: BulkAction, form: FormData): Result<BulkChange, FormState> {
  const values = Object.fromEntries(
    ['reason', 'value', 'because', 'day'].map((name) => [name, String(form.get(name) ?? '').trim()]),
  );
  const { reason = '', value = '', because = '', day = '' } = values;
  const fault = (id: string, message: string) => err({ faults: [{ id, message }], values });
  const needs: BulkNeed = ruleOf(action).needs;
  if (reason.length > MAX_TEXT)
    return fault('reason', 'Cette raison est trop longue\u00a0: 2 000 caractères au plus.');
  if (needs === 'reason' && reason === '') return fault('reason', 'Donnez la raison.');
  if (because.length > MAX_TEXT)
    return fault('because', 'Cette phrase est trop longue\u00a0: 2 000 caractères au plus.');
  if ((needs === 'sector' || needs === 'lever' || needs === 'tie') && !SLUG.test(value))
    return fault('value', needs === 'sector' ? 'Choisissez un secteur.' : 'Choisissez un levier.');
  if (needs === 'keyword' && !(KEYWORDS as string[]).includes(value))
    return fault('value', 'Choisissez un mot-clé.');
  if (day !== '' && !isDay(day)) return fault('day', 'Cette date n’existe pas\u00a0: choisissez un jour.');
  return ok({ action, reason, value, because, day: day === '' ? null : new Date(`${day}T00:00:00Z`) });
}
