import type { Block } from './blocks';
import type { BlockCondition, Zone } from './rules';

/** Whether a block is what a rule is about. */
export function fits(condition: BlockCondition, block: Block, next: Block | undefined): boolean {
  const { pattern, kinds, minLength, maxLength, closed, gap, bold } = condition;
  if (pattern && !pattern.test(block.plain)) return false;
  if (kinds && !kinds.includes(block.kind)) return false;
  if (closed !== undefined && block.closed !== closed) return false;
  if (bold !== undefined && block.bold !== bold) return false;
  if (gap !== undefined && block.gap < gap) return false;
  if (!hasLength(block, minLength, maxLength)) return false;
  if (!condition.next) return true;
  if (!next) return false;
  const { next: after } = condition;
  if (after.pattern && !after.pattern.test(next.plain)) return false;
  if (after.closed !== undefined && next.closed !== after.closed) return false;
  return hasLength(next, after.minLength, after.maxLength);
}

function hasLength(block: Block, least = 0, most = Number.POSITIVE_INFINITY): boolean {
  return block.text.length >= least && block.text.length <= most;
}

/** A zone as found in a document; the title of its lever when it is printed further up. */
export type ZoneBlocks = { blocks: Block[]; title: Block | null };

/** The blocks of each zone of this kind in the document. */
export function findZones(zone: Zone, blocks: Block[]): ZoneBlocks[] {
  const zones: ZoneBlocks[] = [];
  let index = 0;
  while (index < blocks.length) {
    const start = zone.from ? indexOf(zone.from, blocks, index) : index;
    if (start < 0) break;
    const end = endOf(zone, blocks, start);
    const { titleAbove } = zone;
    const title = titleAbove
      ? (blocks.slice(0, start).findLast((block, at) => fits(titleAbove, block, blocks[at + 1])) ?? null)
      : null;
    zones.push({ blocks: blocks.slice(start, end), title });
    if (!zone.repeated) break;
    index = Math.max(end, start + 1);
  }
  return zones;
}

function endOf(zone: Zone, blocks: Block[], start: number): number {
  const found = zone.to ? indexOf(zone.to, blocks, start + 1) : -1;
  const end = found < 0 ? blocks.length : found;
  return zone.endsWithList ? endOfList(blocks, start, end) : end;
}

/** After the last item; a text that ends with a colon announces more of them. */
function endOfList(blocks: Block[], start: number, end: number): number {
  const first = blocks.findIndex((block, index) => index >= start && block.kind === 'item');
  if (first < 0 || first >= end) return start + 1;
  let index = first;
  while (index < end) {
    const block = blocks[index];
    const announces = block?.text.endsWith(':') && blocks[index + 1]?.kind === 'item';
    if (block?.kind !== 'item' && !announces) break;
    index++;
  }
  return index;
}

function indexOf(condition: BlockCondition, blocks: Block[], from: number): number {
  return blocks.findIndex((block, index) => index >= from && fits(condition, block, blocks[index + 1]));
}
