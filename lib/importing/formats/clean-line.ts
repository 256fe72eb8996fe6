/** Breaks that no editor counts as the end of a line, but regular expressions do; and controls that nothing shows or stores well. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const NO_TEXT = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u0085\u2028\u2029]/g;

/** A form feed is where a page begins, in a text drawn from a PDF: nothing strange. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const STRANGE = /[\u0000-\u0008\u000e-\u001f\u007f]/;

const REPLACEMENT = '\ufffd';

/** A line as the rules of recognition can read it: accents composed, a space for what is no character of a text. */
export function cleanLine(text: string): string {
  return text.normalize('NFC').replace(NO_TEXT, ' ');
}

/** What a person should know of how this line was written; null for an ordinary one. */
export function doubtOfLine(text: string): 'control' | 'replacement' | null {
  if (text.includes(REPLACEMENT)) return 'replacement';
  return STRANGE.test(text) ? 'control' : null;
}
