import type { DocumentLine } from '@/lib/importing/document';
import { fold } from '@/lib/text/fold';
import type { LineMap } from '@/tests/eval/lines';

type Word = { word: string; line: number };
type Range = { from: number; to: number };

/** Words in a row that say where in the source a passage is. */
const RUN = 3;
/** Lines of the source that one line read may spread over; a word found further is another passage. */
const SPREAD = 8;

/**
 * Finds which lines of the source each line of a document read from its PDF stands for, by the words they share in a row,
 * whatever the line breaks. A line without such words (a short heading, a furniture) stands between its neighbours.
 */
export function alignLines(source: string[], read: DocumentLine[]): LineMap {
  const sourceWords = wordsOf(source);
  const places = placesOfRuns(sourceWords);
  const readWords = wordsOf(read.map(({ text, furniture }) => (furniture ? '' : text)));
  const found = new Map<number, number[]>();
  let at = 0;
  let next = -1;
  readWords.forEach(({ line }, index) => {
    const candidates = places.get(runAt(readWords, index)) ?? [];
    const place = candidates.includes(next) ? next : nearestTo(at, candidates);
    if (place === undefined) {
      next = next < 0 ? next : next + 1;
      return;
    }
    at = place;
    next = place + 1;
    const word = sourceWords[place];
    if (word) found.set(line, [...(found.get(line) ?? []), word.line]);
  });
  return toLineMap(found, read.length, source.length);
}

function wordsOf(lines: string[]): Word[] {
  return lines.flatMap((text, index) =>
    fold(text)
      .split(' ')
      .filter(Boolean)
      .map((word) => ({ word, line: index + 1 })),
  );
}

const runAt = (words: Word[], index: number) =>
  words
    .slice(index, index + RUN)
    .map(({ word }) => word)
    .join(' ');

function placesOfRuns(words: Word[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (let index = 0; index + RUN <= words.length; index++) {
    const run = runAt(words, index);
    const known = places.get(run);
    if (known) known.push(index);
    else places.set(run, [index]);
  }
  return places;
}

/** What comes after is likelier than what comes before: documents are read forward. */
function nearestTo(at: number, candidates: number[]): number | undefined {
  const cost = (place: number) => (place >= at ? place - at : 3 * (at - place));
  return candidates.reduce<number | undefined>(
    (best, place) => (best === undefined || cost(place) < cost(best) ? place : best),
    undefined,
  );
}

function toLineMap(found: Map<number, number[]>, count: number, last: number): LineMap {
  const ranges: (Range | null)[] = Array.from({ length: count }, (_, index) => around(found.get(index + 1)));
  const before: number[] = [];
  ranges.reduce((line, range, index) => {
    before[index] = line;
    return range?.to ?? line;
  }, 1);
  const after: number[] = [];
  ranges.reduceRight((line, range, index) => {
    after[index] = line;
    return range?.from ?? line;
  }, last);
  return (line) => {
    const range = ranges[line - 1];
    if (range) return range;
    const [low, high] = [before[line - 1] ?? 1, after[line - 1] ?? last];
    // Neighbours from elsewhere say nothing of what stands between them.
    return low <= high && high - low <= SPREAD ? { from: low, to: high } : { from: low, to: low + 1 };
  };
}

function around(lines: number[] | undefined): Range | null {
  if (!lines?.length) return null;
  const sorted = [...lines].sort((a, b) => a - b);
  const middle = sorted[Math.floor(sorted.length / 2)] ?? 1;
  const near = sorted.filter((line) => Math.abs(line - middle) <= SPREAD);
  return { from: near[0] ?? middle, to: near.at(-1) ?? middle };
}
