import type { DocumentLine } from '@/lib/importing/document';
import { type Flow, readFlow } from '../flow';
import type { RecognisedTerm } from '../model';
import { expansionFits } from './expansion-fits';

const ACRONYM = String.raw`\p{Lu}[\p{L}\p{N}.&-]{1,11}`;
const QUOTED = String.raw`[ \u00A0"“”«»*]*`;
/** « coopérative jeunesse de services (CJS) », « contrat d’appui au projet d’entreprise - CAPE) » */
const AFTER = new RegExp(
  String.raw`${QUOTED}(?:\(\s?|\s[-–]\s?)${QUOTED}(${ACRONYM})(?=${QUOTED}[\s),;.:])`,
  'gu',
);
/** « ESAT (établissement et service d’aide par le travail) », « ARADEL : association… » */
const BEFORE = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(${ACRONYM})${QUOTED}(?:\(|\s?:\s|\s[-–]\s|,\s?)(?=([^()\n:;.]{5,140}))`,
  'gu',
);
const WORD = /[\p{L}\p{N}]+(?:[’'-]\s?|)/gu;
/** Words of an expansion, at most, for each letter of its acronym. */
const WORDS_FOR_A_LETTER = 3;

/** Acronyms that the running text expands, at the place where it does it first. Letters that do not fit make no term. */
export function readInlineTerms(lines: DocumentLine[], never: Set<string>): RecognisedTerm[] {
  const flow = readFlow(lines, [{ from: 1, to: lines.length }]);
  const text = flow.text.replace(/\*/g, ' ');
  const found = [...expandedBefore(text), ...expandedAfter(text)]
    .filter(({ acronym }) => isAcronym(acronym) && !never.has(acronym))
    .sort((a, b) => a.start - b.start);
  return found.map((term) => toTerm(flow, term));
}

type FoundTerm = { acronym: string; expansion: string; start: number; end: number };

function isAcronym(word: string): boolean {
  return (word.match(/\p{Lu}/gu) ?? []).length >= 2 || (word.length >= 4 && /^\p{Lu}\p{Ll}+$/u.test(word));
}

/** « expansion (ACRONYM) »: the fewest words before it that its letters fit. */
function expandedBefore(text: string): FoundTerm[] {
  return [...text.matchAll(AFTER)].flatMap((match) => {
    const acronym = match[1] ?? '';
    const before = text.slice(Math.max(0, match.index - 220), match.index);
    const passage = before.slice(lastBreak(before));
    const words = [...passage.matchAll(WORD)];
    const most = Math.min(words.length, acronym.length * WORDS_FOR_A_LETTER);
    for (let count = 2; count <= most; count++) {
      const first = words[words.length - count]?.index ?? 0;
      const expansion = passage.slice(first).trim();
      if (!expansionFits(acronym, expansion)) continue;
      const start = match.index - passage.length + first;
      return [{ acronym, expansion, start, end: match.index + match[0].length }];
    }
    return [];
  });
}

/** After the last mark that no expansion runs over. */
function lastBreak(text: string): number {
  return Math.max(
    ...['. ', '; ', ': ', '(', ')', '\n', '!', '?', '« ', '“', '"'].map(
      (mark) => text.lastIndexOf(mark) + mark.length,
    ),
    0,
  );
}

/** « ACRONYM (expansion) »: all of what stands between the brackets, or up to the first comma. */
function expandedAfter(text: string): FoundTerm[] {
  return [...text.matchAll(BEFORE)].flatMap((match) => {
    const [opening, acronym = '', rest = ''] = match;
    const candidates = [rest, rest.split(',')[0] ?? '', rest.split(/\s[-–]\s/)[0] ?? ''];
    const expansion = candidates
      .map((candidate) => candidate.trim())
      .find((candidate) => expansionFits(acronym, candidate));
    if (!expansion) return [];
    return [{ acronym, expansion, start: match.index, end: match.index + opening.length + expansion.length }];
  });
}

function toTerm(flow: Flow, { acronym, expansion, start, end }: FoundTerm): RecognisedTerm {
  return {
    acronym,
    expansion: expansion.replace(/\s+/g, ' ').replace(/^["“«]\s?|\s?["”»]$/gu, ''),
    line: flow.lineAt(start),
    from: flow.lineAt(start),
    to: flow.lineAt(Math.max(start, end - 1)),
  };
}
