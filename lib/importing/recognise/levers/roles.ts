import type { LeftOver } from '../model';
import type { Block } from './blocks';
import { type DraftInitiative, type DraftLever, type DraftPassage, openLever } from './draft';
import type { BlockRule, Role, Zone } from './rules';

/** What a zone holds, as drafts. */
export type ZoneReading = {
  levers: DraftLever[];
  initiatives: DraftInitiative[];
  leftOver: LeftOver[];
};

/** Where the reading of a zone stands. */
export type ZoneState = ZoneReading & {
  zone: Zone;
  cardTitles: RegExp[];
  following: Zone['following'];
  lever: DraftLever | null;
  passage: DraftPassage | null;
  initiative: DraftInitiative | null;
  /** Why blocks that belong to no draft are left over. */
  reason: string;
  /** A heading to print over the next action. */
  label: Block | null;
  /** What the block that comes is, announced by the one before. */
  awaited: 'title' | 'initiative' | null;
  /** Whether only bare links may still join the lever. */
  isClosing: boolean;
};

type Handler = (state: ZoneState, block: Block, rule: BlockRule | undefined) => void;

const leaveOver: Handler = (state, { from, to }, rule) => {
  state.leftOver.push({ from, to, reason: rule?.reason ?? state.reason });
};

/** A heading that announces the parts of a lever is in none of them. */
function setAside({ leftOver }: ZoneState, { from, to }: Block): void {
  leftOver.push({ from, to, reason: 'intertitre' });
}

/** What a role does inside a lever; before the first one, the block is left over, or opens one when titles come later. */
function inLever(put: (lever: DraftLever, state: ZoneState, block: Block) => void): Handler {
  return (state, block, rule) => {
    state.initiative = null;
    if (!state.lever && state.zone.untitled) startLever(state, block);
    if (!state.lever) return leaveOver(state, block, rule);
    state.lever.to = block.to;
    put(state.lever, state, block);
  };
}

function opensPassage(list: 'actions' | 'examples' | 'further'): Handler {
  return inLever((lever, state, block) => openPassage(lever[list], state, block));
}

function openPassage(list: DraftPassage[], state: ZoneState, block: Block): void {
  const { label, lever } = state;
  state.passage = { heading: label, blocks: [block] };
  state.label = null;
  list.push(state.passage);
  if (label && lever) lever.topics = lever.topics.filter(({ heading }) => heading !== label);
}

/** What each role does with a block. */
export const ROLES: Record<Role, Handler> = {
  title: (state, block, rule) => {
    const isTitled = state.lever && (state.lever.title || !(state.zone.untitled || state.lever.announcement));
    const lever = state.lever && !isTitled ? state.lever : startLever(state, block);
    lever.title = block;
    lever.to = block.to;
    lever.withoutAction = rule?.withoutAction ?? lever.withoutAction;
    state.passage = null;
    state.initiative = null;
    state.following = { ...state.zone.following, ...state.zone.afterTitle, ...rule?.following };
  },
  'title-follows': (state, block, rule) => {
    const lever = startLever(state, block);
    lever.announcement = block;
    lever.withoutAction = rule?.withoutAction ?? null;
    state.awaited = 'title';
    setAside(state, block);
  },
  lever: (state, block) => {
    const lever = startLever(state, block);
    lever.title = block;
    lever.isItem = true;
  },
  close: inLever((_, state, block) => {
    state.passage = null;
    state.isClosing = true;
    setAside(state, block);
  }),
  stake: inLever((lever, state, block) => {
    state.passage = null;
    if (lever.actions.length === 0) lever.stake.push(block);
    else openPassage(lever.further, state, block);
  }),
  action: opensPassage('actions'),
  example: (state, block, rule) => {
    // Right under a heading, it is what that heading announces.
    const isHeaded = state.passage?.heading && state.passage.blocks.length === 0;
    (isHeaded ? goOn : opensExample)(state, block, rule);
  },
  further: opensPassage('further'),
  topic: inLever((lever, state, block) => {
    state.passage = { heading: block, blocks: [] };
    lever.topics.push(state.passage);
  }),
  more: (state, block, rule) => {
    if (state.initiative) state.initiative.blocks.push(block);
    else goOn(state, block, rule);
  },
  label: inLever((lever, state, block) => {
    state.label = block;
    lever.topics.push({ heading: block, blocks: [] });
  }),
  initiative: (state, block) => startInitiative(state, block, false),
  'initiative-follows': (state, block, rule) => {
    leaveOver(state, block, rule);
    state.awaited = 'initiative';
  },
  card: (state, block) => {
    const { initiative, cardTitles } = state;
    const isNext = block.gap >= CARD_GAP || cardTitles.some((pattern) => pattern.test(block.plain));
    if (initiative?.isCard && !isNext) initiative.blocks.push(block);
    else startInitiative(state, block, true);
  },
  heading: inLever((_, state, block) => {
    state.passage = null;
    setAside(state, block);
  }),
  end: (state, block, rule) => {
    state.passage = null;
    state.initiative = null;
    leaveOver(state, block, rule);
  },
  'left-over': leaveOver,
};

/** Blank lines that part two cards. */
const CARD_GAP = 2;

const opensExample = opensPassage('examples');

const goOn = inLever((lever, state, block) => {
  if (state.passage) state.passage.blocks.push(block);
  else lever.stake.push(block);
});

export function startLever(state: ZoneState, block: Block): DraftLever {
  const lever = openLever(block);
  state.levers.push(lever);
  state.lever = lever;
  state.following = state.zone.following;
  state.passage = null;
  state.initiative = null;
  state.label = null;
  return lever;
}

function startInitiative(state: ZoneState, title: Block, isCard: boolean): void {
  state.passage = null;
  state.initiative = { title, isCard, blocks: [] };
  state.initiatives.push(state.initiative);
}
