import type { EditionKind } from '@/lib/publishing/model';
import { INITIATIVE_FORM } from './initiative-form';
import { LEVER_FORM } from './lever-form';
import type { FormField, FormGroup } from './shape';

export const FORMS: Record<EditionKind, FormGroup[]> = { initiative: INITIATIVE_FORM, lever: LEVER_FORM };

/** Every field of the form of a sheet or of a lever; their keys are the paths of `fieldsOf(kind)`. */
export function formFieldsOf(kind: EditionKind): FormField[] {
  return FORMS[kind].flatMap(({ fields }) => fields);
}
