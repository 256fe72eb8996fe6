/**
 * Text as it is compared: lower case, no accents, ligatures opened, every apostrophe, hyphen and punctuation mark a space.
 * « L’Île-Saint-Denis » and « l ile saint denis » fold to the same words.
 */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .replace(/ß/g, 'ss')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
