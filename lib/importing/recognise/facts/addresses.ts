import type { FactsVocabulary } from './vocabulary';

const EMAIL = /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;
const PHONE = /(?<![\d.])(?:\+33\s?(?:\(0\)\s?)?|0)[1-9](?:[\s.\-/]?\d{2}){4}(?!\d)/g;
const SITE = /(?:https?:\/\/|www\.)[^\s,;()<>«»]+/gi;
/** « communitylandtrust.wordpress.com »: a domain without « www. ». */
const BARE_DOMAIN =
  /(?<![\p{L}\p{N}@./_-])(?:[a-z0-9-]+\.)+(?:com|org|fr|coop|eu|net|be|ch|info|asso|paris|bzh|alsace|gouv)(?![\p{L}\p{N}@-])(?:\/\S*)?/giu;
const CITY =
  "\\p{Lu}[\\p{L}’'.]+(?:[\\s-]+(?:(?:de|du|des|la|le|les|sur|sous|en|l[’'])[\\s-]+)*\\p{Lu}[\\p{L}’'.]+)*(?:\\s+[Cc][Ee][Dd][Ee][Xx](?:\\s+\\d+)?)?";
const POSTAL = '\\d{2}\\s?\\d{3}';

/** A piece of a text and where it stands. */
export type Piece = { value: string; start: number; end: number };

export function findEmails(text: string): Piece[] {
  return pieces(text, EMAIL).map((piece) => ({ ...piece, value: piece.value.replace(/\.+$/, '') }));
}

export function findPhones(text: string): Piece[] {
  return pieces(text, PHONE);
}

/** Sites, with their scheme: « www.exemple.fr » is `http://www.exemple.fr`, as nothing says that it is served otherwise. */
export function findSites(text: string): Piece[] {
  const named = pieces(text, SITE);
  const bare = pieces(text, BARE_DOMAIN).filter(
    (piece) => !named.some(({ start, end }) => piece.start < end && start < piece.end),
  );
  return [...named, ...bare]
    .filter(({ value }) => !/^https?:\/\/$/i.test(value))
    .map((piece) => ({ ...piece, value: toSite(piece.value) }))
    .sort((a, b) => a.start - b.start);
}

/** Whether the address of a site has a domain: « http://www.exemple » has lost its end. */
export function isWholeSite(site: string): boolean {
  return /^https?:\/\/(?:www\.)?[^/\s]+\.[a-z]{2,}(?:[/?#:]|$)/iu.test(site);
}

function toSite(printed: string): string {
  const address = printed.replace(/[.,;:'’»”"]+$/u, '');
  return /^https?:\/\//i.test(address) ? address : `http://${address}`;
}

/** A postal address: a street, then a postal code and a town in either order. */
export function findAddress(
  text: string,
  { streets, contact: { mailMark: marks } }: FactsVocabulary,
): Piece | null {
  const street = streets.exec(text);
  if (!street) return null;
  const rest = text.slice(street.index, street.index + 200).replace(marks, '\n');
  const whole = new RegExp(
    `^[^@\\n]{3,110}?(?:${POSTAL}\\s*(?:-\\s*)?${CITY}|[-,–]\\s*${CITY}\\s+${POSTAL}(?!\\d))`,
    'u',
  ).exec(rest)?.[0];
  if (whole === undefined) return null;
  return { value: whole.replace(/[\s.]+$/, ''), start: street.index, end: street.index + whole.length };
}

function pieces(text: string, pattern: RegExp): Piece[] {
  return [...text.matchAll(pattern)].map(({ 0: value, index }) => ({
    value,
    start: index,
    end: index + value.length,
  }));
}
