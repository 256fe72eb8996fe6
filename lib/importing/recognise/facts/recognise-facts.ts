import type { DocumentLine, DocumentWarning, LineRange, TextDocument } from '@/lib/importing/document';
import { fold } from '@/lib/text/fold';
import { type Flow, readFlow } from '../flow';
import type { RecognisedSection, RecognisedSheet } from '../model';
import type { SheetStructure } from '../sheets/structure';
import { readContact } from './contact';
import { readFunding } from './funding';
import { displayedLabel, labelOf } from './labels';
import { readQuantities } from './quantities';
import type { Quantity } from './quantity';
import { type FactsVocabulary, factsVocabulary } from './vocabulary';
import { yearOf } from './years';

export type SheetFacts = Pick<RecognisedSheet, 'figures' | 'amounts' | 'funding' | 'contact'> & {
  /** To be added to those of the sheet. */
  warnings: DocumentWarning[];
};

/** What lasts is not true of one year. */
const DURATIONS = new Set(['ans', 'années', 'mois', 'semaines', 'jours']);

type FactPassage = { flow: Flow; heading: string | null; isAboutFunding: boolean };

/**
 * The facts of a sheet, each with the line where it is printed: quantities, amounts, who pays, whom to call. Read in the
 * passages of the sheet, title, headings and contact lines left aside.
 */
export function recogniseFacts(
  document: TextDocument,
  structure: SheetStructure,
  vocabulary: FactsVocabulary = factsVocabulary(),
): SheetFacts {
  const facts: SheetFacts = {
    figures: [],
    amounts: [],
    funding: [],
    contact: readContact(document.lines, structure.contactRanges, structure.place?.text ?? null, vocabulary),
    warnings: [],
  };
  for (const passage of passagesOf(document.lines, structure, vocabulary)) {
    addFacts(facts, passage, document.lines, vocabulary);
  }
  facts.figures.sort(byLine);
  facts.amounts.sort(byLine);
  facts.funding.sort(byLine);
  return facts;
}

function passagesOf(
  lines: DocumentLine[],
  { introduction, place, sections, boxes }: SheetStructure,
  vocabulary: FactsVocabulary,
): FactPassage[] {
  const told = [introduction, ...boxes].filter((passage) => passage !== null);
  const isTold = ({ from, to }: LineRange) =>
    [...told, ...sections].some(({ ranges }) => ranges.some((range) => range.from <= from && to <= range.to));
  const plain = place?.ranges.every(isTold) === false ? [...told, place] : told;
  return [
    ...plain.map(({ ranges }) => ({ flow: readFlow(lines, ranges), heading: null, isAboutFunding: false })),
    ...sections.map((section) => ({
      flow: readFlow(lines, section.ranges),
      heading: section.heading,
      isAboutFunding: isAboutFunding(section, vocabulary),
    })),
  ];
}

function isAboutFunding({ kind, heading }: RecognisedSection, { funding }: FactsVocabulary): boolean {
  const words = fold(heading).split(' ');
  return (kind !== null && funding.kinds.includes(kind)) || words.some((word) => funding.headings.has(word));
}

/** « **46** fiches »: marks of Markdown as spaces, every character at its offset. */
function withoutEmphasis(text: string): string {
  return text.replace(/(?<!\*)\*\*(?=[^\s*])|(?<=[^\s*])\*\*(?!\*)/g, '  ');
}

function addFacts(
  facts: SheetFacts,
  { flow, heading, isAboutFunding }: FactPassage,
  lines: DocumentLine[],
  vocabulary: FactsVocabulary,
) {
  const { lineAt } = flow;
  const text = withoutEmphasis(flow.text);
  const isAlone = (offset: number) => /^[\d\s.,]{1,40}$/.test(lines[lineAt(offset) - 1]?.text ?? '');
  const quantities = readQuantities(text, vocabulary, isAlone);
  quantities.forEach((quantity, index) => {
    const since = quantities[index - 1]?.end ?? 0;
    const year = yearOf(text, quantity.label ?? quantity, heading, vocabulary);
    const label = quantity.label
      ? displayedLabel(text.slice(quantity.label.start, quantity.label.end), vocabulary)
      : labelOf(text, quantity, since, vocabulary);
    addQuantity(facts, quantity, { text, lineAt }, { label, year });
  });
  for (const { offset, ...funding } of readFunding(
    { text, quantities, isAboutFunding, heading },
    vocabulary,
  )) {
    const line = lineAt(offset);
    facts.funding.push({ ...funding, line });
    if (funding.funder === null) facts.warnings.push({ line, message: UNNAMED });
  }
}

const UNNAMED =
  'une somme finance le projet sans que la phrase dise qui la donne\u00A0: complétez le financeur, ou retirez la ligne.';

function addQuantity(
  facts: SheetFacts,
  quantity: Quantity,
  { text, lineAt }: Flow,
  { label, year }: { label: string; year: number | null },
) {
  const { value, upTo, unit, qualifier, start, end, doubt } = quantity;
  const line = lineAt(start);
  const fact = {
    label,
    upTo,
    year: unit !== null && DURATIONS.has(unit) ? null : year,
    line,
    printed: text.slice(start, end).replace(/\s+/g, ' '),
  };
  if (unit === null) facts.amounts.push({ euros: value, ...fact });
  else facts.figures.push({ value, unit, qualifier, ...fact });
  if (doubt) facts.warnings.push({ line, message: `«\u00A0${fact.printed}\u00A0»\u00A0: ${doubt}.` });
}

function byLine(a: { line: number }, b: { line: number }): number {
  return a.line - b.line;
}
