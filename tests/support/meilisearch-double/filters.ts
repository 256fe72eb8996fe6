import { ApiError } from './api-error';

export type Doc = { id: number } & Record<string, unknown>;
export type Filter = string | (string | string[])[] | undefined;

/**
 * Whether a document passes a filter: strings of one condition, AND across the list, OR inside an inner list. Only the
 * conditions that are sent here are read: `field = value` and `field IN [numbers]`.
 */
export function toFilter(filter: Filter, filterable: string[]): (doc: Doc) => boolean {
  if (filter === undefined) return () => true;
  const all = [filter].flat(1).length === 0 ? [] : typeof filter === 'string' ? [filter] : filter;
  const parts = all.map((part) => [part].flat().map((condition) => toCondition(condition, filterable)));
  return (doc) => parts.every((either) => either.some((condition) => condition(doc)));
}

function toCondition(condition: string, filterable: string[]): (doc: Doc) => boolean {
  const list = /^(\w+) IN \[([\d, ]*)\]$/.exec(condition);
  const equal = /^(\w+) = (?:"((?:[^"\\]|\\.)*)"|(\w+))$/s.exec(condition);
  const field = list?.[1] ?? equal?.[1];
  if (field === undefined) throw new ApiError(400, 'invalid_search_filter', `Unreadable: ${condition}`);
  if (!filterable.includes(field)) {
    throw new ApiError(
      400,
      'invalid_search_filter',
      `Attribute \`${field}\` is not filterable. Available filterable attribute patterns are: \`${filterable.join(', ')}\`.`,
    );
  }
  const wanted = list
    ? (list[2] ?? '').split(',').map((value) => value.trim())
    : [equal?.[2]?.replace(/\\(.)/g, '$1') ?? equal?.[3] ?? ''];
  const folded = new Set(wanted.map((value) => value.toLowerCase()));
  // Values of facets are compared folded.
  return (doc) => valuesOf(doc, field).some((value) => folded.has(value.toLowerCase()));
}

/** The values of a field as facets see them. */
export function valuesOf(doc: Doc, field: string): string[] {
  return [doc[field] ?? []].flat().map(String);
}
