import rehypeSanitize, { defaultSchema } from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { type MarkedPassage, splitAtCitationMarks, withoutInlineCitations } from './citation-marks';
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

type TreeNode = {
  type: string;
  value?: string;
  tagName?: string;
  properties?: Record<string, string | string[]>;
  children?: TreeNode[];
};

/** A link to a note of the page: its number, and what it says of the passage. */
export type NoteLink = { number: number; title: string };

/** The notes of the page that these passages are, in the order to show them. */
export type NoteLinks = (passages: MarkedPassage[]) => NoteLink[];

/** Puts the spaces of French typography in every text of a tree, and the numbers of notes in place of citation marks. */
function writeTexts(noteLinks: NoteLinks) {
  const written = (node: TreeNode): TreeNode[] =>
    node.type !== 'text' || !node.value
      ? [node]
      : splitAtCitationMarks(node.value).flatMap((piece) =>
          typeof piece === 'string'
            ? { type: 'text', value: withFrenchSpaces(piece) }
            : noteReferences(noteLinks(piece)),
        );
  const visit = (node: TreeNode) => {
    node.children?.forEach(visit);
    if (node.children) node.children = node.children.flatMap(written);
  };
  return visit;
}

/** The same markup as the references of headings and tables: `components/source/note-refs.tsx`. */
function noteReferences(links: NoteLink[]): TreeNode[] {
  const text = (value: string): TreeNode => ({ type: 'text', value });
  const element = (tagName: string, properties: TreeNode['properties'], children: TreeNode[]): TreeNode => ({
    type: 'element',
    tagName,
    properties,
    children,
  });
  const references = links.map(({ number, title }) =>
    element('a', { href: `#passage-${number}`, title }, [
      element('span', { className: ['sr-only'] }, [text('Passage ')]),
      text(String(number)),
    ]),
  );
  return references.length === 0 ? [] : [element('span', { className: ['note-ref'] }, references)];
}

const reader = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkRehype)
  .use(rehypeSanitize, schema)
  .freeze();
const writer = unified().use(rehypeStringify).freeze();

/**
 * HTML of a section's Markdown, safe to put in a page: whatever the schema does not name is dropped, raw HTML first.
 * Citation marks become what `noteLinks` says of them; a page without notes shows none.
 */
export function markdownToHtml(markdown: string, noteLinks: NoteLinks = () => []): string {
  const tree = reader.runSync(reader.parse(markdown));
  writeTexts(noteLinks)(tree as TreeNode);
  return writer.stringify(tree);
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
  for (const raw of withoutInlineCitations(markdown).split('\n')) {
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
