import type { FieldPath } from '@/lib/publishing/fields';

/** What one can pick; `vocabulary` when the database holds the list. */
export type Options = { value: string; label: string }[] | 'sectors' | 'types';

/**
 * One control of the form, and how its text is read.
 *
 * - `line`, `paragraph`, `markdown`: text, on one line or more;
 * - `number`, `year`, `rank`: « 1 250,5 », « 2016 », a position from 1;
 * - `month`, `day`: « 2016 » or « 2016-09 », « 21/11/2026 »;
 * - `choice`, `checks`: one of the options, any number of them;
 * - `cite`: passages of the documents;
 * - `territory`, `district`, `sheets`: chosen among the answers of a search;
 * - `picture`: shown, and carried along.
 */
export type Leaf = {
  type:
    | 'line'
    | 'paragraph'
    | 'markdown'
    | 'number'
    | 'year'
    | 'rank'
    | 'month'
    | 'day'
    | 'choice'
    | 'checks'
    | 'cite'
    | 'territory'
    | 'district'
    | 'sheets'
    | 'picture';
  key: string;
  label: string;
  help?: string;
  options?: Options;
  /** What it says when nobody has touched it: a row that says nothing else is empty. */
  byDefault?: string;
  /** An empty one is null in the content, not an empty text. */
  isNullable?: boolean;
  /** Beyond this length it cannot even be kept as a draft. */
  longest?: number;
  /** Characters that the public page allows, counted while one types. */
  counted?: number;
};

/** Rows that one adds, takes away and moves. */
export type Rows = {
  type: 'rows';
  key: string;
  label: string;
  help?: string;
  /** « un chiffre » : what one more is called. */
  one: string;
  /** « Chiffre » : the name of each, before its rank. */
  each: string;
  cells: (Leaf | Rows)[];
  /** Rows are the entries of a vocabulary, each kept or not: the cell that names the entry. */
  pickedBy?: string;
  /** Rows come from elsewhere: said where the button that adds one would be. */
  comeFrom?: string;
};

/** A section: its text and the passages that support it, merged and corrected as one. */
export type Section = { type: 'section'; key: FieldPath; label: string; help?: string; cells: [Leaf, Leaf] };

/** A field of the content; its key is its path. */
export type FormField = Leaf | Rows | Section;

export type FormGroup = { id: string; title: string; help?: string; fields: FormField[] };

/** The box that keeps a row of {@link Rows.pickedBy}. */
export const PICKED = 'pris';

/** Letters that a draft may hold in one text. */
export const LONGEST_TEXT = 20_000;

export function toOptions(labels: Record<string, string>): { value: string; label: string }[] {
  return Object.entries(labels).map(([value, label]) => ({ value, label }));
}
