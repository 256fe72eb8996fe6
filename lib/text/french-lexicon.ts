import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** The list as its file writes it, between quotes: searched as it is, for a tenth of the memory that a set of its 300,000 words takes. */
let list: string | undefined;
const known = new Map<string, boolean>();
/** Hostile documents must not fill the memory. */
const MOST_KNOWN = 20_000;

const ACCENTED: Record<string, string> = {
  a: '[aàâä]',
  c: '[cç]',
  e: '[eéèêë]',
  i: '[iîï]',
  n: '[nñ]',
  o: '[oôö]',
  u: '[uùûü]',
  y: '[yÿ]',
};

/** Whether French has this word, in this very form, whatever its case. */
export function isFrenchWord(word: string): boolean {
  const form = word.toLowerCase();
  let answer = known.get(form);
  if (answer === undefined) {
    answer = !form.includes('"') && listed().includes(`"${form}"`);
    if (known.size < MOST_KNOWN) known.set(form, answer);
  }
  return answer;
}

/**
 * Whether French has a word that folds to this form: then it is no slip, even when no sheet says it. Milliseconds: it is
 * asked of words that were not found.
 * @param form folded
 */
export function isFoldedFrenchWord(form: string): boolean {
  if (!/^[a-z]+$/.test(form)) return false;
  const letters = form.replace(/oe|./g, (part) =>
    part === 'oe' ? '(?:œ|oe|oé|oè|oê|oë)' : (ACCENTED[part] ?? part),
  );
  return new RegExp(`"${letters}"`).test(listed());
}

function listed(): string {
  list ??= readFileSync(
    createRequire(join(process.cwd(), 'package.json')).resolve('an-array-of-french-words'),
    'utf8',
  );
  return list;
}
