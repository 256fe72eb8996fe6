import type { DocumentLine, LineRange } from '@/lib/importing/document';
import { joinLines } from './join-lines';

/**
 * A passage as one mended text: lines joined, words put together again, ligatures opened, doubled spaces closed. A blank line
 * or a bullet starts a block; blocks stand apart as in Markdown, « - » before an item.
 */
export type Flow = {
  text: string;
  /** The document line, from 1, that the character at this offset of the text is printed on. */
  lineAt(offset: number): number;
};

const BULLET = /^(?:[•◦‣▪●○►▶➢➤✓✔◆■□]\s*|[*–—-]\s+)+/u;
/** Where a block may end; a text that stops elsewhere goes on after a blank line, as it does after a page break. */
const END_OF_BLOCK = /[.:;!?…»”)\]]$/u;

/** Longer than any word or address. */
const LONGEST_END = 600;

/** @param lines all the lines of the document @param ranges the passage, in reading order */
export function readFlow(lines: DocumentLine[], ranges: LineRange[]): Flow {
  const blocks: string[] = [];
  const starts: { offset: number; line: number }[] = [];
  let before = 0;
  /** The block being read, line by line: only its end says how it goes on, and hostile texts are one block. */
  let parts: string[] = [];
  let length = 0;
  let end = '';
  let blank = true;
  let inItem = false;

  const start = (separator: string, content: string, number: number) => {
    if (length > 0) blocks.push(...parts, separator);
    before += length === 0 ? 0 : length + separator.length;
    starts.push({ offset: before, line: number });
    parts = [content];
    length = content.length;
    end = content.slice(-LONGEST_END);
  };

  for (const range of ranges) {
    blank = true;
    for (let number = range.from; number <= Math.min(range.to, lines.length); number++) {
      const line = lines[number - 1];
      if (!line || line.furniture) continue;
      const printed = mendLine(line.text);
      const isItem = startsItem(printed, end, blank, inItem);
      const content = isItem ? printed.replace(BULLET, '') : printed;
      if (content === '') {
        blank = true;
        continue;
      }
      if (isItem) {
        start(inItem ? '\n' : '\n\n', `- ${content}`, number);
        inItem = true;
      } else if (length === 0 || (blank && !goesOn(end, content))) {
        start('\n\n', content, number);
        inItem = false;
      } else {
        const { kept, between } = joinLines(lines, end, content);
        const dropped = end.length - kept.length;
        if (dropped > 0) parts.push((parts.pop() ?? '').slice(0, -dropped));
        starts.push({ offset: before + length - dropped + between.length, line: number });
        parts.push(between + content);
        length += between.length + content.length - dropped;
        end = (kept + between + content).slice(-LONGEST_END);
      }
      blank = false;
    }
  }
  return { text: [...blocks, ...parts].join(''), lineAt: (offset) => lineAt(starts, offset) };
}

/** One line as it reads: ligatures opened, soft hyphens and control characters gone, runs of spaces closed, none within
 * brackets nor before a comma, ends trimmed. */
export function mendLine(text: string): string {
  return text
    .replace(/[\uFB00-\uFB06]/g, (ligature) => ligature.normalize('NFKC'))
    .replace(/\u00AD(?=.)|[\u200B-\u200D\u2060\uFEFF]/g, '')
    .replace(/\u00AD$/, '-')
    .replace(/\p{Cc}/gu, ' ')
    .replace(/\s{2,}/g, (run) => (run.includes('\u00A0') ? '\u00A0' : ' '))
    .replace(/(?<=\() | (?=[,)])/g, '')
    .trim();
}

function startsItem(printed: string, block: string, blank: boolean, inItem: boolean): boolean {
  if (!BULLET.test(printed)) return false;
  const isDash = /^[–—]/.test(printed);
  return !isDash || blank || inItem || END_OF_BLOCK.test(block.slice(-1));
}

/** Whether what follows a blank line is the same sentence: a page break cut it. */
function goesOn(block: string, content: string): boolean {
  return !END_OF_BLOCK.test(block.slice(-1)) && /^\p{Ll}/u.test(content);
}

function lineAt(starts: { offset: number; line: number }[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle]?.offset ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return starts[low]?.line ?? 1;
}
