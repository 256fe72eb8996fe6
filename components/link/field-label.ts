import type { EditionKind } from '@/lib/links/model';
import { fieldsOf } from '@/lib/publishing/fields';

/** What is said of a whole part, when no field of it can be named. */
const PARTS: Record<string, string> = { sections: 'Sections', contact: 'Contact', structure: 'Structure' };

/** « Site web », « Partenaires, ligne 2 »: the field of a form that a link is in, as the form calls it. */
export function fieldLabel(kind: EditionKind, field: string): string {
  const known = fieldsOf(kind).find(({ path }) => field === path || field.startsWith(`${path}.`));
  if (!known) return PARTS[field] ?? field;
  const row = /^\d+$/.exec(field.slice(known.path.length + 1))?.[0];
  return row === undefined ? known.label : `${known.label}, ligne ${Number(row) + 1}`;
}
