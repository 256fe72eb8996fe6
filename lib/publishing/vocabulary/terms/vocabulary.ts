import type { Prisma } from '@/lib/db/generated/client';
import type { Draft } from '@/lib/publishing/draft';
import type { Term, TermLine, TermTarget, TermValues, Uses } from '../model';

type Transaction = Prisma.TransactionClient;

/** What differs from one vocabulary to another; the rest (journal, marks, versions told) is the same for all. */
export type Vocabulary = {
  list(tx: Transaction): Promise<TermLine[]>;
  read(tx: Transaction, id: string): Promise<Term | null>;
  /**
   * Writes what a form says; `target` null: a new term.
   * @throws VocabularyRefusal when it cannot be.
   */
  write(
    tx: Transaction,
    target: TermTarget | null,
    values: TermValues,
  ): Promise<{ id: string; label: string }>;
  /** @returns false when it is no longer at that version. */
  remove(tx: Transaction, target: TermTarget): Promise<boolean>;
  /** By term; one that is not there is not used. */
  countUses(tx: Transaction): Promise<Map<string, Uses>>;
  /** Makes the search documents say what a term says now. */
  follow(tx: Transaction, id: string): Promise<void>;
};

/** How one term of a vocabulary takes another in. */
export type Merging = {
  /** Locks both rows in one order, whichever is merged into which: two merges that cross wait for one another. */
  lock(tx: Transaction, ids: string[]): Promise<void>;
  /** Gives the kept term its next version. @returns false when it is no longer at that version. */
  claim(tx: Transaction, target: TermTarget): Promise<boolean>;
  /** What makes it impossible. @throws VocabularyRefusal */
  check?(tx: Transaction, from: string, into: string): Promise<void>;
  /** The content of a sheet or lever, saying `into` wherever it said `from`; null: contents name no term of this list. */
  rename: ((content: Draft, from: string, into: string) => Draft) | null;
  /** Whether a column of JSON names the term. */
  isNamed?(column: Prisma.Sql, id: string): Prisma.Sql;
  /** Moves the ties of rows. @returns the rows of sheets and levers that said `from`. */
  moveTies(tx: Transaction, from: string, into: string): Promise<{ initiatives: number[]; levers: number[] }>;
};
