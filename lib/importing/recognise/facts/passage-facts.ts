import type { DocumentLine, DocumentWarning } from '@/lib/importing/document';
import type { Flow } from '../flow';
import type { RecognisedAmount, RecognisedFigure, RecognisedFunding } from '../model';
import type { Columns } from './columns';
import { readFunding } from './funding';
import { displayedLabel, labelOf } from './labels';
import { readQuantities } from './quantities';
import type { FactsVocabulary } from './vocabulary';
import { yearOf } from './years';

export type FactPassage = {
  flow: Flow;
  /** Of its section, when it has one. */
  heading: string | null;
  isAboutFunding: boolean;
  /** When it is a table of several columns. */
  columns: Columns | null;
};

type PassageFacts = {
  figures: RecognisedFigure[];
  amounts: RecognisedAmount[];
  funding: RecognisedFunding[];
  warnings: DocumentWarning[];
};

const UNNAMED =
  'une somme finance le projet sans que la phrase dise qui la donne\u00A0: complétez le financeur, ou retirez la ligne.';

/** The quantities, the amounts and the funders of one passage, each with the line where it is printed. */
export function factsOfPassage(
  { flow, heading, isAboutFunding, columns }: FactPassage,
  lines: DocumentLine[],
  vocabulary: FactsVocabulary,
): PassageFacts {
  const { lineAt } = flow;
  const text = withoutEmphasis(flow.text);
  const isAlone = (offset: number) => /^[\d\s.,]{1,40}$/.test(lines[lineAt(offset) - 1]?.text ?? '');
  const startsLine = (offset: number) => offset > 0 && lineAt(offset) !== lineAt(offset - 1);
  const quantities = readQuantities(text, vocabulary, isAlone);
  const facts: PassageFacts = { figures: [], amounts: [], funding: [], warnings: [] };

  quantities.forEach((quantity, index) => {
    const { value, upTo, unit, qualifier, start, end, label: said, doubt } = quantity;
    const line = lineAt(start);
    const printed = text.slice(start, end).replace(/\s+/g, ' ');
    const since = quantities[index - 1]?.end ?? 0;
    const label = said
      ? displayedLabel(text.slice(said.start, said.end), vocabulary)
      : labelOf(text, quantity, since, vocabulary);
    const column = columns?.ofQuantity(printed);
    const lasts = unit !== null && vocabulary.labels.lasting.has(unit);
    const year = lasts ? null : yearOf(text, said ?? { start, end }, heading, vocabulary);
    const fact = { label: column ? `${label}, ${column}` : label, upTo, year, line, printed };
    if (unit === null) facts.amounts.push({ euros: value, ...fact });
    else facts.figures.push({ value, unit: asCommonNoun(unit), qualifier, ...fact });
    if (doubt) facts.warnings.push({ line, message: `«\u00A0${printed}\u00A0»\u00A0: ${doubt}.` });
  });

  const printedAt = new Map(quantities.map(({ start, end }) => [start, text.slice(start, end)]));
  for (const { offset, ...funding } of readFunding(
    { text, quantities, isAboutFunding, heading, startsLine },
    vocabulary,
  )) {
    const line = lineAt(offset);
    const printed = printedAt.get(offset);
    const column = printed ? columns?.ofQuantity(printed) : columns?.ofName(funding.funder ?? '');
    const note = [funding.note, column].filter(Boolean).join(', ') || null;
    facts.funding.push({ ...funding, note, line });
    if (funding.funder === null) facts.warnings.push({ line, message: UNNAMED });
  }
  return facts;
}

/** « **46** fiches »: marks of Markdown as spaces, every character at its offset. */
function withoutEmphasis(text: string): string {
  return text.replace(/(?<!\*)\*\*(?=[^\s*])|(?<=[^\s*])\*\*(?!\*)/g, '  ');
}

/** « 32 Coopératives » counts coopératives; an acronym stays one. */
function asCommonNoun(unit: string): string {
  return /^\p{Lu}\p{Ll}/u.test(unit) ? unit.charAt(0).toLowerCase() + unit.slice(1) : unit;
}
