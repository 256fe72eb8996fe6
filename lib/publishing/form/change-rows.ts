import type { EditionKind } from '@/lib/publishing/model';
import type { FormFields } from './form-fields';
import { formFieldsOf } from './forms';
import type { Leaf, Rows } from './shape';
import { rowNames } from './typed';

/** What a button of the form does to rows. */
export const ROW_CHANGES = ['ajouter', 'retirer', 'monter', 'descendre'] as const;
export type RowChange = (typeof ROW_CHANGES)[number];

/**
 * The form with one row more, less, or elsewhere.
 * @param target the list (« figures », « figures.0.differs ») to add to, otherwise the row (« figures.2 »).
 * @returns `at`: the name of the row to look at next, that of the list when none is left; null when there is no such list.
 */
export function changeRows(
  kind: EditionKind,
  fields: FormFields,
  change: RowChange,
  target: string,
): { fields: FormFields; at: string } | null {
  const list = change === 'ajouter' ? target : target.replace(/\.\d+$/, '');
  const rows = findRows(kind, list);
  if (!rows) return null;
  const names = rowNames(list, fields);
  if (change === 'ajouter') {
    const last = Number(names.at(-1)?.split('.').at(-1) ?? -1);
    const at = `${list}.${last + 1}`;
    return { fields: { ...fields, ...blankRow(rows, at) }, at };
  }
  const rank = names.indexOf(target);
  if (rank < 0) return null;
  const order = [...names];
  if (change === 'retirer') order.splice(rank, 1);
  else {
    const other = change === 'monter' ? rank - 1 : rank + 1;
    if (!names[other]) return { fields, at: target };
    [order[rank], order[other]] = [names[other] as string, target];
  }
  const at = change === 'retirer' ? Math.min(rank, order.length - 1) : order.indexOf(target);
  return { fields: renumber(list, order, fields), at: at < 0 ? list : `${list}.${at}` };
}

/** The list of that name in the form: « figures.0.differs » is `differs`, in a row of `figures`. */
function findRows(kind: EditionKind, list: string): Rows | null {
  const [root, ...rest] = list.split(/\.\d{1,4}\./);
  let found: Leaf | Rows | undefined = formFieldsOf(kind).find(
    (field): field is Rows => field.type === 'rows' && field.key === root,
  );
  for (const key of rest)
    found = found?.type === 'rows' ? found.cells.find((cell) => cell.key === key) : undefined;
  return found?.type === 'rows' && !found.pickedBy ? found : null;
}

/** The controls of a row in which nobody has written yet, by name. */
export function blankRow(rows: Rows, at: string): FormFields {
  return Object.assign(
    {},
    ...rows.cells.map((cell) => ({ [`${at}.${cell.key}`]: [('byDefault' in cell && cell.byDefault) || ''] })),
  );
}

/** The same controls, the rows of `list` being those of `order`, numbered from 0. */
function renumber(list: string, order: string[], fields: FormFields): FormFields {
  const renumbered: FormFields = {};
  for (const [name, texts] of Object.entries(fields)) {
    if (!new RegExp(`^${escaped(list)}\\.\\d`).test(name)) renumbered[name] = texts;
  }
  order.forEach((row, index) => {
    for (const [name, texts] of Object.entries(fields)) {
      if (name.startsWith(`${row}.`)) renumbered[`${list}.${index}${name.slice(row.length)}`] = texts;
    }
  });
  return renumbered;
}

const escaped = (text: string) => text.replaceAll('.', '\\.');
