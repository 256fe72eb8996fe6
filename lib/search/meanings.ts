import type { PrismaClient } from '@/lib/db/generated/client';
import { fold } from '@/lib/text/fold';

/** Wordings that mean the same for a search, by folded wording: acronyms and their expansions, everyday words. */
export type Meanings = Map<string, string[]>;

/** A word, or words that the glossary or the synonyms know together, or a « quoted phrase »; folded. */
export type Term = { words: string; isPhrase: boolean; alternatives: string[] };

/** Longer than any expansion of the glossary. */
const LONGEST_WORDING = 12;

/** What the glossary and the synonyms say, read afresh: staff may change both. */
export async function readMeanings(db: PrismaClient): Promise<Meanings> {
  const [glossary, synonyms] = await Promise.all([
    db.glossaryTerm.findMany({ select: { acronym: true, variants: true, expansion: true } }),
    db.synonym.findMany({ select: { typed: true, means: true }, orderBy: { position: 'asc' } }),
  ]);
  const meanings: Meanings = new Map();
  const add = (typed: string, means: string[]) => {
    const key = fold(typed);
    const others = means.map(fold).filter((wording) => wording !== '' && wording !== key);
    if (key !== '' && others.length > 0)
      meanings.set(key, [...new Set([...(meanings.get(key) ?? []), ...others])]);
  };
  for (const { acronym, variants, expansion } of glossary) {
    for (const name of [acronym, ...variants, expansion]) add(name, [acronym, ...variants, expansion]);
  }
  for (const { typed, means } of synonyms) for (const wording of typed) add(wording, means);
  return meanings;
}

/** The terms of a typed text: quoted phrases, then the longest wordings that mean something together, then words. */
export function toTerms(text: string, meanings: Meanings = new Map()): Term[] {
  const terms: Term[] = [];
  const rest = text.replace(/["«“]([^"»”]*)["»”]/g, (_, phrase: string) => {
    const words = fold(phrase);
    if (words !== '') terms.push({ words, isPhrase: true, alternatives: [] });
    return ' ';
  });
  const words = fold(rest).split(' ').filter(Boolean);
  for (let start = 0; start < words.length; ) {
    const length = longestWording(words, start, meanings);
    const wording = words.slice(start, start + length).join(' ');
    // « à » without its accent is no stop word for Postgres.
    if (wording !== 'a')
      terms.push({ words: wording, isPhrase: false, alternatives: meanings.get(wording) ?? [] });
    start += length;
  }
  return terms;
}

function longestWording(words: string[], start: number, meanings: Meanings): number {
  for (let length = Math.min(LONGEST_WORDING, words.length - start); length > 1; length--) {
    if (meanings.has(words.slice(start, start + length).join(' '))) return length;
  }
  return 1;
}
