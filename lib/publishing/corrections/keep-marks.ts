import { differentWords } from '@/lib/publishing/difference/words';
import { splitAtCitationMarks, toPassageText, withoutInlineCitations } from '@/lib/text/citation-marks';

/**
 * A text that someone corrected without seeing its citation marks, with those marks where they belong: each stays after the
 * word that it supports, or after what took its place.
 * @param marked the text as it is kept, marks included.
 * @param corrected the same without marks, corrected.
 */
export function keepMarks(marked: string, corrected: string): string {
  const marks = marksOf(marked);
  if (marks.length === 0) return corrected;
  const place = placer(withoutInlineCitations(marked), corrected);
  let text = '';
  let start = 0;
  for (const { at, mark } of marks) {
    const end = Math.max(start, place(at));
    text += `${corrected.slice(start, end)} ${mark}`;
    start = end;
  }
  return text + corrected.slice(start);
}

function marksOf(marked: string): { at: number; mark: string }[] {
  const marks: { at: number; mark: string }[] = [];
  let at = 0;
  for (const piece of splitAtCitationMarks(marked)) {
    if (typeof piece === 'string') at += piece.length;
    else marks.push({ at, mark: `{cite=${piece.map(toPassageText).join(',')}}` });
  }
  return marks;
}

/** Where a place of one text is in the other. */
function placer(before: string, after: string): (at: number) => number {
  const parts = differentWords(before, after);
  return (at) => {
    let read = 0;
    let written = 0;
    for (const [rank, { change, text }] of parts.entries()) {
      if (change === 'added') {
        // What stands right after a removed word took its place; elsewhere, what is new comes after the mark.
        if (read < at || parts[rank - 1]?.change === 'removed') written += text.length;
        continue;
      }
      if (read >= at) break;
      const length = Math.min(text.length, at - read);
      read += length;
      if (change === 'same') written += length;
    }
    return written;
  };
}
