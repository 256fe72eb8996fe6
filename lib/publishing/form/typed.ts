import type { FormFields } from './form-fields';
import { type FormField, type Leaf, PICKED, type Rows } from './shape';

/** What the controls of a field hold, by cell: what is compared to know whether someone touched it. */
export type Typed = TypedLeaf | TypedRows | TypedSection;
export type TypedLeaf = { leaf: Leaf; name: string; texts: string[]; pending: string };
type TypedRows = { rows: TypedRow[]; name: string };
type TypedSection = { cells: [Typed, Typed] };
export type TypedRow = { name: string; cells: Record<string, Typed> };

/** What is typed in a search field of the form, and for which text its answers are shown: see {@link pendingSearch}. */
export const SEARCH = 'cherche';
export const SHOWN = 'montre';

/** Reads what the controls of a field hold. Rows that say nothing, and entries that are not picked, are no rows. */
export function typedIn(field: FormField | Leaf | Rows, name: string, fields: FormFields): Typed {
  if (field.type === 'rows') return { name, rows: typedRows(field, name, fields) };
  if (field.type === 'section') {
    const [markdown, cite] = field.cells.map((cell) => typedIn(cell, `${name}.${cell.key}`, fields));
    return { cells: [markdown as Typed, cite as Typed] };
  }
  return { leaf: field, name, texts: textsOf(field, name, fields), pending: pendingSearch(name, fields) };
}

/** A search whose answers nobody has seen yet, or among which nobody chose: it says what someone means, and chooses nothing. */
function pendingSearch(name: string, fields: FormFields): string {
  const typed = lineOf(fields[`${name}.${SEARCH}`]?.[0]);
  const isSeen = typed === lineOf(fields[`${name}.${SHOWN}`]?.[0]);
  return isSeen && fields[name] !== undefined ? '' : typed;
}

function textsOf({ type, byDefault = '' }: Leaf, name: string, fields: FormFields): string[] {
  const texts = fields[name] ?? [byDefault];
  if (type === 'checks' || type === 'sheets') return texts.filter((text) => text !== '');
  if (type === 'district') return [districtOf(texts[0] ?? '', lineOf(fields[`${name}.code`]?.[0]))];
  const text = (texts[0] ?? '').replace(/\r\n?/g, '\n');
  return [type === 'paragraph' || type === 'markdown' ? text : lineOf(text)];
}

/** « unknown », « none », or the code; a code says more than the « unknown » that nobody unticked. */
function districtOf(choice: string, code: string): string {
  if (choice === 'none') return code === '' ? 'none' : `none ${code}`;
  return code === '' && choice !== 'code' ? choice : code;
}

/** Browsers keep no end of line in a field of one line. */
export function lineOf(text = ''): string {
  return text.replace(/\s*[\r\n]+\s*/g, ' ').trim();
}

function typedRows(rows: Rows, name: string, fields: FormFields): TypedRow[] {
  return rowNames(name, fields).flatMap((rowName) => {
    if (rows.pickedBy && !fields[`${rowName}.${PICKED}`]?.[0]) return [];
    const row = { name: rowName, cells: typedCells(rows, rowName, fields) };
    return rows.pickedBy || !isBlank(row) ? [row] : [];
  });
}

function typedCells(rows: Rows, rowName: string, fields: FormFields): Record<string, Typed> {
  return Object.fromEntries(
    rows.cells.map((cell) => [cell.key, typedIn(cell, `${rowName}.${cell.key}`, fields)]),
  );
}

/** « figures.0 », « figures.1 »…: the rows that the form holds, in order, blank ones included. */
export function rowNames(name: string, fields: FormFields): string[] {
  const indices = new Set<number>();
  for (const key of Object.keys(fields)) {
    if (!key.startsWith(`${name}.`)) continue;
    const [, index] = /^(\d{1,4})(?:\.|$)/.exec(key.slice(name.length + 1)) ?? [];
    if (index !== undefined) indices.add(Number(index));
  }
  return [...indices].sort((a, b) => a - b).map((index) => `${name}.${index}`);
}

function isBlank({ cells }: TypedRow): boolean {
  return Object.values(cells).every((typed) => {
    if ('rows' in typed) return typed.rows.length === 0;
    if ('cells' in typed) return false;
    const { leaf, texts, pending } = typed;
    return pending === '' && texts.every((text) => text === '' || text === leaf.byDefault);
  });
}

/** Two equal ones say the same, whatever the ranks of their rows in the form. */
export function wordsOf(typed: Typed): unknown {
  if ('rows' in typed) return typed.rows.map(wordsOfRow);
  if ('cells' in typed) return typed.cells.map(wordsOf);
  // Boxes come in the order of the options, whatever that of the content.
  return [typed.pending, ...(typed.leaf.type === 'checks' ? [...typed.texts].sort() : typed.texts)];
}

export function wordsOfRow({ cells }: TypedRow): unknown {
  return Object.values(cells).map(wordsOf);
}
