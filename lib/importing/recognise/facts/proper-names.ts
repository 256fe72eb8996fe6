const PARTICLE = "(?:(?:de|du|des|la|le|les|&)\\s|[dl][’']\\s?)";
/** A full stop ends a sentence, but between the letters of an acronym and after « St »: « P.A.C.A », « St. Fons ». */
const WORD = "(?:(?:\\p{Lu}\\.)+\\p{Lu}(?!\\p{L})|Ste?\\.|\\p{Lu}[\\p{L}\\p{M}\\p{N}’'&-]*)";
const NUMBER = '(?:\\d+\\p{L}+|\\d{2}(?!\\d|[\\s\\u00A0]?(?:\\d|€|%|[kKM]|euros)|\\s\\p{Ll}{3,}[sx]))';

// Each word of a run can be read in one way only, or a hostile text would take for ever.

/** What follows the common noun of a name: « de Paris », « des 8ème et 9ème arrondissements d’Ys ». */
export const PROPER_TAIL = new RegExp(
  `(?:\\s(?:arrondissements?\\s)?${PARTICLE}{0,3}(?:(?:et|pays)\\s(?:d(?:es?|u)\\s)?)?(?:${WORD}|${NUMBER}))+`,
  'uy',
);

/** A proper name by itself: « Trou-le-Lac – Lune », « Crédit Coopératif ». */
export const PROPER_NAME = new RegExp(
  `${WORD}(?:\\s(?:–\\s)?${PARTICLE}{0,3}${WORD}|\\s\\p{Ll}{4,}(?=\\s*[,;)]))*`,
  'uy',
);
