import type { DocumentLine, DocumentWarning } from '@/lib/importing/document';
import { readFlow } from '../flow';
import type { Passage, RecognisedLever } from '../model';
import { straightened } from '../pattern';
import { type Block, withoutEmphasis } from './blocks';
import { type DraftLever, type DraftPassage, rangesOf } from './draft';
import type { LeverRules, Zone } from './rules';
import { type Subject, subjectOf } from './subject';

/** An example of a lever, with what a sheet of it needs. */
export type LeverExample = Passage & { subject: Subject | null; heading: Block | null; blocks: Block[] };

/** A lever as read in its zone: texts mended, untitled examples and deduced titles said in warnings. */
export function toLever(
  lines: DocumentLine[],
  draft: DraftLever,
  zone: Zone,
  rules: LeverRules,
): { lever: Omit<RecognisedLever, 'figures'>; examples: LeverExample[] } {
  const warnings: DocumentWarning[] = [];
  const passage = (draftPassage: DraftPassage) => toPassage(lines, draftPassage);
  const topics = draft.topics
    .filter(({ blocks }) => blocks.length > 0)
    .map((topic) => ({ topic, subject: topicSubject(topic, rules) }));
  const examples = [
    ...draft.examples.map((example) => ({ example, subject: subjectOf(textOf(example), rules) })),
    ...topics.flatMap(({ topic, subject }) => (subject ? [{ example: topic, subject }] : [])),
  ]
    .sort((a, b) => firstLine(a.example) - firstLine(b.example))
    .map(({ example, subject }) => {
      if (!subject) warnings.push({ line: firstLine(example), message: NO_SUBJECT });
      return { ...passage(example), subject, heading: example.heading, blocks: example.blocks };
    });
  const further = [
    ...draft.further,
    ...topics.flatMap(({ topic, subject }) => (subject ? [] : [topic])),
  ].sort((a, b) => firstLine(a) - firstLine(b));
  const actions = draft.isItem && draft.title ? [{ heading: null, blocks: [draft.title] }] : draft.actions;
  if (actions.length === 0) warnings.push({ line: draft.from, message: NO_ACTION });
  const bare = draft.topics.filter(({ blocks }) => blocks.length === 0);
  for (const { heading } of bare) if (heading) warnings.push({ line: heading.from, message: BARE_HEADING });

  const lever = {
    title: titleOf(draft, zone, warnings),
    titleRanges: draft.title ? [{ from: draft.title.from, to: draft.title.to }] : [],
    from: draft.from,
    to: draft.to,
    page: null,
    stake: draft.stake.length === 0 ? null : passage({ heading: null, blocks: draft.stake }),
    actions: actions.map(passage),
    examples: examples.map(({ text, ranges, subject }) => ({ title: subject?.name ?? null, text, ranges })),
    further: further.map(passage),
    warnings,
  };
  return { lever, examples };
}

const NO_SUBJECT = 'Exemple sans nom reconnu\u00A0: donnez-lui un titre, ou laissez-le dans le levier.';
const NO_ACTION =
  'Aucune action n’a été reconnue dans ce levier\u00A0: dites ce que la collectivité peut faire, ou écartez-le.';
const BARE_HEADING = 'Intertitre ou légende sans texte\u00A0: dites à quoi il se rapporte.';
const TITLE_ABOVE = 'Levier nommé d’après l’intertitre qui précède sa liste\u00A0: vérifiez son titre.';
const DEDUCED_TITLE = 'Levier sans titre\u00A0: le sien est pris dans ses premiers mots.';

function titleOf(draft: DraftLever, zone: Zone, warnings: DocumentWarning[]): string {
  const { title, isItem, from } = draft;
  if (title) {
    if (title.to < from) warnings.push({ line: title.from, message: TITLE_ABOVE });
    const end = isItem && zone.titleEnds ? straightened(title.text).search(zone.titleEnds) : -1;
    return (end > 0 ? title.text.slice(0, end) : title.text).replace(/\s*:\s*$|(?<!\.)\.\s*$/, '').trim();
  }
  warnings.push({ line: from, message: DEDUCED_TITLE });
  return firstText(draft).split(/\s+/).slice(0, 8).join(' ');
}

function firstText({ announcement, stake, actions, examples, further }: DraftLever): string {
  const passages = [...actions, ...examples, ...further].flatMap(({ blocks }) => blocks);
  const [first] = [...(announcement ? [announcement] : []), ...stake, ...passages];
  return first?.text ?? 'Levier sans titre';
}

function topicSubject(topic: DraftPassage, rules: LeverRules): Subject | null {
  const own = topic.heading ? subjectOf(topic.heading.text, rules) : null;
  return own ?? subjectOf(topic.blocks[0]?.text ?? '', rules);
}

function textOf({ blocks }: DraftPassage): string {
  return blocks.map(({ text }) => text).join('\n');
}

function firstLine({ heading, blocks }: DraftPassage): number {
  return heading?.from ?? blocks[0]?.from ?? 0;
}

function toPassage(lines: DocumentLine[], { heading, blocks }: DraftPassage): Passage {
  const ranges = rangesOf(heading ? [heading, ...blocks] : blocks);
  const isOneItem = blocks.length > 0 && !heading && blocks[0]?.kind === 'item';
  const text = withHeading(heading, readFlow(lines, rangesOf(blocks)).text);
  return { text: isOneItem ? text.replace(/^- /, '') : text, ranges };
}

function withHeading(heading: Block | null, text: string): string {
  return heading ? `**${withoutEmphasis(heading.text)}**\n\n${text}` : text;
}
