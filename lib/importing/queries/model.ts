import type {
  DocumentImportState,
  ImportChoice,
  ImportItemKind,
  ImportItemState,
} from '@/lib/db/generated/enums';
import type { DocumentLine, DocumentWarning, LineRange } from '@/lib/importing/document';
import type { FieldStatus, ItemPlan, Suggestions } from '@/lib/importing/plan/model';
import type { LeftOver } from '@/lib/importing/recognise/model';
import type { EditionKind } from '@/lib/publishing/model';

/** How many items of an import are where: « 14 / 26 » is `total - waiting` of `total`. */
export type ImportProgress = {
  total: number;
  waiting: number;
  applied: number;
  refused: number;
  /** Applied by a command, that nobody has read yet. */
  unread: number;
  /** Sheets, levers, terms: how many are decided, and of how many. */
  byKind: { kind: ImportItemKind; done: number; total: number }[];
};

export type ImportSummary = {
  id: number;
  fileName: string;
  format: string;
  source: { id: string; title: string };
  state: DocumentImportState;
  createdAt: Date;
  /** None: the command line. */
  createdBy: string | null;
  progress: ImportProgress;
  /** Those of the document and of its items. */
  warningCount: number;
  leftOverLines: number;
};

export type ImportDetail = ImportSummary & {
  version: number;
  profile: string | null;
  pageCount: number | null;
  lineCount: number;
  /** The file, when its pages can be drawn. */
  fileKey: string | null;
  warnings: DocumentWarning[];
  leftOver: LeftOver[];
};

export type ItemSummary = LineRange & {
  id: number;
  position: number;
  kind: ImportItemKind;
  title: string;
  page: number | null;
  state: ImportItemState;
  /** How it stands to the catalogue now: « same » has nothing to decide. */
  status: FieldStatus;
  /** Fields that call for a decision and have none. */
  undecided: number;
  warningCount: number;
  hasPeople: boolean;
  edition: ItemEdition | null;
  decidedBy: string | null;
  decidedAt: Date | null;
  version: number;
};

export type ItemEdition = {
  id: number;
  kind: EditionKind;
  slug: string;
  title: string;
  version: number;
  /** Applying is refused until it is brought back, or the item attached elsewhere. */
  isDeleted: boolean;
};

export type ItemDecision = {
  choice: ImportChoice;
  value: unknown;
  /** None: a command, without a reading. */
  by: string | null;
  at: Date;
};

export type ItemPerson = {
  /** « people.0 »: what {@link decideField} takes; accepted keeps it with the sheet, refused forgets it. */
  field: string;
  name: string;
  role: string | null;
  email: string | null;
  phone: string | null;
  line: number | null;
};

/** A picture that the document offers. */
export type OfferedImage = {
  id: number;
  page: number;
  line: number;
  fileKey: string;
  /** In pixels. */
  width: number | null;
  height: number | null;
  /** « accepted »: it waits for its sheet to be applied; « applied »: it was put in the draft. */
  state: 'offered' | 'accepted' | 'applied' | 'refused';
  /** The draft of the sheet that it is offered to shows it now, whoever put it there. */
  isOnSheet: boolean;
  alt: string | null;
  credit: string | null;
  caption: string | null;
  decidedBy: string | null;
  decidedAt: Date | null;
};

/** A sheet of an import that may show a picture. */
export type ImportSheet = { id: number; position: number; title: string };

export type ItemDetail = Omit<ItemSummary, 'warningCount' | 'hasPeople'> & {
  import: {
    id: number;
    state: DocumentImportState;
    source: { id: string; title: string };
    fileKey: string | null;
    progress: ImportProgress;
  };
  /** Why it is taken for the edition it is attached to. */
  matchedBy: string | null;
  termSlug: string | null;
  plan: ItemPlan;
  /**
   * By field: those of the plan, « territories.{id} », « levers.{slug} » of the suggestions, « people.{rank} ».
   */
  decisions: Record<string, ItemDecision>;
  suggestions: Suggestions;
  people: ItemPerson[];
  warnings: DocumentWarning[];
  /** The next one that nobody has decided, past the last one the first; null when none is left, or the import is closed. */
  nextDue: ItemNeighbour | null;
};

export type ItemNeighbour = { position: number; title: string };

/** A line of the document, numbered as passages count. */
export type NumberedLine = DocumentLine & { number: number };
