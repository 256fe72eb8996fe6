import type { SectionKind, SheetForm } from '@/lib/catalogue/model';
import type { DocumentWarning, LineRange } from '@/lib/importing/document';

/**
 * What was recognised in a document. Every word of it is in a text or a value of a sheet, in a text of a lever, in the list of
 * acronyms, or on a line left over with a reason. Lines are those of the document, from 1; texts are mended (hyphens, ligatures,
 * spaces), never reworded.
 */
export type Recognised = {
  /** Identifier of the profile whose rules were followed. */
  profile: string;
  /** The source of the catalogue that this document is, when the profile names it. */
  source: string | null;
  sheets: RecognisedSheet[];
  levers: RecognisedLever[];
  glossary: RecognisedTerm[];
  leftOver: LeftOver[];
  /** About the document as a whole; those of a sheet are with the sheet. */
  warnings: DocumentWarning[];
};

/** A text and the lines it comes from: several ranges when something else was printed in the midst of it. */
export type Passage = { text: string; ranges: LineRange[] };

export type RecognisedSheet = LineRange & {
  title: string;
  /** As laid out in the document: several pages with boxes, or one page. */
  form: SheetForm;
  /** Number printed on its first page; null when nothing establishes it. */
  page: number | null;
  titleRanges: LineRange[];
  /** The paragraph under the title. */
  introduction: Passage | null;
  /** The wording of the place line, without « Lieu : ». */
  place: Passage | null;
  sections: RecognisedSection[];
  /** Text inside the bounds of the sheet that belongs to no section of it: boxes on another subject, scraps. */
  boxes: (Passage & { heading: string | null; reason: string })[];
  figures: RecognisedFigure[];
  /** Every amount in euros, whatever it is about. */
  amounts: RecognisedAmount[];
  funding: RecognisedFunding[];
  contact: RecognisedContact;
  warnings: DocumentWarning[];
};

export type RecognisedSection = Passage & {
  /** As printed, mended: « DDES FREINS » is « DES FREINS ». */
  heading: string;
  headingRange: LineRange;
  /** Null when no rule of the profile knows the heading: a warning says so. */
  kind: SectionKind | null;
};

/** A quantity that is no amount of money. */
export type RecognisedFigure = {
  /** What is counted or measured, in the words of the document. */
  label: string;
  value: number;
  /** Of a range, « 4 à 5 adhérents »: the second bound. */
  upTo: number | null;
  /** « % », « m² », « emplois », « mois »… */
  unit: string;
  qualifier: 'environ' | 'plus de' | 'près de' | 'moins de' | 'au moins' | 'jusqu’à' | null;
  year: number | null;
  /** Where the number is printed. */
  line: number;
  /** As printed. */
  printed: string;
};

export type RecognisedAmount = {
  euros: number;
  upTo: number | null;
  label: string;
  year: number | null;
  line: number;
  printed: string;
};

/** Who pays, and how much when it is said. */
export type RecognisedFunding = {
  /** Null when the sentence gives an amount that finances and names nobody: a warning says so. */
  funder: string | null;
  euros: number | null;
  /** In per cent of the budget, when it is said. */
  share: number | null;
  year: number | null;
  note: string | null;
  line: number;
};

/** People are personal data: kept apart from the sheet, whatever becomes of it. */
export type RecognisedContact = {
  people: { name: string; role: string | null; email: string | null; phone: string | null; line: number }[];
  organisation: string | null;
  emails: string[];
  phones: string[];
  websites: string[];
  address: string | null;
  /** The lines that gave something of it; one that also says something else is left over too. */
  ranges: LineRange[];
};

/** What an authority can do: a lever, a proposal, a chapter of practice, a workshop. */
export type RecognisedLever = LineRange & {
  title: string;
  titleRanges: LineRange[];
  page: number | null;
  /** The text that says what is at stake, before any action. */
  stake: Passage | null;
  actions: Passage[];
  /** Local examples; those that are initiatives on their own are also sheets, of the short form. */
  examples: (Passage & { title: string | null })[];
  /** Points of attention, resources. */
  further: Passage[];
  figures: RecognisedFigure[];
  warnings: DocumentWarning[];
};

export type RecognisedTerm = LineRange & {
  acronym: string;
  expansion: string;
  line: number;
  /** An entry of the list that the document prints: its lines are the glossary's. Lines that explain an acronym in passing stay
   * where they are. */
  listed?: true;
};

/** Lines that belong to no draft, and why: « avant-propos », « titre courant », « texte d’analyse »… */
export type LeftOver = LineRange & { reason: string };
