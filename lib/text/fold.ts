/** Letters that are no plain letter with an accent, as one types them without having them. */
const PLAIN: Record<string, string> = {
  œ: 'oe',
  æ: 'ae',
  ß: 'ss',
  ø: 'o',
  đ: 'd',
  ł: 'l',
  ħ: 'h',
  ŧ: 't',
  ı: 'i',
  þ: 'th',
  ð: 'd',
};

/**
 * Text as it is compared: lower case, no accents, ligatures opened, every apostrophe, hyphen and punctuation mark a space.
 * « L’Île-Saint-Denis » and « l ile saint denis » fold to the same words.
 */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[œæßøđłħŧıþð]/g, (letter) => PLAIN[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
