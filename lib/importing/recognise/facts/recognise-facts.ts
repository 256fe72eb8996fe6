import type { DocumentLine, DocumentWarning, LineRange, TextDocument } from '@/lib/importing/document';
import { fold } from '@/lib/text/fold';
import { type Flow, readFlow } from '../flow';
import type { RecognisedSection, RecognisedSheet } from '../model';
import type { SheetStructure } from '../sheets/structure';
import { readContact } from './contact';
import { readFunding } from './funding';
import { labelOf } from './labels';
import { readQuantities } from './quantities';
import type { Quantity } from './quantity';
import { yearOf } from './sentences';
import { type FactsVocabulary, factsVocabulary } from './vocabulary';

export type SheetFacts = Pick<RecognisedSheet, 'figures' | 'amounts' | 'funding' | 'contact'> & {
  /** To be added to those of the sheet. */
  warnings: DocumentWarning[];
};

/** What lasts is not true of one year. */
const DURATIONS = new Set(['ans', 'années', 'mois', 'semaines', 'jours']);

type FactPassage = { flow: Flow; isAboutFunding: boolean };

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
  const plain = [introduction, place, ...boxes].filter((passage) => passage !== null);
  return [
    ...plain.map(({ ranges }) => toPassage(lines, ranges, false)),
    ...sections.map((section) => toPassage(lines, section.ranges, isAboutFunding(section, vocabulary))),
  ];
}

function toPassage(lines: DocumentLine[], ranges: LineRange[], isAboutFunding: boolean): FactPassage {
  return { flow: readFlow(lines, ranges), isAboutFunding };
}

function isAboutFunding({ kind, heading }: RecognisedSection, { funding }: FactsVocabulary): boolean {
  const words = fold(heading).split(' ');
  return (kind !== null && funding.kinds.includes(kind)) || words.some((word) => funding.headings.has(word));
}

function addFacts(
  facts: SheetFacts,
  { flow, isAboutFunding }: FactPassage,
  lines: DocumentLine[],
  vocabulary: FactsVocabulary,
) {
  const { text, lineAt } = flow;
  const isAlone = (offset: number) => /^[\d\s.,]+$/.test(lines[lineAt(offset) - 1]?.text ?? '');
  const quantities = readQuantities(text, vocabulary, isAlone);
  quantities.forEach((quantity, index) => {
    addQuantity(facts, quantity, flow, quantities[index - 1]?.end ?? 0);
  });
  for (const { offset, ...funding } of readFunding({ text, quantities, isAboutFunding }, vocabulary)) {
    const line = lineAt(offset);
    facts.funding.push({ ...funding, line });
    if (funding.funder === null) facts.warnings.push({ line, message: UNNAMED });
  }
}

const UNNAMED =
  'une somme finance le projet sans que la phrase dise qui la donne\u00A0: complétez le financeur, ou retirez la ligne.';

function addQuantity(facts: SheetFacts, quantity: Quantity, { text, lineAt }: Flow, since: number) {
  const { value, upTo, unit, qualifier, start, end, doubt } = quantity;
  const line = lineAt(start);
  const fact = {
    label: quantity.label
      ? text.slice(quantity.label.start, quantity.label.end)
      : labelOf(text, quantity, since),
    upTo,
    year: unit !== null && DURATIONS.has(unit) ? null : yearOf(text, start),
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
