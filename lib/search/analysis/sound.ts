/** Spellings of one sound, in the order they are read. `A`, `I`, `O` are nasals, `S` is « ch ». */
const SOUNDS: [RegExp, string][] = [
  [/(.)\1/g, '$1'],
  [/x$/, ''],
  [/ph/g, 'f'],
  [/s?ch/g, 'S'],
  [/(?<!^)h|^h/g, ''],
  [/sc(?=[eiy])|c(?=[eiy])/g, 's'],
  [/qu?|ck|c/g, 'k'],
  [/gu(?=[eiy])/g, 'G'],
  [/g(?=[eiy])|ge(?=[ao])/g, 'j'],
  [/G/g, 'g'],
  [/t(?=ion)/g, 's'],
  [/x/g, 'ks'],
  [/z/g, 's'],
  [/w/g, 'v'],
  [/e?au/g, 'o'],
  [/(?:ai|ei|i|y)[nm](?![aeiouy])/g, 'I'],
  [/[ae][nm](?![aeiouy])/g, 'A'],
  [/o[nm](?![aeiouy])/g, 'O'],
  [/oe|ae|ai|ei/g, 'e'],
  [/y/g, 'i'],
  [/(.)\1/g, '$1'],
  [/(?<=.{3})[estdp]+$/, ''],
];

/**
 * What is heard of a French word, from its folded form, so roughly that spellings of one sound meet: « dunkerke » and
 * « dunkerque », « alimantation » and « alimentation ». Words that are spelt otherwise may meet too: it only proposes.
 */
export function soundOf(form: string): string {
  return SOUNDS.reduce((word, [spelling, sound]) => word.replace(spelling, sound), form);
}
