import type { TextDocument } from '@/lib/importing/document';
import { fold } from '@/lib/text/fold';
import type { RecognisedTerm } from '../model';
import { readInlineTerms } from './inline-terms';
import { readListedTerms } from './listed-terms';
import type { GlossaryRules } from './rules';

/**
 * The acronyms of a document with what they stand for, in its own words: those of its list, then those that its text expands.
 * An acronym is given once, as the list has it, or else as the text expands it first.
 */
export function recogniseGlossary(
  { lines }: Pick<TextDocument, 'lines'>,
  rules: GlossaryRules,
): RecognisedTerm[] {
  const terms = new Map<string, RecognisedTerm>();
  for (const term of [
    ...readListedTerms(lines, rules.list),
    ...readInlineTerms(lines, new Set(rules.never)),
  ]) {
    const acronym = fold(term.acronym.replace(/(?<=\p{Lu})s$/u, '')).replace(/ /g, '');
    if (!terms.has(acronym)) terms.set(acronym, term);
  }
  return [...terms.values()].sort((a, b) => a.line - b.line);
}
