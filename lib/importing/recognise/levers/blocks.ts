import type { DocumentLine, LineRange } from '@/lib/importing/document';
import { mendLine, readFlow } from '../flow';
import { straightened } from '../pattern';

/** Lines that read as one: a heading, an item of a list, a paragraph, bare links. */
export type Block = LineRange & {
  kind: 'heading' | 'capitals' | 'item' | 'link' | 'text';
  /** On one mended line, without its mark and without emphasis. */
  text: string;
  /** The same, as patterns are tried on it. */
  plain: string;
  /** Whether it ends as a sentence does. */
  closed: boolean;
  bold: boolean;
  /** Blank lines before it. */
  gap: number;
};

const ITEM = /^(?:[•◦▪●○►▶➢✓]\s*|[–—-]\s+)(?=\S)/u;
const HEADING = /^#{1,6}\s+/;
const LINK = /^(?:https?:\/\/|www\.|mailto:)\S+$/i;
/** What a line may end a sentence with, marks of emphasis behind it set aside. */
const CLOSED = /(?:[.:;!?…][)\]]?|[»”"])[\s*_]*$/u;
/** Blank lines over which a heading in capitals goes on. */
const CAPITALS_GAP = 2;

type OpenBlock = LineRange & { kind: Block['kind']; gap: number };

/** A line with what stands before it. */
type LineInPlace = { text: string; isSetBack: boolean; gap: number; before: string };

/** Cuts a document into blocks. `isTaken`: lines that something else has claimed; they part the blocks around them. */
export function readBlocks(
  lines: DocumentLine[],
  opensBlock: RegExp[],
  isTaken: (line: number) => boolean,
): Block[] {
  const blocks: OpenBlock[] = [];
  let open: OpenBlock | null = null;
  let gap = 0;
  lines.forEach((line, index) => {
    const number = index + 1;
    const text = mendLine(line.text);
    if (line.furniture) return;
    if (isTaken(number)) {
      open = null;
      return;
    }
    if (text === '') {
      gap++;
      return;
    }
    const before = open ? mendLine(lines[open.to - 1]?.text ?? '') : '';
    const placed = { text, before, gap, isSetBack: /^ \S/.test(line.text) };
    const kind = kindOf(placed, open?.kind ?? null);
    if (open && continues(open.kind, kind, placed) && !opensAnyway(placed, opensBlock)) open.to = number;
    else {
      open = { kind, from: number, to: number, gap };
      blocks.push(open);
    }
    gap = 0;
  });
  return blocks.map((block) => toBlock(lines, block));
}

function kindOf({ text, before, gap }: LineInPlace, open: Block['kind'] | null): Block['kind'] {
  if (HEADING.test(text)) return 'heading';
  if (LINK.test(text) || (open === 'link' && gap === 0 && /^\S+$/.test(text))) return 'link';
  const isInSentence = open !== null && gap === 0 && !CLOSED.test(before);
  if (ITEM.test(text)) {
    const isDash = /^[–—-]\s+[\p{Ll}\d]/u.test(text);
    return isDash && isInSentence && open !== 'item' ? 'text' : 'item';
  }
  if (!isCapitals(text)) return 'text';
  return isInSentence && open !== 'capitals' && text.length < SHORTEST_TITLE ? 'text' : 'capitals';
}

/** Capitals that begin a line within a sentence are an acronym when they are fewer, a title when they are more. */
const SHORTEST_TITLE = 16;

/** Whether a line belongs to the block that is open. */
function continues(open: Block['kind'], kind: Block['kind'], { text, before, gap }: LineInPlace): boolean {
  if (kind === 'item' || kind === 'heading') return false;
  if (open === 'heading') return kind !== 'link' && gap === 0;
  if (open === 'capitals' || kind === 'capitals') return open === kind && gap <= CAPITALS_GAP;
  if (open === 'link' || kind === 'link') return open === kind && gap === 0;
  return gap === 0 || (!CLOSED.test(before) && /^\p{Ll}/u.test(text));
}

/** A line that opens a block even without a blank line before it: by a rule, or set back as after a page break. */
function opensAnyway({ text, before, isSetBack }: LineInPlace, opensBlock: RegExp[]): boolean {
  if (!CLOSED.test(before)) return false;
  const plain = straightened(text);
  return (isSetBack && /^\p{Lu}/u.test(text)) || opensBlock.some((pattern) => pattern.test(plain));
}

function isCapitals(text: string): boolean {
  const letters = text.replace(/[^\p{L}]/gu, '');
  return letters.length >= 3 && letters === letters.toUpperCase();
}

function toBlock(
  lines: DocumentLine[],
  { from, to, kind, gap }: LineRange & { kind: Block['kind']; gap: number },
): Block {
  const marked = readFlow(lines, [{ from, to }])
    .text.replace(/\s+/g, ' ')
    .replace(HEADING, '')
    .replace(kind === 'item' ? /^- / : /^(?!)/, '');
  const text = withoutEmphasis(marked);
  return {
    from,
    to,
    kind,
    gap,
    text,
    plain: straightened(text),
    closed: CLOSED.test(text),
    bold: /^(\*\*)(?:(?!\1).)+\1$/.test(marked.trim()),
  };
}

/** A text without the marks of bold and italics of Markdown. */
export function withoutEmphasis(text: string): string {
  return text
    .replace(/\*{1,3}(?=\S)([^*]+?)\*{1,3}/g, '$1')
    .replace(/ {2,}/g, ' ')
    .trim();
}
