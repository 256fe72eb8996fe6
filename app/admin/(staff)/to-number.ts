/** A whole number of an address: an identifier, a page, a version; null for anything else. */
export function toNumber(value: string | string[] | undefined): number | null {
  return typeof value === 'string' && /^[1-9]\d{0,8}$/.test(value) ? Number(value) : null;
}
