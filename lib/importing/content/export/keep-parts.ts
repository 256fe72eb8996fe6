import { isMap, isPair, isScalar, isSeq, parseDocument, type YAMLMap, type YAMLSeq } from 'yaml';
import { splitFrontMatter } from '../split-sheet';

/** A mapping or a list written on lines of its own, and where it lies in its text. */
type Block = { text: string; node: YAMLMap | YAMLSeq; start: number; end: number };

/** A field or an item: the comments above it, its lines, what it says, and what it is made of when it is a block itself. */
type Part = {
  name: string;
  isField: boolean;
  above: string;
  start: number;
  text: string;
  says: string;
  inner: Block | null;
};

const SILENT = ['null', '[]'];

/** What tells one item of a list from the others. */
const IDENTITIES = ['id', 'slug', 'code', 'acronym', 'label', 'wording', 'name', 'about', 'do', 'text'];

/**
 * A file written anew, with every field and item that says the same left as the old text wrote it, comments included: a change of
 * one field is a difference of its lines only. Undefined when there is nothing to keep. Odd layouts may come out wrong: whoever
 * calls reads the text back.
 */
export function keepParts(old: string | undefined, anew: string): string | undefined {
  if (old === undefined) return undefined;
  const [oldFile, newFile] = [splitFrontMatter(old), splitFrontMatter(anew)];
  if (!oldFile && !newFile) return mergeTexts(old, anew);
  if (!oldFile || !newFile) return undefined;
  const header = mergeTexts(`${oldFile.frontMatter}\n`, `${newFile.frontMatter}\n`);
  return header && `---\n${header}---\n${newFile.body}`;
}

function mergeTexts(old: string, anew: string): string | undefined {
  const [oldBlock, newBlock] = [readBlock(old), readBlock(anew)];
  return oldBlock && newBlock ? merge(oldBlock, newBlock) : undefined;
}

function readBlock(text: string): Block | null {
  const { contents, errors } = parseDocument(text, { logLevel: 'silent' });
  return errors.length === 0 ? toBlock(text, contents, 0, text.length) : null;
}

function toBlock(text: string, node: unknown, start: number, end: number): Block | null {
  const isBlock = (isMap(node) || isSeq(node)) && !node.flow && node.items.length > 0;
  return isBlock ? { text, node, start, end } : null;
}

function merge(old: Block, anew: Block): string {
  const [oldParts, newParts] = [partsOf(old), partsOf(anew)];
  const merged = newParts.map((part, index) => {
    const same = oldParts.find(({ name, says }) => name === part.name && says === part.says);
    const counterpart = same ?? oldParts.find(({ name }) => name !== '' && name === part.name);
    // What stands above the first part is about the whole.
    const above = index === 0 ? oldParts[0]?.above : counterpart === oldParts[0] ? '' : counterpart?.above;
    const text = same ? same.text : rewrite(part, counterpart);
    return `${above ?? ''}${text}${silentPartsAfter(counterpart, oldParts, newParts)}`;
  });
  return merged.join('');
}

/** Fields that are written and say nothing (`note: null`) stay where they stand. */
function silentPartsAfter(part: Part | undefined, oldParts: Part[], newParts: Part[]): string {
  const next = part && oldParts[oldParts.indexOf(part) + 1];
  if (!next?.isField || !SILENT.includes(next.says)) return '';
  if (newParts.some(({ name }) => name === next.name)) return '';
  return `${next.above}${next.text}${silentPartsAfter(next, oldParts, newParts)}`;
}

function rewrite(part: Part, old: Part | undefined): string {
  if (!part.inner || !old?.inner) return part.text;
  // A field's name, on its line; nothing for an item, which begins with its first field.
  const [first] = partsOf(old.inner);
  const name = first ? old.text.slice(0, first.start - first.above.length - old.start) : '';
  return `${name}${merge(old.inner, part.inner)}`;
}

function partsOf({ text, node, start: from, end }: Block): Part[] {
  let previousEnd = from;
  const entries = node.items.map((entry) => {
    const [key, value] = isPair(entry) ? [entry.key, entry.value] : [undefined, entry];
    const start = text.lastIndexOf('\n', (rangeOf(key ?? value)[0] ?? 0) - 1) + 1;
    // A text of several lines may hold some that look like comments.
    const top = Math.max(previousEnd, startOfComments(text, start));
    previousEnd = rangeOf(value ?? key)[1] ?? start;
    return { key, value, start, top };
  });
  return entries.map(({ key, value, start, top }, index) => {
    const next = entries[index + 1]?.top ?? end;
    const said = (value as { toJSON?(): unknown } | null)?.toJSON?.() ?? null;
    return {
      name: isScalar(key) ? String(key.value) : identityOf(said),
      isField: isScalar(key),
      above: text.slice(top, start),
      start,
      text: text.slice(start, next),
      says: JSON.stringify(simplify(said)),
      inner: toBlock(text, value, start, next),
    };
  });
}

/** Where a node begins in its text, and where what it says ends. */
function rangeOf(node: unknown): [from?: number, to?: number] {
  const { range } = node as { range?: [number, number, number] };
  return range ? [range[0], range[1]] : [];
}

/** Comments and blank lines right above belong to what follows them. */
function startOfComments(text: string, start: number): number {
  const above = /(?:^|(?<=\n))(?:[ \t]*(?:#[^\n]*)?\n)*$/.exec(text.slice(0, start));
  return above ? above.index : start;
}

function identityOf(said: unknown): string {
  if (typeof said !== 'object' || said === null) return '';
  const members = said as Record<string, unknown>;
  const name = IDENTITIES.find((identity) => typeof members[identity] === 'string');
  return name ? `${name} ${members[name]}` : '';
}

/** What a value says, however it is written: no field without value, one citation as a list of one. */
function simplify(value: unknown): unknown {
  if (Array.isArray(value))
    return value.length === 1 && typeof value[0] === 'string' ? value[0] : value.map(simplify);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([name, member]) => [name, simplify(member)] as const)
      .filter(([, member]) => member !== null && !(Array.isArray(member) && member.length === 0))
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  );
}
