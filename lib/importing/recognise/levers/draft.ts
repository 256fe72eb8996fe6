import type { LineRange } from '@/lib/importing/document';
import type { Block } from './blocks';

/** A passage being read: the blocks it is made of, and the heading printed over it. */
export type DraftPassage = { heading: Block | null; blocks: Block[] };

/** An initiative being read: a title, wherever it is printed, and what is said of it. */
export type DraftInitiative = { title: Block; isCard: boolean; blocks: Block[] };

/** A lever being read, block after block. */
export type DraftLever = LineRange & {
  title: Block | null;
  /** What announces it, when its title is the block that follows. */
  announcement: Block | null;
  /** Why its text is left over if no action comes: it is then no lever. Null when it is one all the same. */
  withoutAction: string | null;
  /** A lever that is one item of a list. */
  isItem: boolean;
  stake: Block[];
  actions: DraftPassage[];
  examples: DraftPassage[];
  further: DraftPassage[];
  /** Passages under a heading of their own: examples or further, as what they say tells. */
  topics: DraftPassage[];
};

export function openLever(block: Block): DraftLever {
  return {
    title: null,
    announcement: null,
    withoutAction: null,
    isItem: false,
    from: block.from,
    to: block.to,
    stake: [],
    actions: [],
    examples: [],
    further: [],
    topics: [],
  };
}

/** The ranges of some blocks, in the order of the document; neighbours are one. */
export function rangesOf(blocks: Block[]): LineRange[] {
  const ranges: LineRange[] = [];
  for (const { from, to, gap } of [...blocks].sort((a, b) => a.from - b.from)) {
    const last = ranges.at(-1);
    if (last && from - last.to <= gap + 1) last.to = to;
    else ranges.push({ from, to });
  }
  return ranges;
}
