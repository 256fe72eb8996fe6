import { type FormFields, fieldsUnder } from '@/lib/publishing/form/form-fields';
import { formFieldsOf } from '@/lib/publishing/form/forms';
import { typedIn, wordsOf } from '@/lib/publishing/form/typed';
import type { EditionKind } from '@/lib/publishing/model';

/** Controls that say something about the form, and nothing of the content. */
const ABOUT = new Set(['intention', 'jeton', 'base', 'numero', 'fin']);

/** What a form holds now, by the names of its controls. */
export function collectFields(form: HTMLFormElement): FormFields {
  const fields: FormFields = {};
  for (const [name, value] of new FormData(form)) {
    if (ABOUT.has(name) || typeof value !== 'string') continue;
    const texts = fields[name] ?? [];
    fields[name] = texts;
    texts.push(value);
  }
  return fields;
}

/** The fields that two forms do not say alike, by their names. */
export function differentFields(kind: EditionKind, one: FormFields, other: FormFields): string[] {
  return formFieldsOf(kind).flatMap((field) => {
    const words = (fields: FormFields) => {
      const held = fieldsUnder(field.key, fields);
      return JSON.stringify(wordsOf(typedIn(field, field.key, held)));
    };
    return words(one) === words(other) ? [] : [field.label];
  });
}

/** Whether someone touched a control before the scripts came. */
export function isTouched(form: HTMLFormElement): boolean {
  return [...form.elements].some((element) => {
    if (element instanceof HTMLSelectElement)
      return [...element.options].some((option) => option.defaultSelected && !option.selected);
    if (element instanceof HTMLInputElement && /^(?:checkbox|radio)$/.test(element.type))
      return element.checked !== element.defaultChecked;
    if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement)
      return element.type !== 'hidden' && element.value !== element.defaultValue;
    return false;
  });
}
