import { readWords, type Word } from './analysis/words';
import { type DocumentTexts, FIELD_NAMES, type Field } from './documents/document';
import type { Explanation, Piece, Reading, Reason } from './results';
import type { Term } from './typed/terms';

/** Fields that a result shows whole: no extract of them is needed. */
const SHOWN: Field[] = ['title', 'lead'];
const BEFORE = 30;
const AFTER = 70;

/** A place of a text that answers a term, in one of its wordings (0: as typed). */
type Match = { term: number; wording: number; start: number; end: number };

/** Why a sheet answers, and where. Pure: the texts are those of the search document, the reading that of the query. */
export function explain(texts: DocumentTexts, { terms, corrections }: Reading): Explanation {
  const reasons = new Map<number, Reason>();
  let extract: Explanation['extract'] = null;
  for (const field of FIELD_NAMES) {
    for (const text of texts[field]) {
      if (reasons.size === terms.length) break;
      const matches = matchesIn(text, terms);
      const fresh = matches.filter(({ term }) => !reasons.has(term));
      for (const { term, wording, start, end } of fresh) {
        const { text: used } = terms[term] as Term;
        const correction = corrections.find((one) => one.used === used);
        const kind = wording > 0 ? 'synonym' : correction ? 'correction' : 'word';
        if (!reasons.has(term))
          reasons.set(term, { typed: correction?.typed ?? used, found: text.slice(start, end), kind, field });
      }
      if (fresh[0] && !extract && !SHOWN.includes(field))
        extract = { field, pieces: cutAround(text, fresh[0], matches) };
    }
  }
  return { reasons: [...reasons].sort(([a], [b]) => a - b).map(([, reason]) => reason), extract };
}

/** A text cut into what answers the terms and what does not. */
export function markMatches(text: string, terms: Term[]): Piece[] {
  return toPieces(text, matchesIn(text, terms), 0, text.length);
}

function matchesIn(text: string, terms: Term[]): Match[] {
  const words = readWords(text);
  const matches: Match[] = [];
  for (const [term, { stems, alternatives }] of terms.entries()) {
    const wordings = [stems, ...alternatives.map((alternative) => alternative.stems)];
    for (const [wording, sought] of wordings.entries()) {
      for (let at = 0; at <= words.length - sought.length; at++) {
        if (!sought.every((stem, offset) => words[at + offset]?.stem === stem)) continue;
        const { start } = words[at] as Word;
        const { end } = words[at + sought.length - 1] as Word;
        matches.push({ term, wording, start, end });
      }
    }
  }
  return matches.sort((a, b) => a.start - b.start || b.end - a.end || a.wording - b.wording);
}

/** The text around a match, cut between words. */
function cutAround(text: string, { start, end }: Match, matches: Match[]): Piece[] {
  const line = text.lastIndexOf('\n', start) + 1;
  const nextLine = text.indexOf('\n', end);
  const first = Math.max(line, start - BEFORE);
  const last = Math.min(nextLine < 0 ? text.length : nextLine, end + AFTER);
  const from = first === line ? line : (nextSpace(text, first) ?? first);
  const to = last < text.length && text[last] !== '\n' ? Math.max(end, text.lastIndexOf(' ', last)) : last;
  const pieces = toPieces(text, matches, from, to);
  if (from > line) pieces.unshift({ text: '… ', isMatch: false });
  if (to < text.length && text[to] !== '\n') pieces.push({ text: ' …', isMatch: false });
  return pieces;
}

function nextSpace(text: string, from: number): number | null {
  const space = text.indexOf(' ', from);
  return space < 0 ? null : space + 1;
}

function toPieces(text: string, matches: Match[], from: number, to: number): Piece[] {
  const pieces: Piece[] = [];
  let done = from;
  for (const { start, end } of matches) {
    if (start < done || end > to) continue;
    if (start > done) pieces.push({ text: text.slice(done, start), isMatch: false });
    pieces.push({ text: text.slice(start, end), isMatch: true });
    done = end;
  }
  if (done < to) pieces.push({ text: text.slice(done, to), isMatch: false });
  return pieces;
}
