export const IMPORTS_PATH = '/admin/importations';

export function importPath(id: number): string {
  return `${IMPORTS_PATH}/${id}`;
}

export function itemPath(importId: number, position: number): string {
  return `${importPath(importId)}/${position}`;
}

/** The lines left over for one reason, page by page. */
export function leftOverPath(importId: number, reason: string, page = 1): string {
  const query = new URLSearchParams({ raison: reason, ...(page > 1 ? { page: String(page) } : {}) });
  return `${importPath(importId)}/restes?${query}`;
}

/** Where a field stands in the page of its item. */
export const fieldId = (field: string) => `champ-${field}`;

/** The page of an item, back at a field. */
export function fieldPath(
  item: { importId: number; position: number },
  field: string,
  params: Record<string, string>,
): string {
  const query = new URLSearchParams({ ...params, champ: field });
  return `${itemPath(item.importId, item.position)}?${query}#${encodeURIComponent(fieldId(field))}`;
}

/** Where a picture stands in its page, and a control of its form. */
export const imageId = (image: number) => `image-${image}`;
export const imageFieldId = (image: number, name: string) => `image-${image}-${name}`;
