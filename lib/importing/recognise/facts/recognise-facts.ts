import type { DocumentLine, DocumentWarning, LineRange, TextDocument } from '@/lib/importing/document';
import { fold } from '@/lib/text/fold';
import { readFlow } from '../flow';
import type { RecognisedSection, RecognisedSheet } from '../model';
import type { SheetStructure } from '../sheets/structure';
import { isWholeSite } from './addresses';
import { columnsOf } from './columns';
import { readContact } from './contact';
import { type FactPassage, factsOfPassage } from './passage-facts';
import { type FactsVocabulary, factsVocabulary } from './vocabulary';

export type SheetFacts = Pick<RecognisedSheet, 'figures' | 'amounts' | 'funding' | 'contact'> & {
  /** To be added to those of the sheet. */
  warnings: DocumentWarning[];
};

const CUT_SITE =
  'cette adresse de site est incomplète, telle que le document l’imprime\u00A0: complétez-la, ou retirez-la.';

/**
 * The facts of a sheet, each with the line where it is printed: quantities, amounts, who pays, whom to call. Read in the
 * passages of the sheet, title, headings and contact lines left aside.
 */
export function recogniseFacts(
  document: TextDocument,
  structure: SheetStructure,
  vocabulary: FactsVocabulary = factsVocabulary(),
): SheetFacts {
  const { contactRanges, place } = structure;
  const contact = readContact(document.lines, contactRanges, place?.text ?? null, vocabulary);
  const passages = passagesOf(document.lines, structure, vocabulary).map((passage) =>
    factsOfPassage(passage, document.lines, vocabulary),
  );
  const cutSites = contact.websites
    .filter((site) => !isWholeSite(site))
    .map((site) => ({
      line: contactRanges[0]?.from ?? structure.from,
      message: `«\u00A0${site}\u00A0»\u00A0: ${CUT_SITE}`,
    }));
  return {
    figures: passages.flatMap(({ figures }) => figures).sort(byLine),
    amounts: passages.flatMap(({ amounts }) => amounts).sort(byLine),
    funding: passages.flatMap(({ funding }) => funding).sort(byLine),
    contact,
    warnings: [...cutSites, ...passages.flatMap(({ warnings }) => warnings)],
  };
}

function passagesOf(
  lines: DocumentLine[],
  { introduction, place, sections, boxes }: SheetStructure,
  vocabulary: FactsVocabulary,
): FactPassage[] {
  // A box under a heading of its own speaks of something else than the initiative: its numbers stay in its text.
  const told = [introduction, ...boxes.filter((box) => box.heading === null)].filter(
    (passage) => passage !== null,
  );
  const isTold = ({ from, to }: LineRange) =>
    [...told, ...sections].some(({ ranges }) => ranges.some((range) => range.from <= from && to <= range.to));
  const plain = place?.ranges.every(isTold) === false ? [...told, place] : told;
  return [
    ...plain.map(({ ranges }) => ({
      flow: readFlow(lines, ranges),
      heading: null,
      isAboutFunding: false,
      columns: null,
    })),
    ...sections.map((section) => ({
      flow: readFlow(lines, section.ranges),
      heading: section.heading,
      isAboutFunding: isAboutFunding(section, vocabulary),
      columns: columnsOf(section.text, vocabulary),
    })),
  ];
}

function isAboutFunding({ kind, heading }: RecognisedSection, { funding }: FactsVocabulary): boolean {
  const words = fold(heading).split(' ');
  return (kind !== null && funding.kinds.includes(kind)) || words.some((word) => funding.headings.has(word));
}

function byLine(a: { line: number }, b: { line: number }): number {
  return a.line - b.line;
}
