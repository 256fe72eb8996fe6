import type { LineRange } from '@/lib/importing/document';
import { joinRanges, type PrintedLine } from './printed-lines';
import { BULLET, cutBefore, cutFrom, isWider, lineCountOf, paragraphsOf, widthOf } from './text-width';

const LABELLED = /^[•-]\s*\p{Lu}[^.:]{2,95}? ?:/u;

type Taken = { before: LineRange[]; box: LineRange[]; isUnsure: boolean };

/** Lines that a passage must have before its width says anything. */
const FEWEST_LINES = 4;

/**
 * The text of a box whose heading is printed after it: the end of the passage above, set wider than its beginning. When widths
 * do not tell, the labelled list that ends the passage, or its last paragraph, and that is unsure.
 */
export function boxAbove(printed: PrintedLine[], above: LineRange[]): Taken | null {
  const paragraphs = paragraphsOf(printed, above);
  const wide = paragraphs.findIndex((_, index) => {
    const before = paragraphs.slice(0, index);
    const narrowest = Math.min(...paragraphs.slice(index).map((paragraph) => widthOf(printed, [paragraph])));
    return lineCountOf(before) >= FEWEST_LINES && isWider(narrowest, widthOf(printed, before));
  });
  const first = paragraphs[wide]?.from ?? firstLabelledItem(printed, paragraphs) ?? paragraphs.at(-1)?.from;
  const start = paragraphs[0]?.from;
  if (start === undefined || first === undefined || first === start) return null;
  return {
    before: joinRanges(printed, cutBefore(paragraphs, first)),
    box: joinRanges(printed, cutFrom(paragraphs, first)),
    isUnsure: wide < 0,
  };
}

/** First line of the items « • Label : text » that end a passage. */
function firstLabelledItem(printed: PrintedLine[], paragraphs: LineRange[]): number | null {
  let first: number | null = null;
  let item = '';
  for (const { from, to } of [...paragraphs].reverse()) {
    for (let number = to; number >= from; number--) {
      const text = printed[number - 1]?.text ?? '';
      item = `${text} ${item}`;
      if (!BULLET.test(text)) continue;
      if (!LABELLED.test(item)) return first;
      first = number;
      item = '';
    }
  }
  return first;
}
