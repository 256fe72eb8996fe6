import { blockKey } from './read-markdown';
import type { RichNode } from './rich-node';
import { writeInline } from './write-inline';

/**
 * The Markdown of the editor's document. Blocks that nobody changed since they were read are written as they were, letter for
 * letter.
 * @param sources the Markdown of its blocks when they were read: {@link sourcesByBlock}.
 */
export function writeMarkdown(doc: RichNode, sources: Map<string, string> = new Map()): string {
  return writeBlocks(doc.content ?? [], sources).join('\n\n');
}

const NO_SOURCES = new Map<string, string>();

function writeBlocks(blocks: RichNode[], sources = NO_SOURCES): string[] {
  const written: { type: string; text: string; marker: number }[] = [];
  for (const block of blocks) {
    const previous = written.at(-1);
    const isSecondList = previous?.type === block.type && block.type.endsWith('List');
    // Two lists in a row with the same marker would be read as one.
    const marker = isSecondList ? 1 - previous.marker : 0;
    const source = isSecondList ? undefined : sources.get(blockKey(block));
    const text = source ?? writeBlock(block, marker);
    if (text !== '') written.push({ type: block.type, text, marker });
  }
  return written.map(({ text }) => text);
}

function writeBlock(block: RichNode, marker: number): string {
  const content = block.content ?? [];
  switch (block.type) {
    case 'heading':
      return writeHeading(Number(block.attrs?.level ?? 3), content);
    case 'blockquote':
      return writeBlocks(content)
        .join('\n\n')
        .split('\n')
        .map((line) => (line === '' ? '>' : `> ${line}`))
        .join('\n');
    case 'bulletList':
      return writeList(block, () => '-*'[marker] ?? '-');
    case 'orderedList':
      return writeList(block, (rank) => `${Number(block.attrs?.start ?? 1) + rank}${'.)'[marker] ?? '.'}`);
    default:
      return writeInline(content);
  }
}

function writeHeading(level: number, content: RichNode[]): string {
  const onOneLine = content.map((node) => (node.type === 'hardBreak' ? { type: 'text', text: ' ' } : node));
  const text = writeInline(onOneLine).replace(/(^|\s)(#+)$/, '$1\\$2');
  return text === '' ? '' : `${'#'.repeat(level)} ${text}`;
}

/** An item without a word is left out: its marker alone would make a title of the line above. */
function writeList(list: RichNode, markerOf: (rank: number) => string): string {
  const items = (list.content ?? [])
    .map(({ content = [] }) => ({ blocks: writeBlocks(content), others: content.slice(1) }))
    .filter(({ blocks }) => blocks.length > 0)
    .map(({ blocks, others }, rank) => {
      const marker = markerOf(rank);
      const isTight = list.attrs?.isTight !== false && others.every(({ type }) => type.endsWith('List'));
      const indent = `\n${' '.repeat(marker.length + 1)}`;
      const text = blocks.join(isTight ? '\n' : '\n\n').replace(/\n(?=[^\n])/g, indent);
      return { isTight, text: `${marker} ${text}` };
    });
  return items.map(({ text }) => text).join(items.every(({ isTight }) => isTight) ? '\n' : '\n\n');
}
