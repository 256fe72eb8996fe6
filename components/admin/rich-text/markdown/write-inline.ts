import { type Piece, toWorkingMarkdown } from './delimiters';
import { escapeLineStarts, escapeText } from './escape-text';
import type { RichMark, RichNode } from './rich-node';

/** The Markdown of a paragraph: texts escaped, marks nested, breaks as a backslash at the end of the line. */
export function writeInline(nodes: RichNode[]): string {
  const line = toWorkingMarkdown(toPieces(nodes.map(withoutMarksOnBreak))).replace(EDGES, '');
  return escapeLineStarts(line.includes('\\\n') ? line.replace(/\|/g, '\\|') : line);
}

/** Spaces and breaks at the edges of a paragraph: nobody sees them, and Markdown has no way to write them. */
const EDGES = /^(?:\s|\\\n)+|(?:\s|\\\n)+$/g;

const withoutMarksOnBreak = (node: RichNode): RichNode =>
  node.type === 'hardBreak' ? { type: 'hardBreak' } : node;

function toPieces(nodes: RichNode[]): Piece[] {
  const pieces: Piece[] = [];
  const open: RichMark[] = [];
  const closeLast = () => {
    const mark = open.pop();
    if (mark) pieces.push(closing(mark));
  };
  nodes.forEach((node, index) => {
    const marks = inNestingOrder(nodes, index, open);
    const kept = open.findIndex((mark, rank) => !isSame(mark, marks[rank]));
    while (kept >= 0 && open.length > kept) closeLast();
    for (const mark of marks.slice(open.length)) {
      const last = pieces.at(-1);
      // « ! » next to a link would make it an image.
      if (mark.type === 'link' && last) last.text = last.text.replace(/!$/, '\\!');
      open.push(mark);
      pieces.push(opening(mark));
    }
    pieces.push({ kind: 'text', text: writeNode(node, pieces) });
  });
  while (open.length > 0) closeLast();
  return pieces;
}

function writeNode(node: RichNode, before: Piece[]): string {
  if (node.type === 'hardBreak') return '\\\n';
  if (node.type !== 'citation') return escapeText(node.text ?? '');
  const isAtStart = /^$|\s$/.test(before.at(-1)?.text ?? '');
  return `${isAtStart ? '' : ' '}{cite=${node.attrs?.passages ?? ''}}`;
}

/** The marks of a node, those that last longest outside: what is open already and goes on stays so. */
function inNestingOrder(nodes: RichNode[], index: number, open: RichMark[]): RichMark[] {
  const marks = nodes[index]?.marks ?? [];
  const lasts = (mark: RichMark) => {
    const end = nodes.slice(index).findIndex((node) => !node.marks?.some((other) => isSame(mark, other)));
    return end < 0 ? nodes.length : end;
  };
  const rank = (mark: RichMark) => open.findIndex((other) => isSame(mark, other));
  const running = marks.filter((mark) => rank(mark) >= 0).sort((a, b) => rank(a) - rank(b));
  const starting = marks.filter((mark) => rank(mark) < 0).sort((a, b) => lasts(b) - lasts(a));
  return [...running, ...starting];
}

const isSame = (a: RichMark, b: RichMark | undefined) =>
  a.type === b?.type && a.attrs?.href === b.attrs?.href;

const DELIMITERS = { bold: '**', italic: '*' };

function opening(mark: RichMark): Piece {
  if (mark.type === 'link') return { kind: 'text', text: '[' };
  return { kind: 'open', text: DELIMITERS[mark.type] };
}

function closing(mark: RichMark): Piece {
  if (mark.type === 'link') return { kind: 'text', text: `](${writeAddress(mark.attrs?.href ?? '')})` };
  return { kind: 'close', text: DELIMITERS[mark.type] };
}

/** An address between parentheses: what would end it is encoded. */
function writeAddress(href: string): string {
  const encoded: Record<string, string> = { '(': '%28', ')': '%29' };
  return href.replace(/[\s<>()\\]/g, (character) => encoded[character] ?? encodeURIComponent(character));
}
