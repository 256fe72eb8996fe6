import { z } from 'zod';

/** A proper name as French prints it, linking words within: « Plaine Commune », « la Fontaine d’Ouche » from its capital on. */
const NAME =
  "\\p{Lu}[\\p{L}\\p{N}'-]*(?: (?:(?:de|du|des|la|le|les|en|sur|et|&)\\s|[dl]')*\\p{Lu}[\\p{L}\\p{N}'-]*)*";

/**
 * A regular expression of a profile: Unicode, `^` and `$` of every line, tried on {@link straightened} texts; `{name}` stands
 * for a proper name.
 */
export const patternSchema = z.string().transform((source, context) => {
  try {
    return new RegExp(source.replaceAll('{name}', `(?:${NAME})`), 'mu');
  } catch (error) {
    context.addIssue({
      code: 'custom',
      message: `expression régulière illisible\u00A0: ${error instanceof Error ? error.message : source}`,
    });
    return z.NEVER;
  }
});

/** The text that patterns are tried on: same length, one kind of apostrophe, quotation mark and space. */
export function straightened(text: string): string {
  return text
    .replace(/[’ʼ‘]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[\u00A0\u202F]/g, ' ');
}

/** The first groups of the patterns that fit, as printed, in the order of the patterns. */
export function firstGroups(patterns: RegExp[], text: string): { text: string; at: number }[] {
  const plain = straightened(text);
  return patterns.flatMap((pattern) => {
    const found = pattern.exec(plain);
    if (!found?.[1]) return [];
    const at = found.index + found[0].indexOf(found[1]);
    return [{ text: text.slice(at, at + found[1].length).trim(), at }];
  });
}
