import type { DocumentLine, DocumentWarning } from '@/lib/importing/document';
import { mendLine, readFlow } from '../flow';
import { straightened } from '../pattern';
import type { SheetStructure } from '../sheets/structure';
import { type Block, withoutEmphasis } from './blocks';
import { type DraftInitiative, rangesOf } from './draft';
import type { LeverRules } from './rules';
import { sheetTitle } from './sheet-title';
import { placeOf, type Subject } from './subject';
import type { LeverExample } from './to-lever';

const DEDUCED_TITLE = 'Titre déduit du texte\u00A0: vérifiez le nom de l’initiative.';
const SHORT_PASSAGE = 'Fiche tirée de quelques lignes d’un autre texte\u00A0: complétez-la.';

/** The short sheet of an example that names whom it is about. */
export function exampleToSheet(
  lines: DocumentLine[],
  { heading, blocks, text, subject }: LeverExample & { subject: Subject },
  rules: LeverRules,
): SheetStructure {
  const all = heading ? [heading, ...blocks] : blocks;
  const place = placeInText(lines, all, rules);
  const { title, doubt } = sheetTitle(subject, { text, place: place?.text ?? null }, rules);
  return aShortSheet(lines, {
    title,
    titleRanges: [],
    heading,
    blocks,
    place,
    warnings: [{ line: all[0]?.from ?? null, message: doubt ?? DEDUCED_TITLE }],
  });
}

/** The short sheet of an initiative that the document prints under its own title; null for a title alone. */
export function initiativeToSheet(
  lines: DocumentLine[],
  { title, isCard, blocks }: DraftInitiative,
  rules: LeverRules,
): SheetStructure | null {
  const [first, ...others] = cardParts(lines, title, isCard);
  const body = [...others, ...blocks];
  if (!first || body.length === 0) return null;
  const place = (isCard ? placeOnCard : placeInText)(lines, isCard ? body : [first, ...body], rules);
  const name = first.text.replace(/\s*:$/, '');
  const { doubt } = sheetTitle({ name, isOf: null }, { text: '', place: place?.text ?? null }, rules);
  return aShortSheet(lines, {
    title: name,
    titleRanges: [{ from: first.from, to: first.to }],
    heading: null,
    blocks: body,
    place,
    warnings: [SHORT_PASSAGE, ...(doubt ? [doubt] : [])].map((message) => ({ line: first.from, message })),
  });
}

/** The title of a card is its first line, and those that go on with it; the rest of its block says what it is. */
function cardParts(lines: DocumentLine[], block: Block, isCard: boolean): Block[] {
  if (!isCard) return [block];
  let to = block.from;
  while (to < block.to && /^\p{Ll}/u.test(mendLine(lines[to]?.text ?? ''))) to++;
  const title = { ...block, to, text: withoutEmphasis(readFlow(lines, [{ from: block.from, to }]).text) };
  return to === block.to ? [title] : [title, { ...block, from: to + 1, gap: 0 }];
}

function aShortSheet(
  lines: DocumentLine[],
  sheet: {
    title: string;
    titleRanges: SheetStructure['titleRanges'];
    heading: Block | null;
    blocks: Block[];
    place: SheetStructure['place'];
    warnings: DocumentWarning[];
  },
): SheetStructure {
  const { title, titleRanges, heading, blocks, place, warnings } = sheet;
  const ranges = rangesOf(blocks);
  const [only, ...others] = blocks;
  const { text } = readFlow(lines, ranges);
  const isOneItem = only?.kind === 'item' && others.length === 0;
  const passage = { text: isOneItem ? text.replace(/^- /, '') : text, ranges };
  const from = Math.min(...[...titleRanges, ...ranges].map((range) => range.from), heading?.from ?? Infinity);
  return {
    title,
    form: 'short',
    from,
    to: Math.max(...ranges.map(({ to }) => to)),
    page: null,
    titleRanges,
    introduction: heading ? null : passage,
    place,
    sections: heading
      ? [
          {
            ...passage,
            heading: heading.text,
            headingRange: { from: heading.from, to: heading.to },
            kind: 'activities',
          },
        ]
      : [],
    boxes: [],
    contactRanges: [],
    warnings,
  };
}

/** The place said at the beginning of a text, and the line that says it. */
function placeInText(lines: DocumentLine[], blocks: Block[], rules: LeverRules): SheetStructure['place'] {
  const flow = readFlow(lines, rangesOf(blocks));
  const text = placeOf(flow.text.slice(0, PLACE_WITHIN), rules);
  if (text === null) return null;
  const at = flow.text.indexOf(text);
  return { text, ranges: [{ from: flow.lineAt(at), to: flow.lineAt(at + text.length - 1) }] };
}

/** How far into a text its place is looked for: further on, places are those of others. */
const PLACE_WITHIN = 260;

/** The place on a card, whose lines stand by themselves: said with its kind (« quartier de… »), or alone on the last one. */
function placeOnCard(lines: DocumentLine[], blocks: Block[], rules: LeverRules): SheetStructure['place'] {
  for (const { from, to } of blocks) {
    const text = lines
      .slice(from - 1, to)
      .map((line) => mendLine(line.text))
      .join('\n');
    const said = placeOf(text, rules);
    if (said === null) continue;
    const line = from + text.slice(0, text.indexOf(said)).split('\n').length - 1;
    return {
      text: said.replace('\n', ' '),
      ranges: [{ from: line, to: line + said.split('\n').length - 1 }],
    };
  }
  const last = blocks.at(-1);
  if (!last) return null;
  const isCutAbove = (line: number) => UNFINISHED.test(mendLine(lines[line - 2]?.text ?? ''));
  let from = last.to;
  while (from > last.from && isCutAbove(from)) from--;
  const { text } = readFlow(lines, [{ from, to: last.to }]);
  const isPlace = rules.placeLines.some((pattern) => pattern.test(straightened(text)));
  return isPlace ? { text, ranges: [{ from, to: last.to }] } : null;
}

/** A line that stops within a name. */
const UNFINISHED = /(?:\s(?:d[eu]s?|la|les?|en|sur)|-)$/;
