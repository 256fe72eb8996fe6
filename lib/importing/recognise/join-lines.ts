import type { DocumentLine } from '@/lib/importing/document';
import { isFrenchWord } from '@/lib/text/french-lexicon';

/** First halves of words that keep their hyphen, though no dictionary holds them: « co-financement ». */
const PREFIXES = new Set(
  'anti auto co demi e éco ex inter méso mi micro mini multi néo non post pré pro pseudo semi socio sous sur ultra vice'.split(
    ' ',
  ),
);

/**
 * How a line goes on with the next one: `kept` is the text, less a hyphen that was only there for the end of the line, and
 * `between` what stands between both. The document itself is the first judge of a hyphen, the dictionary the second.
 */
export function joinLines(
  lines: DocumentLine[],
  text: string,
  next: string,
): { kept: string; between: '' | ' ' } {
  // Only its last word decides how a text goes on, and texts are long.
  const end = lastToken(text);
  if (isBrokenAddress(end, next)) {
    const whole = end.slice(0, -1) + firstToken(next);
    const isHyphenated = end.endsWith('-') && spellingsOf(lines).text.includes(whole);
    return { kept: isHyphenated ? text.slice(0, -1) : text, between: '' };
  }
  const left = /(?<![\p{L}\p{M}’'-])([\p{L}\p{M}’'-]*[\p{L}\p{M}])[-‐‑]$/u.exec(end)?.[1];
  const right = /^[\p{L}\p{M}]+-?/u.exec(next)?.[0];
  if (left === undefined || right === undefined) {
    return { kept: text, between: /[\p{L}\p{N}][-‐‑]$|^\p{L}+\/$/u.test(end) ? '' : ' ' };
  }
  return { kept: keepsHyphen(lines, left, right) ? text : text.slice(0, -1), between: '' };
}

/** @param right with its own hyphen when it is itself the beginning of a compound: « Épinay-/sur-Seine » */
function keepsHyphen(lines: DocumentLine[], left: string, right: string): boolean {
  if (right.endsWith('-')) return true;
  const half = left.split(/[-’']/).at(-1) ?? left;
  const inCapitals = isCapitals(half) && isCapitals(right);
  if (/^\p{Lu}/u.test(right) && !inCapitals) return true;
  const { words } = spellingsOf(lines);
  const compound = `${left.split(/[’']/).at(-1)}-${right}`.toLowerCase();
  const joined = `${half}${right}`.toLowerCase();
  if (words.has(compound)) return true;
  if (words.has(joined) || isFrenchWord(joined)) return false;
  if (/^\p{Lu}/u.test(half) || PREFIXES.has(half.toLowerCase())) return true;
  return isFrenchWord(half) && isFrenchWord(right);
}

function isCapitals(word: string): boolean {
  return word.length > 1 && word === word.toUpperCase();
}

/** Whether a web or mail address is cut by the end of the line. */
function isBrokenAddress(left: string, next: string): boolean {
  const right = firstToken(next);
  if (/^[\w.+-]+@$/.test(left) || (/^[\w.+-]+$/.test(left) && /^@[\w-]+\.\w/.test(right))) return true;
  if (/@[\w.-]+\.$/.test(left)) return /^[a-z]{2,6}\b/.test(right);
  if (!/^\W*(?:https?:\/\/|www\.)/i.test(left)) return false;
  if (/^https?:\/\/$/i.test(left)) return /^[\w-]+\./.test(right);
  if (/[-_=&?%]$/.test(left)) return /^[\w/.%=&?#-]+/.test(right);
  return /\/$/.test(left) && /^[\w%~-]+(?:[-_./=][\w%-]+)+/.test(right) && !/^(?:https?:|www\.)/i.test(right);
}

/** Neither a word nor an address is longer; a hostile text may be one token. */
const LONGEST_TOKEN = 500;

function lastToken(text: string): string {
  const longest = Math.max(0, text.length - LONGEST_TOKEN);
  let start = text.length;
  while (start > longest && !/\s/.test(text[start - 1] as string)) start -= 1;
  return text.slice(start);
}

function firstToken(text: string): string {
  return /^\S*/.exec(text)?.[0] ?? '';
}

/** A word that the end of its line cuts. Looked for from its first letter only: a hostile word is long. */
const CUT_WORD = /(?<![\p{L}\p{M}-])[\p{L}\p{M}-]+[-‐‑][ \t]*(?:\n|$)/gu;

type Spellings = { text: string; words: Set<string> };
const spellings = new WeakMap<DocumentLine[], Spellings>();

/** Words and compounds that the document writes within a line, in lower case. */
function spellingsOf(lines: DocumentLine[]): Spellings {
  let known = spellings.get(lines);
  if (!known) {
    const text = lines.map((line) => line.text).join('\n');
    const within = text.replace(CUT_WORD, '\n').toLowerCase();
    known = { text, words: new Set(within.match(/[\p{L}\p{M}]+(?:[-‐‑][\p{L}\p{M}]+)*/gu)) };
    spellings.set(lines, known);
  }
  return known;
}
