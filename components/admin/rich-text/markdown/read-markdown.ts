import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { splitAtCitationMarks, toPassageText } from '@/lib/text/citation-marks';
import type { RichMark, RichNode } from './rich-node';

type MarkdownNode = {
  type: string;
  value?: string;
  depth?: number;
  ordered?: boolean | null;
  start?: number | null;
  spread?: boolean | null;
  checked?: boolean | null;
  url?: string;
  title?: string | null;
  children?: MarkdownNode[];
  position?: { start: { offset?: number }; end: { offset?: number } };
};

/** A document for the editor, and the Markdown that each of its blocks was read from. */
export type ReadMarkdown = { doc: RichNode; sources: string[] };

/** The parser of the public page: the editor understands a text as readers will. */
const parser = unified().use(remarkParse).use(remarkGfm).freeze();

/**
 * What a Markdown text is in the editor; null when it holds something that the editor would lose: a table, raw HTML, code, an
 * image, a title of another level.
 */
export function readMarkdown(markdown: string): ReadMarkdown | null {
  const root = parser.parse(markdown) as MarkdownNode;
  const blocks = (root.children ?? []).map((block) => ({ block, node: readBlock(block) }));
  if (blocks.some(({ node }) => node === null)) return null;
  const content = blocks.map(({ node }) => node as RichNode);
  return {
    doc: { type: 'doc', content: content.length > 0 ? content : [{ type: 'paragraph' }] },
    sources: blocks.map(({ block: { position } }) =>
      markdown.slice(position?.start.offset, position?.end.offset),
    ),
  };
}

/** The Markdown of the blocks of a document, by what they say: where one says it still, it needs no other writing. */
export function sourcesByBlock(doc: RichNode, sources: string[]): Map<string, string> {
  return new Map(
    sources.flatMap((source, index) => {
      const block = doc.content?.[index];
      return block ? [[blockKey(block), source]] : [];
    }),
  );
}

/** Equal for two blocks that say the same. */
export function blockKey(node: RichNode): string {
  return JSON.stringify(node, (_, value) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}

function readBlock(block: MarkdownNode): RichNode | null {
  switch (block.type) {
    case 'paragraph':
      return withInline({ type: 'paragraph' }, block);
    case 'heading':
      if (block.depth !== 3 && block.depth !== 4) return null;
      return withInline({ type: 'heading', attrs: { level: block.depth } }, block);
    case 'blockquote':
      return withBlocks({ type: 'blockquote' }, block);
    case 'list': {
      const isTight = !block.spread && (block.children ?? []).every(({ spread }) => !spread);
      return block.ordered
        ? withBlocks({ type: 'orderedList', attrs: { start: block.start ?? 1, isTight, type: null } }, block)
        : withBlocks({ type: 'bulletList', attrs: { isTight } }, block);
    }
    case 'listItem': {
      if (typeof block.checked === 'boolean') return null;
      const item = withBlocks({ type: 'listItem' }, block);
      // In the editor an item starts with a paragraph, were it an empty one.
      if (item && item.content?.[0]?.type !== 'paragraph')
        item.content = [{ type: 'paragraph' }, ...(item.content ?? [])];
      return item;
    }
    default:
      return null;
  }
}

function withBlocks(node: RichNode, { children = [] }: MarkdownNode): RichNode | null {
  const content = children.map(readBlock);
  if (content.some((child) => child === null)) return null;
  if (content.length === 0) return { ...node, content: [{ type: 'paragraph' }] };
  return { ...node, content: content as RichNode[] };
}

function withInline(node: RichNode, { children = [] }: MarkdownNode): RichNode | null {
  const content = readInline(children, []);
  if (content === null) return null;
  return content.length === 0 ? node : { ...node, content };
}

function readInline(children: MarkdownNode[], marks: RichMark[]): RichNode[] | null {
  const nodes: RichNode[] = [];
  for (const child of children) {
    const read = readSpan(child, marks);
    if (read === null) return null;
    nodes.push(...read);
  }
  return joinTexts(nodes);
}

function readSpan(span: MarkdownNode, marks: RichMark[]): RichNode[] | null {
  switch (span.type) {
    case 'text':
      return readText(span.value ?? '', marks);
    case 'break':
      return [marked({ type: 'hardBreak' }, marks)];
    case 'strong':
      return readInline(span.children ?? [], addMark(marks, { type: 'bold' }));
    case 'emphasis':
      return readInline(span.children ?? [], addMark(marks, { type: 'italic' }));
    case 'link':
      if (span.title || !/^(https?|mailto):/i.test(span.url ?? '')) return null;
      return readInline(
        span.children ?? [],
        addMark(marks, { type: 'link', attrs: { href: span.url ?? '' } }),
      );
    default:
      return null;
  }
}

function readText(text: string, marks: RichMark[]): RichNode[] {
  return splitAtCitationMarks(text).map((piece) =>
    typeof piece === 'string'
      ? marked({ type: 'text', text: piece.replace(/\s*\n\s*/g, ' ') }, marks)
      : marked({ type: 'citation', attrs: { passages: piece.map(toPassageText).join(',') } }, marks),
  );
}

/** Marks stand in the order of the editor's schema, each once. */
const MARK_ORDER = ['link', 'bold', 'italic'];

function addMark(marks: RichMark[], mark: RichMark): RichMark[] {
  return [...marks.filter(({ type }) => type !== mark.type), mark].sort(
    (a, b) => MARK_ORDER.indexOf(a.type) - MARK_ORDER.indexOf(b.type),
  );
}

const marked = (node: RichNode, marks: RichMark[]): RichNode =>
  marks.length > 0 ? { ...node, marks } : node;

/** Neighbouring texts with the same marks are one, as in the editor. */
function joinTexts(nodes: RichNode[]): RichNode[] {
  const joined: RichNode[] = [];
  for (const node of nodes) {
    const previous = joined.at(-1);
    if (node.type === 'text' && previous?.type === 'text' && sameMarks(previous, node))
      joined[joined.length - 1] = { ...previous, text: `${previous.text}${node.text}` };
    else joined.push(node);
  }
  return joined;
}

const sameMarks = (a: RichNode, b: RichNode) =>
  JSON.stringify(a.marks ?? []) === JSON.stringify(b.marks ?? []);
