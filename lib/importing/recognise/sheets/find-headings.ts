import type { LineRange } from '@/lib/importing/document';
import { foldHeading } from './fold-heading';
import type { PrintedLine } from './printed-lines';
import type { SheetRules } from './rules';

type HeadingRule = SheetRules['headings'][number];
export type ColumnTableRule = SheetRules['columnTables'][number];

/** A heading that the rules know, and where it is printed. */
export type FoundHeading = {
  range: LineRange;
  /** Of a heading followed by its text on the same line, what comes before the text. */
  inline: string | null;
  what:
    | { as: 'section'; rule: HeadingRule }
    | { as: 'table'; rule: ColumnTableRule }
    | { as: 'box'; reason: string }
    | { as: 'contact' }
    /** Set as a heading, and no rule knows it. */
    | { as: 'unknown' };
  folded: string;
};

/** Lines that a heading may spread over: in small letters it stays in one block, in capitals it may be torn apart. */
const MOST_LINES = 4;
const MOST_LINES_IN_CAPITALS = 9;
const LONGEST_HEADING = 160;
/** A heading that ends so goes on with the next line. */
const DANGLING = /(?:^|\s)(?:de|du|des|la|le|les|et|à|aux?|en|pour|sur|[dl]')$/iu;

/** Every heading of the document, in order. A heading stands on lines of its own, or before a colon at the head of its text. */
export function findHeadings(printed: PrintedLine[], rules: SheetRules): FoundHeading[] {
  const headings: FoundHeading[] = [];
  let index = 0;
  while (index < printed.length) {
    const heading = headingAt(printed, index, rules);
    if (heading) headings.push(heading);
    index = heading ? heading.range.to : index + 1;
  }
  return headings;
}

function headingAt(printed: PrintedLine[], index: number, rules: SheetRules): FoundHeading | null {
  const first = printed[index];
  if (!first || first.blank || first.scrap || !/^[«"]? ?[\p{Lu}\d]/u.test(first.text)) return null;
  let best: FoundHeading | null = null;
  let text = '';
  let spread = 0;
  for (let next = index; next < printed.length && spread < MOST_LINES_IN_CAPITALS; next++) {
    const line = printed[next];
    if (!line || (line.blank && !isCapitals(text))) break;
    if (line.blank || line.scrap) continue;
    const isElsewhere = line.opensPage !== null && line.opensPage !== 'page';
    if (spread > 0 && (isElsewhere || (best && !isCapitals(text + line.text)))) break;
    text = joinHeading(text, line.text);
    spread++;
    if (text.length > LONGEST_HEADING || (spread > MOST_LINES && !isCapitals(text))) break;
    const folded = foldHeading(text);
    const what = whatIs(folded, rules);
    if (what && !DANGLING.test(text) && opensText(printed, next)) {
      best = { range: { from: first.number, to: line.number }, inline: null, what, folded };
    }
  }
  return best ?? inlineHeading(first, rules) ?? tableHeader(printed, index, rules);
}

/** « Activités : l’atelier a pour objet… », heading and text on one line. */
function inlineHeading(line: PrintedLine, rules: SheetRules): FoundHeading | null {
  const inline = /^[^:]{4,80}? ?:(?= ?\S)/u.exec(line.text)?.[0];
  if (!inline) return null;
  const folded = foldHeading(inline);
  const what = whatIs(folded, rules);
  if (what?.as !== 'section') return null;
  return { range: { from: line.number, to: line.number }, inline, what, folded };
}

/** The line that names the columns of a table; a narrow page may break it. */
function tableHeader(printed: PrintedLine[], index: number, rules: SheetRules): FoundHeading | null {
  const first = printed[index];
  if (!first) return null;
  for (const lines of [[first], printed.slice(index, index + 2)]) {
    const text = lines.map((line) => line.text).join(' ');
    const rule = rules.columnTables.find(({ header }) => header.test(text));
    const range = { from: first.number, to: first.number + lines.length - 1 };
    if (rule) return { range, inline: null, what: { as: 'table', rule }, folded: foldHeading(text) };
  }
  return null;
}

function whatIs(folded: string, rules: SheetRules): FoundHeading['what'] | null {
  const fits = (wording: RegExp) => wording.test(folded);
  const rule = rules.headings.find(({ wordings }) => wordings.some(fits));
  if (rule) return { as: 'section', rule };
  const box = rules.boxes.find(({ wordings }) => wordings.some(fits));
  if (box) return { as: 'box', reason: box.reason };
  return rules.contact.headings.some(fits) ? { as: 'contact' } : null;
}

/** Whether what comes after a heading can begin a text: a sentence cut in the middle goes on in small letters. */
function opensText(printed: PrintedLine[], index: number): boolean {
  if (printed[index + 1]?.blank || printed[index]?.text.endsWith(':')) return true;
  const next = printed.slice(index + 1).find((line) => !line.blank);
  return !next || !/^\p{Ll}/u.test(next.text) || /^(www\.|[\w.-]+@)/.test(next.text);
}

function joinHeading(text: string, next: string): string {
  return text === '' ? next : /\p{L}-$/u.test(text) ? text.slice(0, -1) + next : `${text} ${next}`;
}

function isCapitals(text: string): boolean {
  return text !== '' && text === text.toUpperCase();
}
