import type { FormState } from '@/components/ui/form-state';
import { vocabularySentence } from '@/components/vocabulary/vocabulary-sentences';
import type { VocabularyFault } from '@/lib/publishing/vocabulary/faults';

/** The texts of a form but for the fields that only say what it acts on, and those that the framework adds. */
export function textsOf(form: FormData, without: string[]): Record<string, string> {
  return Object.fromEntries(
    [...form].flatMap(([name, value]) =>
      typeof value === 'string' && !without.includes(name) && !name.startsWith('$') ? [[name, value]] : [],
    ),
  );
}

/** A form shown again with what was typed, and why it could not be kept: field by field, or as a whole. */
export function refusedForm(fault: VocabularyFault, values: Record<string, string>): FormState {
  if (fault.type === 'invalid')
    return { faults: fault.faults.map(({ path, message }) => ({ id: path || null, message })), values };
  return { faults: [{ id: FIELDS[fault.type] ?? null, message: vocabularySentence(fault) }], values };
}

const FIELDS: Partial<Record<VocabularyFault['type'], string>> = { linesCited: 'lineCount' };
