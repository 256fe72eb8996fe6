import rehypeSanitize, { defaultSchema } from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { withFrenchSpaces } from './french';

/** What a text may hold: paragraphs, lists, emphasis, links, quotes, tables and headings below the page’s own. */
const schema = {
  ...defaultSchema,
  tagNames: [
    'p',
    'ul',
    'ol',
    'li',
    'strong',
    'em',
    'a',
    'blockquote',
    'h2',
    'h3',
    'h4',
    'br',
    'table',
    'thead',
    'tbody',
    'tr',
    'th',
    'td',
  ],
  attributes: { a: ['href'], th: ['align'], td: ['align'] },
  protocols: { href: ['http', 'https', 'mailto'] },
};

type TextNode = { type: string; value?: string; children?: TextNode[] };

/** Puts the spaces of French typography in every text of a tree. */
function frenchSpaces() {
  const visit = (node: TextNode) => {
    if (node.type === 'text' && node.value) node.value = withFrenchSpaces(node.value);
    node.children?.forEach(visit);
  };
  return visit;
}

const processor = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkRehype)
  .use(rehypeSanitize, schema)
  .use(frenchSpaces)
  .use(rehypeStringify)
  .freeze();

/** HTML of a section's Markdown, safe to put in a page: whatever the schema does not name is dropped, raw HTML first. */
export function markdownToHtml(markdown: string): string {
  return String(processor.processSync(markdown));
}

/** What begins a line that continues no other: a title, an item, a quote, a cell. */
const BLOCK = /^\s*(?:#{1,6}\s+|>\s?|[-*+]\s+|\d+[.)]\s+|\|)/;

/**
 * The words of a Markdown text without its marks, a line for each paragraph, title, item or row: what is searched and quoted.
 * Tens of times faster than parsing; of Markdown it knows what staff can write.
 */
export function toPlainText(markdown: string): string {
  const lines: string[] = [];
  let isOpen = false;
  for (const raw of markdown.split('\n')) {
    const text = withoutMarks(raw.replace(BLOCK, ''));
    if (text === '') isOpen = false;
    else if (isOpen && !BLOCK.test(raw)) lines[lines.length - 1] += ` ${text}`;
    else lines.push(text);
    isOpen = text !== '';
  }
  return lines.join('\n');
}

function withoutMarks(line: string): string {
  return line
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/<[^>]*>/g, ' ')
    .replace(/(\*\*|__|~~|`)(.+?)\1/g, '$2')
    .replace(/(?<![\p{L}\p{N}*_])([*_])(\S.*?)\1(?![\p{L}\p{N}*_])/gu, '$2')
    .replace(/^[\s|:-]+$/, '')
    .replace(/\s*\|\s*/g, ' – ')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replace(/\s+/g, ' ')
    .replace(/^ – | – $/g, '')
    .trim();
}
