import type { DocumentLine, LineRange } from '@/lib/importing/document';
import { readFlow } from '../flow';
import { straightened } from '../pattern';
import { joinRanges, numbersOf, type PrintedLine } from './printed-lines';
import type { SheetRules } from './rules';
import { widthOf } from './text-width';

/** A name or a phrase that goes on with the next line. */
const UNFINISHED = /(?:^|\s)(?:de|du|des|la|le|les|et|à|aux?|en|pour|sur|[dl]')$|[-,:(]$/iu;

/** The wording of a place, without its label and on one line: its paragraphs are set apart by semicolons. */
export function placeText(
  lines: DocumentLine[],
  printed: PrintedLine[],
  ranges: LineRange[],
  rules: SheetRules,
): string {
  const [first = '', ...others] = paragraphsOfPlace(printed, ranges).map((paragraph) =>
    readFlow(lines, joinRanges(printed, paragraph)).text.replace(/\s+/g, ' '),
  );
  return others.reduce(
    (all, next) => `${all}${/[.!?;:,]$/.test(all) ? '' : '\u00A0;'} ${next}`,
    withoutLabel(first, rules),
  );
}

/** A line ends a paragraph when the first word of the next one, in capitals, would have fitted on it. */
function paragraphsOfPlace(printed: PrintedLine[], ranges: LineRange[]): LineRange[][] {
  const width = widthOf(printed, ranges);
  const paragraphs: LineRange[][] = [];
  let above = '';
  for (const number of ranges.flatMap(numbersOf)) {
    const text = printed[number - 1]?.text ?? '';
    const [word = ''] = text.split(' ');
    const isCut = above.length + 1 + word.length <= width && /^\p{Lu}/u.test(word) && !UNFINISHED.test(above);
    const last = paragraphs.at(-1);
    if (!last || isCut) paragraphs.push([{ from: number, to: number }]);
    else last.push({ from: number, to: number });
    if (text !== '') above = text;
  }
  return paragraphs;
}

function withoutLabel(text: string, rules: SheetRules): string {
  const plain = straightened(text);
  for (const { pattern } of rules.places) {
    const label = pattern.exec(plain)?.[0];
    if (label) return text.slice(label.length).trim();
  }
  return text;
}
