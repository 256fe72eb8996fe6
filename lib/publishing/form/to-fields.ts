import { citeToText } from '@/lib/catalogue/cite-text';
import type { Passage } from '@/lib/catalogue/schemas';
import type { Draft } from '@/lib/publishing/draft';
import type { EditionKind } from '@/lib/publishing/model';
import { inlineCitations, toPassageText } from '@/lib/text/citation-marks';
import type { FormFields } from './form-fields';
import { formFieldsOf } from './forms';
import { writeNumber } from './numbers';
import { type FormField, type Leaf, PICKED, type Rows, type Section } from './shape';
import { lineOf } from './typed';

/** What the form of a content holds before anyone types: the texts of its controls by name. `readFields` is the way back. */
export function toFields(kind: EditionKind, draft: Draft): FormFields {
  const fields: FormFields = {};
  for (const field of formFieldsOf(kind)) write(field, field.key, valueAt(draft, field.key), fields);
  return fields;
}

type Row = Record<string, unknown>;

function valueAt(draft: Draft, path: string): unknown {
  const [root = '', part] = path.split('.');
  const whole = (draft as Row)[root];
  if (part === undefined) return whole;
  if (root === 'sections')
    return (whole as { kind: string }[] | undefined)?.find(({ kind }) => kind === part);
  return (whole as Row | null)?.[part];
}

function write(field: FormField | Leaf | Rows, name: string, value: unknown, fields: FormFields): void {
  if (field.type === 'rows') writeRows(field, name, value, fields);
  else if (field.type === 'section') writeSection(field, name, value, fields);
  else if (field.type === 'district') writeDistrict(name, String(value ?? ''), fields);
  else fields[name] = writeLeaf(field, value);
}

function writeDistrict(name: string, value: string, fields: FormFields): void {
  const isCode = value !== 'unknown' && value !== 'none';
  fields[name] = [isCode ? 'code' : value];
  fields[`${name}.code`] = [isCode ? value : ''];
}

/** Its own name is there even without a row: a form that was cut short does not have it, and takes nothing away. */
function writeRows(rows: Rows, name: string, value: unknown, fields: FormFields): void {
  fields[name] = [''];
  ((value ?? []) as Row[]).forEach((row, index) => {
    if (rows.pickedBy) fields[`${name}.${index}.${PICKED}`] = ['1'];
    for (const cell of rows.cells) write(cell, `${name}.${index}.${cell.key}`, row[cell.key], fields);
  });
}

/** Passages marked in the running text are not said twice. */
function writeSection(
  { cells: [markdown, cite] }: Section,
  name: string,
  value: unknown,
  fields: FormFields,
): void {
  const section = (value ?? { markdown: '', cite: [] }) as { markdown: string; cite: Passage[] };
  const marked = new Set(inlineCitations(section.markdown).map(toPassageText));
  const others = section.cite.filter((passage) => !marked.has(toPassageText(passage)));
  fields[`${name}.${markdown.key}`] = writeLeaf(markdown, section.markdown);
  fields[`${name}.${cite.key}`] = writeLeaf(cite, others);
}

function writeLeaf({ type }: Leaf, value: unknown): string[] {
  if (type === 'checks' || type === 'sheets') return ['', ...((value ?? []) as string[])];
  if (value === null || value === undefined) return [''];
  if (type === 'cite') return [citeToText(value as Passage[])];
  if (type === 'number') return [writeNumber(value as number)];
  if (type === 'day') return [String(value).replace(/^(\d{4})-(\d{2})-(\d{2})$/, '$3/$2/$1')];
  const text = String(value).replace(/\r\n?/g, '\n');
  return [type === 'paragraph' || type === 'markdown' ? text : lineOf(text)];
}
