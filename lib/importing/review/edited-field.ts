import type { CiteSource } from '@/lib/catalogue/cite-text';
import type { ImportItemKind } from '@/lib/db/generated/enums';
import { DRAFT_SCHEMAS, type Draft } from '@/lib/publishing/draft';
import type { FieldFault } from '@/lib/publishing/faults';
import { readField, writeField } from '@/lib/publishing/fields';
import { type FormFields, fieldsUnder } from '@/lib/publishing/form/form-fields';
import { formFieldsOf } from '@/lib/publishing/form/forms';
import { readFields } from '@/lib/publishing/form/read-fields';
import type { FormField, Leaf, Rows } from '@/lib/publishing/form/shape';
import { toFields } from '@/lib/publishing/form/to-fields';
import type { EditionKind } from '@/lib/publishing/model';
import { err, ok, type Result } from '@/lib/result';
import { splitField } from './split-field';

/** A control of the long form, under the name that it has there. */
export type EditedCell = { leaf: Leaf; name: string };

/** The controls that edit one field, or one row, of what a document proposes: those of the long form. */
export type EditedField = {
  cells: EditedCell[];
  /** What the controls hold, and what goes with them unseen: passages, ties to territories. */
  fields: FormFields;
};

/** Passages stay those of the document; territories and levers are ties of their own, proposed apart. */
const TYPED = new Set<Leaf['type'] | 'rows'>([
  'line',
  'paragraph',
  'markdown',
  'number',
  'year',
  'rank',
  'month',
  'choice',
]);

const isTyped = (cell: Leaf | Rows): cell is Leaf => TYPED.has(cell.type);

const TERM_CELLS: Record<string, Leaf> = {
  acronym: { type: 'line', key: 'acronym', label: 'Sigle' },
  expansion: { type: 'line', key: 'expansion', label: 'Ce que le sigle veut dire' },
  explanation: { type: 'paragraph', key: 'explanation', label: 'Explication en une phrase', counted: 600 },
};

export function isEditable(kind: ImportItemKind, field: string): boolean {
  return cellsOf(kind, field).length > 0;
}

/** The form of a field as the document says it. */
export function openField(kind: ImportItemKind, field: string, value: unknown): EditedField {
  const cells = cellsOf(kind, field);
  if (kind === 'term') return { cells, fields: { [field]: [String(value ?? '')] } };
  return { cells, fields: fieldsUnder(splitField(field).root, toFields(kind, draftOf(kind, field, value))) };
}

/** What the controls of a field would show of a value, without what goes with them unseen. */
export function typedFields(kind: ImportItemKind, field: string, value: unknown): FormFields {
  const { cells, fields } = openField(kind, field, value);
  return Object.fromEntries(cells.map(({ name }) => [name, fields[name] ?? ['']]));
}

/** The value that an edited form says; `value` is the one that it was opened with. */
export function readEdited(
  kind: ImportItemKind,
  { field, value }: { field: string; value: unknown },
  sent: FormFields,
  sources: CiteSource[],
): Result<unknown, FieldFault[]> {
  const { root, rank } = splitField(field);
  if (kind === 'term') return sayingSomething(field, (sent[field]?.[0] ?? '').trim() || null);
  const read = readFields(kind, sent, sources, draftOf(kind, field, value));
  if (!read.ok) return read;
  const edited = readField(read.value, root);
  return sayingSomething(field, rank === null ? edited : ((edited as unknown[] | null)?.[0] ?? null));
}

function sayingSomething(field: string, value: unknown): Result<unknown, FieldFault[]> {
  return value === null
    ? err([{ path: field, message: 'Il ne reste rien\u00a0: pour ne pas le reprendre, refusez-le.' }])
    : ok(value);
}

/** A draft that says that field and nothing else; a row is the only one of its list. */
function draftOf(kind: EditionKind, field: string, value: unknown): Draft {
  const { root, rank } = splitField(field);
  return DRAFT_SCHEMAS[kind].parse(writeField({}, root, rank === null ? value : [value]));
}

function cellsOf(kind: ImportItemKind, field: string): EditedCell[] {
  if (kind === 'term') {
    const leaf = TERM_CELLS[field];
    return leaf ? [{ leaf, name: field }] : [];
  }
  const { root, rank } = splitField(field);
  const found = formFieldsOf(kind).find(({ key }) => key === root);
  return found ? cellsIn(found, rank === null ? root : `${root}.0`) : [];
}

function cellsIn(field: FormField, name: string): EditedCell[] {
  if (field.type === 'rows' && field.pickedBy) return [];
  if (field.type === 'rows' || field.type === 'section')
    return field.cells.flatMap((leaf) => (isTyped(leaf) ? [{ leaf, name: `${name}.${leaf.key}` }] : []));
  return isTyped(field) ? [{ leaf: field, name }] : [];
}
