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

const parser = unified().use(remarkParse).use(remarkGfm).freeze();

/** The words of a Markdown text without its marks, a line for each paragraph, title, item or cell. */
export function toPlainText(markdown: string): string {
  const lines: string[] = [];
  const visit = (node: TextNode) => {
    if (isLine(node)) lines.push(textOf(node).replace(/\s+/g, ' ').trim());
    else node.children?.forEach(visit);
  };
  visit(parser.parse(markdown) as TextNode);
  return lines.filter(Boolean).join('\n');
}

const isLine = ({ type }: TextNode) => ['paragraph', 'heading', 'tableCell'].includes(type);

function textOf({ type, value, children = [] }: TextNode): string {
  if (type === 'html') return ' ';
  if (type === 'break') return ' ';
  return value ?? children.map(textOf).join('');
}
