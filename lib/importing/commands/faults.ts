import type { FieldFault } from '@/lib/publishing/faults';

/** Why something asked of an import was not done. Nothing is written then. */
export type ImportFault =
  /** There is no such import, item, sheet or lever any more. */
  | { type: 'gone' }
  /** The sheet that an item is attached to was deleted: bring it back, or attach the item elsewhere. */
  | { type: 'editionDeleted' }
  /** Someone decided something of the same item since it was read. */
  | { type: 'stale'; by: string | null; at: Date | null }
  /** Its state, or the role, does not allow this. */
  | { type: 'notAllowed'; why: NotAllowedImport }
  /** No document of the catalogue is called that; those that are. */
  | { type: 'unknownSource'; id: string; known: { id: string; title: string }[] }
  /** That document is another text: lines counted in one do not hold for the other. An identifier that is free. */
  | { type: 'otherText'; id: string; lineCount: number; lineCountKnown: number; freeId: string }
  /** A new document that has the identifier of one that is there. */
  | { type: 'sourceTaken'; id: string; freeId: string }
  /** Nothing in it that the rules know: neither sheet, nor lever, nor term. */
  | { type: 'nothingFound'; profile: string }
  /** What is said cannot be kept; `path` is a field of the form. */
  | { type: 'invalid'; faults: FieldFault[] }
  /** Someone changed these fields of the sheet after they were decided on: decide again. */
  | { type: 'changedSince'; fields: { field: string; label: string }[] };

export type NotAllowedImport =
  | 'role'
  /** It is applied or refused: open it again first. */
  | 'decided'
  /** It is still waiting: there is nothing to open again. */
  | 'waiting'
  /** The import is closed. */
  | 'closed'
  /** The document says nothing of that field. */
  | 'unknownField'
  /** A sheet is attached to a sheet, a lever to a lever. */
  | 'otherKind';

/** Thrown inside a transaction to roll it back; the command answers its fault. */
export class ImportRefusal extends Error {
  constructor(readonly fault: ImportFault) {
    super(fault.type);
  }
}
