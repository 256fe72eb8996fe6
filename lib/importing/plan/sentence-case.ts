import type { DocumentLine, LineRange } from '@/lib/importing/document';
import type { RecognisedTerm } from '@/lib/importing/recognise/model';
import { fold } from '@/lib/text/fold';
import { foldedWords, readSpellings, type Spellings, usualSpelling, WORD } from './spellings';

/** Whether a title is printed wholly in capitals. */
export function isInCapitals(title: string): boolean {
  return /\p{Lu}{2}/u.test(title) && !/\p{Ll}/u.test(title);
}

/** Gives a title in capitals the letters that the document gives its words elsewhere. */
export type SentenceCase = (title: string, around: LineRange) => { title: string } | { unknown: string };

/**
 * A reader of titles in capitals: each word as the sheet writes it, else as the document does, else as its glossary does. A word
 * that none of them writes makes the whole title unsure: it may be a name.
 * @param document how it writes the words of these titles
 */
export function sentenceCaseOf(
  lines: DocumentLine[],
  document: Spellings,
  glossary: RecognisedTerm[],
): SentenceCase {
  const acronyms = new Map(glossary.map(({ acronym }) => [fold(acronym), acronym]));
  return (title, around) => {
    const sheet = readSpellings(lines, around, new Set(foldedWords(title)));
    const isAccented = /[^\P{M}]/u.test(title.normalize('NFD'));
    const unknown: string[] = [];
    const spelled = title.replace(WORD, (word) => {
      if (/\p{N}/u.test(word)) return word;
      const usual =
        usualSpelling(word, sheet, isAccented) ??
        usualSpelling(word, document, isAccented) ??
        acronyms.get(fold(word));
      if (usual === undefined || usual === null) unknown.push(word);
      return usual ?? word;
    });
    const [first] = unknown;
    return first === undefined ? { title: capitaliseStart(spelled) } : { unknown: first };
  };
}

/** The first letter, and the one that opens a quotation, are capitals. */
function capitaliseStart(title: string): string {
  return title.replace(/(?<=^[^\p{L}\p{N}]*|[«“]\s*)\p{Ll}/gu, (letter) => letter.toUpperCase());
}
