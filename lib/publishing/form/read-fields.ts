import { isDeepStrictEqual } from 'node:util';
import type { CiteSource } from '@/lib/catalogue/cite-text';
import { sectionPassages } from '@/lib/catalogue/inline-citations';
import type { Passage } from '@/lib/catalogue/schemas';
import { DRAFT_SCHEMAS, type Draft } from '@/lib/publishing/draft';
import type { FieldFault } from '@/lib/publishing/faults';
import { type DraftContent, readField, writeField } from '@/lib/publishing/fields';
import type { EditionKind } from '@/lib/publishing/model';
import { err, ok, type Result } from '@/lib/result';
import { quoted } from '@/lib/text/french';
import { type FormFields, fieldsUnder, isOf } from './form-fields';
import { formFieldsOf } from './forms';
import { readLeaf } from './read-leaf';
import type { FormField, Leaf, Rows } from './shape';
import { toFields } from './to-fields';
import { SEARCH, type Typed, type TypedLeaf, type TypedRow, typedIn, wordsOf, wordsOfRow } from './typed';

/** Rows that a draft may hold in one list. */
const MOST_ROWS = 300;

/**
 * The content that a form says. A field that nobody touched, or that the form does not hold, is what it is in `base`, letter
 * for letter; of a list that was touched, so are the rows that were not.
 * @param base the content that the form was opened on.
 * @returns the faults otherwise, each with the name of the control that it is about.
 */
export function readFields(
  kind: EditionKind,
  fields: FormFields,
  sources: CiteSource[],
  base: Draft,
): Result<Draft, FieldFault[]> {
  const reader: Reader = { sources, faults: [] };
  const before = toFields(kind, base);
  const given = withAbsentFrom(kind, fields, before);
  let content: DraftContent = base;
  for (const field of formFieldsOf(kind)) {
    const typed = typedIn(field, field.key, given);
    const former = typedIn(field, field.key, before);
    if (isDeepStrictEqual(wordsOf(typed), wordsOf(former))) continue;
    content = writeField(
      content,
      field.key,
      readTyped(field, typed, former, readField(base, field.key), reader),
    );
  }
  if (reader.faults.length > 0) return err(reader.faults);
  const parsed = DRAFT_SCHEMAS[kind].safeParse(content);
  if (parsed.success) return ok(parsed.data);
  return err(parsed.error.issues.map(({ path, message }) => ({ path: String(path[0]), message })));
}

/** The form with, for fields that it does not hold at all, what `before` says: absent is not empty. */
export function withAbsentFrom(kind: EditionKind, fields: FormFields, before: FormFields): FormFields {
  const names = Object.keys(fields);
  const absent = formFieldsOf(kind).filter(({ key }) => !names.some((name) => isOf(key, name)));
  return Object.assign({}, fields, ...absent.map(({ key }) => fieldsUnder(key, before)));
}

type Reader = { sources: CiteSource[]; faults: FieldFault[] };

function readTyped(
  field: FormField | Leaf | Rows,
  typed: Typed,
  former: Typed | null,
  formerValue: unknown,
  reader: Reader,
): unknown {
  if ('rows' in typed && field.type === 'rows') {
    if (typed.rows.length > MOST_ROWS)
      reader.faults.push({ path: typed.name, message: `${MOST_ROWS} lignes au plus.` });
    const kept = formerRows(former, formerValue);
    return typed.rows.map((row) => kept.get(JSON.stringify(wordsOfRow(row))) ?? readRow(field, row, reader));
  }
  if ('cells' in typed && field.type === 'section') {
    const [markdown, cite] = field.cells.map((cell, index) =>
      readTyped(cell, typed.cells[index] as Typed, null, null, reader),
    );
    return readSection(markdown as string, (cite ?? []) as Passage[]);
  }
  return 'leaf' in typed ? readControl(typed, reader) : null;
}

/** Rows of the base, by what the form said of them. */
function formerRows(former: Typed | null, value: unknown): Map<string, unknown> {
  const rows = Array.isArray(value) ? value : [];
  const shown = former && 'rows' in former ? former.rows : [];
  return new Map(
    shown.map((row) => [JSON.stringify(wordsOfRow(row)), rows[Number(row.name.split('.').at(-1))]]),
  );
}

function readRow({ cells }: Rows, row: TypedRow, reader: Reader): unknown {
  return Object.fromEntries(
    cells.map((cell) => [cell.key, readTyped(cell, row.cells[cell.key] as Typed, null, null, reader)]),
  );
}

function readSection(markdown: string, cite: Passage[]): unknown {
  if (markdown === '' && cite.length === 0) return null;
  return { markdown, cite: sectionPassages({ markdown, cite }) };
}

function readControl({ leaf, name, texts, pending }: TypedLeaf, reader: Reader): unknown {
  if (pending !== '') {
    const message = `Vous avez écrit ${quoted(pending)} : choisissez parmi les réponses, ou effacez ce texte.`;
    reader.faults.push({ path: `${name}.${SEARCH}`, message });
    return null;
  }
  const value = readLeaf(leaf, texts, reader.sources);
  if (value.ok) return value.value;
  reader.faults.push({ path: name, message: `${leaf.label} : ${value.error}` });
  return null;
}
