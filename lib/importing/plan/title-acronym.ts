const IN_BRACKETS = /\((?<acronym>\p{Lu}[\p{Lu}\d.&’'-]{1,9})\)/u;
const BEFORE = /^(?<acronym>\p{Lu}[\p{Lu}\d.&]{1,9})\s*(?:[,:–—]|-\s)/u;
const HAS_SMALL_LETTERS = /\p{Ll}{3}/u;

/** The acronym that a title shows: « Le Bol d’air (LBA) », « VRAC, un réseau… ». A title all in capitals shows none. */
export function acronymOf(title: string): string | null {
  if (!HAS_SMALL_LETTERS.test(title)) return null;
  return (IN_BRACKETS.exec(title) ?? BEFORE.exec(title))?.groups?.acronym ?? null;
}
