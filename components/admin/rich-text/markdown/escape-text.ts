/** Marks of Markdown wherever they stand; « […] » and an underscore inside a word are none. */
const MARKS =
  /[\\`*~]|\[(?!(?:…|\.\.\.)\](?![([:]))|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|<(?=[a-z/!?])|&(?=#?\w+;)/giu;

/** A text whose every character stands for itself. */
export function escapeText(text: string): string {
  return text
    .replace(/\s*\n\s*/g, ' ')
    .replace(MARKS, '\\$&')
    .replace(/(?<!\[(?:…|\.\.\.))\]/g, '\\]');
}

/** What begins a title, a list, a quote or a rule at the start of a line: its sign is escaped. */
const LINE_START = /^([ \t]*)(#{1,6}(?=\s|$)|[-+](?=\s|$)|>|-(?=[-\s]*$)|=(?==*\s*$))/gm;
const NUMBERED = /^([ \t]*\d{1,9})([.)])(?=\s|$)/gm;

export function escapeLineStarts(line: string): string {
  return line
    .replace(/(\\\n)[ \t]+/g, '$1')
    .replace(LINE_START, '$1\\$2')
    .replace(NUMBERED, '$1\\$2');
}
