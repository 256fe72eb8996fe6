/** The number of an import, of a proposal or of a page, as an address gives it; null when it can be none. */
export function toNumber(text: string): number | null {
  return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : null;
}
