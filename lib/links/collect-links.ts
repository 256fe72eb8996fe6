import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

/** An address and the field of the content where it is: « contact.website », « sections.context », « further.2 ». */
export type WrittenLink = { url: string; field: string };

type TreeNode = { type: string; url?: string; children?: TreeNode[] };

/** Longer ones are left out: a key of the database holds no more, and servers are not bound to read them. */
const LONGEST = 2000;

/** What holds an address and nothing else. */
const ADDRESSES = new Set(['website', 'url']);

const parser = unified().use(remarkParse).use(remarkGfm).freeze();

/**
 * Every http(s) address of the content of a sheet or a lever, once per field, in the order of reading. In texts, they are
 * those that the public page turns into links. The content may be a draft: whatever is missing or of another shape holds none.
 */
export function collectLinks(content: unknown): WrittenLink[] {
  const found = new Map<string, WrittenLink>();
  for (const { text, field, key } of textsOf(content, [])) {
    for (const url of ADDRESSES.has(key) ? addressIn(text) : linksIn(text)) {
      if (url.length <= LONGEST) found.set(`${field} ${url}`, { url, field });
    }
  }
  return [...found.values()];
}

/** A text, the name it has in the content, and the field that the form shows it in. */
type FieldText = { text: string; key: string; field: string };

function* textsOf(value: unknown, path: string[]): Generator<FieldText> {
  if (typeof value === 'string') yield { text: value, key: path.at(-1) ?? '', field: path.join('.') };
  else if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* itemTexts(item, path, index);
  } else if (isRecord(value)) {
    for (const [name, inner] of Object.entries(value)) yield* textsOf(inner, [...path, name]);
  }
}

/** A form names a section by its kind and a row by its number, whatever the row holds. */
function* itemTexts(item: unknown, path: string[], index: number): Generator<FieldText> {
  const kind = path.join('.') === 'sections' && isRecord(item) ? item.kind : undefined;
  const field = [...path, typeof kind === 'string' ? kind : String(index)].join('.');
  for (const text of textsOf(item, [])) yield { ...text, field };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object';
}

/** What is typed as an address is looked at as it is, however badly written. */
function addressIn(text: string): string[] {
  const address = text.trim();
  return /^https?:/i.test(address) ? [address] : [];
}

function linksIn(text: string): string[] {
  if (!/https?:|www\./i.test(text)) return [];
  return urlsOf(parser.parse(text) as TreeNode).filter((url) => /^https?:/i.test(url));
}

function urlsOf(node: TreeNode): string[] {
  const own = (node.type === 'link' || node.type === 'definition') && node.url ? [node.url.trim()] : [];
  return [...own, ...(node.children ?? []).flatMap(urlsOf)];
}
