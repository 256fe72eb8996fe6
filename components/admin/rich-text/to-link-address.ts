const EMAIL = /^[^\s@/:]+@[^\s@/:]+\.[^\s@/:]+$/;
const DOMAIN = /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+(?:[:/?#]\S*)?$/u;

/** The address of a link from what was typed, `www.rtes.fr` and `contact@rtes.fr` included; undefined when it is none. */
export function toLinkAddress(typed: string): string | undefined {
  if (EMAIL.test(typed)) return `mailto:${typed}`;
  const address = DOMAIN.test(typed) ? `https://${typed}` : typed;
  if (/^mailto:/i.test(address)) return EMAIL.test(address.slice('mailto:'.length)) ? address : undefined;
  if (!/^https?:\/\//i.test(address) || !URL.canParse(address)) return undefined;
  return address;
}
