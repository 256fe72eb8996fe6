import type { LineRange } from '@/lib/importing/document';
import type { PrintedLine } from './printed-lines';

type Split = { title: LineRange; introduction: LineRange | null; isUnsure: boolean };

const MOST_TITLE_LINES = 4;
const LONGEST_TITLE = 110;
/** Of the widest line of an introduction: a shorter line has been broken, or is its last. */
const FULL_WIDTH = 0.6;

/** The title that stands right above an opening heading: its block, or the narrow lines that end it. */
export function splitTitle(lines: PrintedLine[]): Split | null {
  const block = blocksOf(lines).at(-1);
  if (!block) return null;
  if (isTitle(block)) return { title: rangeOf(block), introduction: null, isUnsure: false };
  const widest = widthOfLines(block);
  const title = block.slice(block.findLastIndex(({ text }) => text.length >= FULL_WIDTH * widest) + 1);
  return isTitle(title) ? { title: rangeOf(title), introduction: null, isUnsure: true } : null;
}

/**
 * A title and the paragraphs between it and the opening heading.
 * @param above what the lines come after: a contact surely precedes the title, a new page may
 */
export function toTitleAndIntroduction(lines: PrintedLine[], above: 'contact' | 'page' | null): Split | null {
  const blocks = blocksOf(lines);
  const nearest =
    above === 'contact'
      ? 0
      : blocks.findLastIndex((block, index) => isTitle(block) && index < blocks.length - 1);
  const title = blocks[nearest];
  const introduction = blocks.slice(nearest + 1).flat();
  if (title && isTitle(title) && introduction.length > 0) {
    return { title: rangeOf(title), introduction: rangeOf(introduction), isUnsure: false };
  }
  const inOneBlock = blocks.map((block, index) =>
    withoutBlankLine(block, blocks.slice(index + 1).flat(), false),
  );
  const narrow = inOneBlock.findLast((split) => split !== null);
  return narrow ?? (above && blocks[0] ? withoutBlankLine(blocks[0], blocks.slice(1).flat(), true) : null);
}

/** Title and introduction in one block: the title ends where a full line opens with a capital. */
function withoutBlankLine(block: PrintedLine[], rest: PrintedLine[], isBounded: boolean): Split | null {
  const widest = widthOfLines([...block, ...rest]);
  const end = block.findIndex(
    (line, index) =>
      index > 0 &&
      /^[«"]?\s?[\p{Lu}\d]/u.test(line.text) &&
      line.text.length >= FULL_WIDTH * widest &&
      !/[-/’',]$|\b(de|du|des|le|la|les|et|à|d')$/u.test(block[index - 1]?.text ?? ''),
  );
  const title = block.slice(0, end);
  if (end < 1 || !isTitle(title)) return null;
  if (!isBounded && widthOfLines(title) >= FULL_WIDTH * widest) return null;
  return { title: rangeOf(title), introduction: rangeOf([...block.slice(end), ...rest]), isUnsure: true };
}

/** Lines between blank lines, lines set back and ends of sentences. */
function blocksOf(lines: PrintedLine[]): PrintedLine[][] {
  const blocks: PrintedLine[][] = [];
  let isOpen = false;
  for (const line of lines) {
    if (line.blank) {
      isOpen = false;
      continue;
    }
    const last = blocks.at(-1);
    if (isOpen && last && (!line.opensPage || line.opensPage === 'page')) last.push(line);
    else blocks.push([line]);
    isOpen = !endsSentence(line.text);
  }
  return blocks;
}

function isTitle(block: PrintedLine[]): boolean {
  const text = block.map((line) => line.text).join(' ');
  return (
    block.length <= MOST_TITLE_LINES &&
    text.length <= LONGEST_TITLE &&
    /^[«"]?\s?[\p{Lu}\d]/u.test(text) &&
    !/[.;:!?,…]$/u.test(text)
  );
}

export function endsSentence(text: string): boolean {
  return /[.!?…]$|[.!?…]\s?[»")]$/u.test(text);
}

function widthOfLines(lines: PrintedLine[]): number {
  return Math.max(0, ...lines.map(({ text }) => text.length));
}

function rangeOf(lines: PrintedLine[]): LineRange {
  return { from: lines[0]?.number ?? 1, to: lines.at(-1)?.number ?? 1 };
}
