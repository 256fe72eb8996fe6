import type { FieldPath } from '@/lib/publishing/fields';

/** The fields of the long form by their names, letter for letter; the order of repeated names counts. */
export type FormFields = Record<string, string[]>;

/** Whether a control is one of a field: « figures », « figures.0.value ». */
export function isOf(path: FieldPath, name: string): boolean {
  return name === path || name.startsWith(`${path}.`);
}

/** The controls of one field. */
export function fieldsUnder(path: FieldPath, fields: FormFields): FormFields {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => isOf(path, name)));
}
