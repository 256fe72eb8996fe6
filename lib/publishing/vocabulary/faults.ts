import type { FieldFault } from '@/lib/publishing/faults';
import type { Uses } from './model';

/** Why a change of the vocabulary was not made. Nothing is written then. */
export type VocabularyFault =
  /** There is no such term any more: deleted, or merged into another. */
  | { type: 'gone' }
  /** Someone changed it since it was read. */
  | { type: 'stale' }
  /** Another term has that name, or that address. */
  | { type: 'taken'; name: string }
  /** What is typed cannot be kept; `path` is the name of a field. */
  | { type: 'invalid'; faults: FieldFault[] }
  | { type: 'inUse'; uses: Uses }
  /** A term cannot be merged into itself. */
  | { type: 'sameTerm' }
  /** Passages cite lines beyond the last one that the document would have. */
  | { type: 'linesCited'; last: number; lineCount: number }
  /** It is the first, or the last: it goes no further. */
  | { type: 'atTheEnd' }
  /** Searches that found something would find nothing; whoever saves must say that they know. */
  | { type: 'losesResults'; searches: string[] };

/** Thrown inside a transaction to roll it back; the command answers its fault. */
export class VocabularyRefusal extends Error {
  constructor(readonly fault: VocabularyFault) {
    super(fault.type);
  }
}
