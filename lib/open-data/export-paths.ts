import { type CatalogueQuery, toSearchParams } from '@/lib/search/query';

/** The formats in which any list can be taken away. */
export type ExportFormat = 'csv' | 'geojson' | 'jsonld';

/** Address of the whole list of a query in a format: its filters and its order, without page or view. */
export function exportPath(format: ExportFormat, query: CatalogueQuery): string {
  return withParams(`/api/v1/initiatives.${format}`, query);
}

/** Address of the feed of a query. A feed is in the order of updates, so that one list has one feed. */
export function feedPath(query: CatalogueQuery): string {
  return withParams('/initiatives.atom', { ...query, sort: query.text === '' ? 'recent' : 'pertinence' });
}

function withParams(path: string, query: CatalogueQuery): string {
  const params = toSearchParams({ ...query, page: 1, view: 'liste' }).toString();
  return params === '' ? path : `${path}?${params}`;
}
