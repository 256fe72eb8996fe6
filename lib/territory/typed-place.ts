import { foldName } from './fold-name';
import { parseTerritoryId, type TerritoryId } from './model';

/** Longer than any name of the reference; what is beyond is not read. */
const MAX_LENGTH = 120;

/** What someone typed in a place field, understood as far as its writing goes. */
export type TypedPlace = {
  /** A whole identifier: « commune:59172 ». */
  id: TerritoryId | null;
  /** A code, or the beginning of a district's: « QP059 », « 59172 », « 2A », « 200057867 », « BE » in capitals. */
  code: string | null;
  /** Folded name, empty when nothing but signs was typed. */
  name: string;
  /** The same name in two parts when a département or postal code stands beside it: « saint denis 93 ». */
  located: { name: string; departement: string | null; postalCode: string | null } | null;
};

const CODE = /^(?:\d{1,9}|2[AB]\d{0,3}|Q[PN][\dAB]{0,5}[\dMINC]?)$/;

/**
 * Reads what was typed. Never throws. Beyond 120 characters nothing is read; folding leaves letters, digits and spaces
 * only, so that no control character, half of a surrogate pair or sign of LIKE goes further.
 */
export function readTypedPlace(text: string): TypedPlace {
  // Soft hyphens and zero-width spaces come with what is pasted, inside words.
  const clean = text
    .slice(0, MAX_LENGTH)
    .replace(/\p{Cf}/gu, '')
    .trim();
  const compact = clean.replace(/\s+/g, '').toUpperCase();
  return {
    id: parseTerritoryId(clean)?.id ?? null,
    code: CODE.test(compact) || /^[A-Z]{2}$/.test(clean) ? compact : null,
    name: spellOut(foldName(clean)),
    located: locate(spellOut(foldName(clean))),
  };
}

/** The reference writes « CA du Pays de … » where people write the words. */
const SPELLINGS: [RegExp, string][] = [
  [/^communaute (?:d )?agglomeration /, 'ca '],
  [/^communaute (?:de )?communes /, 'cc '],
  [/^communaute urbaine /, 'cu '],
];

function spellOut(name: string): string {
  return SPELLINGS.reduce((spelled, [words, short]) => spelled.replace(words, short), name);
}

const HINT = '(\\d{5}|\\d{2}|2[ab]|9[78]\\d)';

function locate(name: string): TypedPlace['located'] {
  const after = new RegExp(`^(.+) ${HINT}$`).exec(name);
  const before = new RegExp(`^${HINT} (.+)$`).exec(name);
  const [rest, hint] = after ? [after[1], after[2]] : [before?.[2], before?.[1]];
  if (!rest || !hint) return null;
  const isPostal = hint.length === 5;
  return {
    name: rest,
    departement: isPostal ? null : hint.toUpperCase(),
    postalCode: isPostal ? hint : null,
  };
}

/** Words too common in names to tell anything. */
const LINKS = new Set(['d', 'de', 'des', 'du', 'en', 'et', 'l', 'la', 'le', 'les', 'sur', 'sous']);

/** The words of a folded name that count, six at most. */
export function tellingWords(name: string): string[] {
  return name
    .split(' ')
    .filter((word) => word.length > 1 && !LINKS.has(word))
    .slice(0, 6);
}

/**
 * Is `typed` at most one slip away from `name`: a letter changed, missing, added, or two neighbours swapped?
 * Under five letters nothing is forgiven: too many names would do.
 */
export function isOneSlipAway(typed: string, name: string): boolean {
  if (typed.length < 5 || Math.abs(typed.length - name.length) > 1) return false;
  let start = 0;
  while (start < typed.length && typed[start] === name[start]) start++;
  let end = 0;
  while (end < Math.min(typed.length, name.length) - start && typed.at(-1 - end) === name.at(-1 - end)) end++;
  const left = typed.slice(start, typed.length - end);
  const right = name.slice(start, name.length - end);
  if (left.length <= 1 && right.length <= 1) return true;
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
}
