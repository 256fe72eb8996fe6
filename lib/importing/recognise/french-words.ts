import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** The list as its file writes it, between quotes: searched as it is, for a tenth of the memory that a set of its words takes. */
let list: string | undefined;
const known = new Map<string, boolean>();

/** Whether the list of French words has this one, in this very form, whatever its case. */
export function isFrenchWord(word: string): boolean {
  const form = word.toLowerCase();
  let answer = known.get(form);
  if (answer === undefined) {
    list ??= readFileSync(
      createRequire(join(process.cwd(), 'package.json')).resolve('an-array-of-french-words'),
      'utf8',
    );
    answer = !form.includes('"') && list.includes(`"${form}"`);
    if (known.size < MOST_KNOWN) known.set(form, answer);
  }
  return answer;
}

/** Hostile documents must not fill the memory. */
const MOST_KNOWN = 20_000;
