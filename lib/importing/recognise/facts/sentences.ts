/** Where the sentence around an offset begins and ends: at a full stop, at a semicolon, at the end of a block. */
export function sentenceAround(text: string, offset: number): { start: number; end: number } {
  let start = Math.max(0, offset - LONGEST_HALF);
  let end = Math.min(text.length, offset + LONGEST_HALF);
  const around = text.slice(start, end);
  const from = start;
  for (const { 0: stop, index } of around.matchAll(/[.!?…;](?=\s+["«“(\p{Lu}\d•-])|\n+/gu)) {
    const after = from + index + stop.length;
    if (after <= offset) start = after;
    else {
      end = from + index + stop.trimEnd().length;
      break;
    }
  }
  return { start, end };
}

/** No sentence is so long on either side of a word; a hostile text may be. */
const LONGEST_HALF = 2000;
