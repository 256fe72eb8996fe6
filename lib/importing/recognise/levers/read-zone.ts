import type { Block } from './blocks';
import type { DraftPassage } from './draft';
import { ROLES, startLever, type ZoneReading, type ZoneState } from './roles';
import type { BlockRule, Role, Zone } from './rules';
import { fits, type ZoneBlocks } from './zones';

/** Follows the rules of a zone block by block. Every block goes to a lever, to an initiative, or is left over. */
export function readZone(zone: Zone, { blocks, title }: ZoneBlocks, cardTitles: RegExp[]): ZoneReading {
  const state: ZoneState = {
    levers: [],
    initiatives: [],
    leftOver: [],
    zone,
    cardTitles,
    following: zone.following,
    lever: null,
    passage: null,
    initiative: null,
    reason: zone.outside,
    label: null,
    awaited: null,
    isClosing: false,
  };
  const [first] = blocks;
  if (title && first) startLever(state, first).title = title;
  blocks.forEach((block, index) => {
    const rule = state.awaited
      ? undefined
      : zone.rules.find(({ when }) => fits(when, block, blocks[index + 1]));
    const role = roleOf(state, block, rule);
    if (state.isClosing && role !== 'close' && block.kind !== 'link') {
      state.isClosing = false;
      state.lever = null;
      state.following = zone.following;
    }
    if (rule?.following) {
      state.following = { ...state.following, ...rule.following };
      state.reason = rule.reason ?? zone.outside;
    }
    ROLES[role](state, block, rule);
  });
  const { levers, initiatives, leftOver } = state;
  return { levers, initiatives, leftOver };
}

function roleOf(state: ZoneState, block: Block, rule: BlockRule | undefined): Role {
  const { awaited, passage } = state;
  state.awaited = null;
  if (rule) return rule.as;
  if (awaited) return awaited;
  const role = state.following[block.kind === 'item' || block.kind === 'link' ? block.kind : 'text'];
  return role !== 'action' && passage && goesOnWithList(block, passage) ? 'more' : role;
}

/** An item belongs to the passage whose last words announce it. */
function goesOnWithList(block: Block, { blocks }: DraftPassage): boolean {
  const last = blocks.at(-1);
  if (block.kind !== 'item' || !last) return false;
  return (
    last.text.endsWith(':') ||
    (last.kind === 'item' && blocks.some(({ kind, text }) => kind !== 'item' && text.endsWith(':')))
  );
}
