import type { DocumentLine } from '@/lib/importing/document';
import type { Recognised } from '@/lib/importing/recognise/model';
import { isFoldedFrenchWord } from '@/lib/text/french-lexicon';
import { nameWordsOf } from './nameless';
import { isInCapitals, type SentenceCase, sentenceCaseOf } from './sentence-case';
import { foldedWords, readSpellings, type Spellings } from './spellings';

/** What a whole document teaches of the words of its own titles and e-mails. */
export type DocumentWords = {
  toSentenceCase: SentenceCase;
  /** Whether a word of an e-mail, folded, is one that anybody uses, and no one’s name. */
  isCommon: (word: string) => boolean;
};

/** Each is milliseconds of a search in French; a document that asks for more is given no name beyond. */
const MOST_LOOKED_UP = 300;

/** Reads a document once, for the words that its drafts will ask about: seconds when it is very long, so under no lock. */
export function readDocumentWords(
  { sheets, levers, glossary }: Pick<Recognised, 'sheets' | 'levers' | 'glossary'>,
  lines: DocumentLine[],
): DocumentWords {
  const capitals = [...sheets, ...levers].map(({ title }) => title).filter(isInCapitals);
  const names = new Set(sheets.flatMap(({ contact }) => nameWordsOf(contact)));
  const asked = new Set([...capitals.flatMap(foldedWords), ...names]);
  const spellings = readSpellings(lines, { from: 1, to: lines.length }, asked);
  const rare = [...names].filter((word) => !isWrittenSmall(word, spellings));
  const proper = new Set(rare.slice(0, MOST_LOOKED_UP).filter((word) => !isFoldedFrenchWord(word)));
  return {
    toSentenceCase: sentenceCaseOf(lines, spellings, glossary),
    isCommon: (word) => !proper.has(word),
  };
}

/** Whether a document writes a word in small letters, more often than not. */
function isWrittenSmall(word: string, spellings: Spellings): boolean {
  const counts = [...(spellings.get(word) ?? [])];
  const small = counts.filter(([spelling]) => spelling === spelling.toLowerCase());
  const sum = (all: typeof counts) => all.reduce((total, [, count]) => total + count, 0);
  return sum(small) * 2 > sum(counts);
}
