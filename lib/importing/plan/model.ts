import type { ImportItemKind } from '@/lib/db/generated/enums';
import type { DocumentWarning, LineRange } from '@/lib/importing/document';
import type { InitiativeDraft, LeverDraft } from '@/lib/publishing/draft';

/** A glossary term as a document says it. */
export type TermDraft = { acronym: string; expansion: string };

export type ProposedContent = InitiativeDraft | LeverDraft | TermDraft;

/** A draft that a document proposes, whole, and where each field (« title », « sections.context », « figures.3 ») was read. */
export type Proposal = { content: ProposedContent; passages: Record<string, LineRange[]> };

/** A territory that the words of a sheet suggest. Nothing is tied before a person says so. */
export type SuggestedTerritory = {
  /** « commune:59172 » */
  territory: string;
  name: string;
  /** The sentence that gave it, and its line. */
  sentence: string;
  line: number;
  /** From 0 to 1, and why, in French. */
  confidence: number;
  why: string;
};

export type SuggestedLever = { slug: string; title: string; sentence: string; line: number; score: number };

export type Suggestions = { territories: SuggestedTerritory[]; levers: SuggestedLever[] };

/**
 * How a field of a document stands to what the catalogue has: « changed » when nobody touched it since the last import, so
 * that the document may follow; « conflict » when a person wrote it, and the document is only a proposal.
 */
export type FieldStatus = 'new' | 'same' | 'changed' | 'conflict';

export type FieldPlan = {
  /** « title », « sections.context », or one row of a list: « figures.3 ». */
  field: string;
  /** What the form calls it. */
  label: string;
  status: FieldStatus;
  /** What the last import said, what the catalogue says now, what the document says. */
  base: unknown;
  now: unknown;
  proposed: unknown;
  passages: LineRange[];
};

export type ItemPlan = { status: FieldStatus; fields: FieldPlan[] };

/** Someone named in a contact block: personal data, never part of a content. */
export type ProposedPerson = {
  name: string;
  role: string | null;
  email: string | null;
  phone: string | null;
  line: number | null;
};

/** One draft of a document, before it is compared with anything. */
export type ProposedItem = LineRange & {
  kind: ImportItemKind;
  title: string;
  page: number | null;
  proposal: Proposal;
  people: ProposedPerson[];
  warnings: DocumentWarning[];
};

/** What the passages of a document are cited as, and when it was true. */
export type CitedSource = { id: string; date: string | null };
