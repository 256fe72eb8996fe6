import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** The list as its file writes it, between quotes: read once, and searched as it is rather than kept as 300,000 strings. */
let list: string | undefined;

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

/**
 * Whether French has this word, in any of its forms: then it is no slip, even when no sheet says it. Milliseconds: it is
 * asked of words that were not found.
 * @param form folded
 */
export function isFrenchWord(form: string): boolean {
  if (!/^[a-z]+$/.test(form)) return false;
  list ??= readFileSync(pathOfList(), 'utf8');
  const letters = form.replace(/oe|./g, (part) =>
    part === 'oe' ? '(?:œ|oe|oé|oè|oê|oë)' : (ACCENTED[part] ?? part),
  );
  return new RegExp(`"${letters}"`).test(list);
}

function pathOfList(): string {
  return createRequire(join(process.cwd(), 'package.json')).resolve('an-array-of-french-words');
}
