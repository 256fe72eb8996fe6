/**
 * YAML as content files are written by hand: one line for each short row, whatever its length, so that a change is one line of a
 * difference; long texts folded. (The yaml package wraps the ones where it folds the others; it reads what is written here.)
 */

/** What stands on one line; an undefined member is left out. */
export type Flow = string | number | null | Flow[] | { [key: string]: Flow | undefined };

const WIDTH = 120;

/** Characters that YAML, or whoever reads the file, would not give back as they are. */
const UNSAFE = /[\p{Cc}\p{Zl}\p{Zp}\ufeff]/u;
/** A text that needs no quotes, between braces included. */
const PLAIN = /^\p{L}(?:[^:#,[\]{}"`\\|>&*!%@\n]*[^\s:#,[\]{}"`\\|>&*!%@])?$/u;
/** Letters that YAML takes for something else than a text. */
const KEYWORD = /^(?:null|true|false|yes|no|on|off|y|n)$/i;

/** A value on one line: `{ funder: Région, amount: 9000, cite: ["guide:1", "guide:7-9"] }`. */
export function flow(value: Flow): string {
  if (typeof value === 'string') return scalar(value);
  if (value === null || typeof value === 'number') return String(value);
  if (Array.isArray(value)) return `[${value.map(flow).join(', ')}]`;
  const members = Object.entries(value).flatMap(([key, member]) =>
    member === undefined ? [] : `${key}: ${flow(member)}`,
  );
  return `{ ${members.join(', ')} }`;
}

/** A field of a mapping, as lines; none when it has no value. Long texts go below their name, folded. */
export function field(name: string, value: Flow | undefined): string[] {
  if (value === undefined) return [];
  if (typeof value === 'string' && isLiteral(value)) return [`${name}: |-`, ...indent(value.split('\n'))];
  const line = `${name}: ${flow(value)}`;
  if (typeof value === 'string' && line.length > WIDTH && isFoldable(value))
    return [`${name}: >-`, ...indent(fold(value))];
  return [line];
}

/** A field that is a list, each item on its own lines; none when the list is empty. */
export function list(name: string, items: string[][]): string[] {
  return items.length === 0 ? [] : [`${name}:`, ...indent(items.flatMap(item))];
}

/** The lines of an item of a list. */
export function item(lines: string[]): string[] {
  const [first = '', ...rest] = lines;
  return [`- ${first}`, ...indent(rest)];
}

export function indent(lines: string[]): string[] {
  return lines.map((line) => (line === '' ? '' : `  ${line}`));
}

/** The text itself or null left out: for fields that are null when nothing is said. */
export function given<Value>(value: Value | null): Value | undefined {
  return value ?? undefined;
}

function scalar(text: string): string {
  if (PLAIN.test(text) && !UNSAFE.test(text) && !KEYWORD.test(text)) return text;
  // JSON leaves some of them as they are.
  return JSON.stringify(text).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** One line of words that single spaces part: folding moves nothing else. */
function isFoldable(text: string): boolean {
  return /^\S(?:.*\S)?$/u.test(text) && !text.includes('  ') && !UNSAFE.test(text);
}

/** Several lines, none of them of spaces only. */
function isLiteral(text: string): boolean {
  return (
    text.includes('\n') &&
    !/^\s|\s$|\n[^\S\n]+\n/.test(text) &&
    text.split('\n').every((line) => !UNSAFE.test(line))
  );
}

function fold(text: string): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length + 1 <= WIDTH - 4)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
