/** An address that a page may link to; what a draft has that is none, or leads elsewhere than the web, is no link. */
export function webAddress(text: string | null): string | null {
  return text && URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) ? text : null;
}
