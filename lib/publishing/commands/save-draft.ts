import { isDeepStrictEqual } from 'node:util';
import type { Actor } from '@/lib/accounts/actor';
import { writeJournal } from '@/lib/accounts/write-journal';
import type { Edition, PrismaClient } from '@/lib/db/generated/client';
import { isUniqueViolation } from '@/lib/db/violations';
import { type Draft, readDraft } from '@/lib/publishing/draft';
import { type PublishingFault, Refusal } from '@/lib/publishing/faults';
import { inTransaction } from '@/lib/publishing/in-transaction';
import { type FieldConflict, mergeContents } from '@/lib/publishing/merge/merge-contents';
import { err, type Result } from '@/lib/result';
import { readEdition } from './change-edition';
import { readContentAt, withFixedSlug, writeRevision } from './write-revision';

/** Each lost race means that someone else's save went through. */
const ATTEMPTS = 60;

export type DraftToSave = {
  editionId: number;
  /** The version that the form was opened on. */
  baseVersion: number;
  content: Draft;
  /** Why, for the history. */
  message: string;
  /** The working copy that this save makes useless, by the number of its last message; a later one is kept. */
  workingCopySequence?: bigint;
};

export type SavedDraft = {
  version: number;
  /** Fields taken from what others saved in the meantime, without a question. */
  takenOver: string[];
  /** Nothing differed from what is there: no revision was made. */
  isUnchanged: boolean;
};

/**
 * Saves what someone wrote, put together with what others saved since the form was opened: fields that only one of them
 * touched are merged, and a field that both changed is answered as a conflict, nothing being written. One revision for each
 * save. What the public sees does not move.
 */
export async function saveDraft(
  db: PrismaClient,
  actor: Pick<Actor, 'id'>,
  draft: DraftToSave,
  now: Date,
): Promise<Result<SavedDraft, PublishingFault>> {
  for (let attempt = 1; ; attempt += 1) {
    const saved = await trySaving(db, actor, draft, now).catch((error) => {
      if (isUniqueViolation(error)) return err({ type: 'slugTaken', slug: draft.content.slug } as const);
      throw error;
    });
    if (saved.ok || saved.error.type !== 'stale' || attempt === ATTEMPTS) return saved;
  }
}

function trySaving(
  db: PrismaClient,
  actor: Pick<Actor, 'id'>,
  { editionId, baseVersion, content, message, workingCopySequence }: DraftToSave,
  now: Date,
): Promise<Result<SavedDraft, PublishingFault>> {
  return inTransaction(db, async (tx) => {
    const edition = await readEdition(tx, editionId);
    const base = baseVersion <= edition.version ? await readContentAt(tx, edition, baseVersion) : null;
    if (!base) throw new Refusal({ type: 'notAllowed', why: 'unknownRevision' });
    const { merged, takenOver, conflicts } = mergeWithCurrent(edition, base, content);
    if (conflicts.length > 0) {
      const author = edition.authorId
        ? await tx.user.findUnique({ where: { id: edition.authorId }, select: { name: true } })
        : null;
      throw new Refusal({ type: 'conflict', version: edition.version, by: author?.name ?? null, conflicts });
    }
    if (workingCopySequence !== undefined)
      await tx.workingCopy.deleteMany({
        where: { userId: actor.id, editionId, sequence: { lte: workingCopySequence } },
      });
    if (isDeepStrictEqual(merged, readDraft(edition.kind, edition.content)))
      return { version: edition.version, takenOver, isUnchanged: true };
    const { version } = await writeRevision(tx, edition, merged, { actor, message, now });
    await writeJournal(tx, {
      actor,
      action: 'edition.saved',
      subject: merged.title,
      editionId,
      detail: { version, ...(message ? { message } : {}), ...(takenOver.length > 0 ? { takenOver } : {}) },
    });
    return { version, takenOver, isUnchanged: false };
  });
}

function mergeWithCurrent(
  edition: Edition,
  base: Draft,
  mine: Draft,
): { merged: Draft; takenOver: string[]; conflicts: FieldConflict[] } {
  const { kind, content: current } = edition;
  const { content, takenOver, conflicts } = mergeContents(kind, base, mine, readDraft(kind, current));
  return { merged: withFixedSlug(edition, readDraft(kind, content)), takenOver, conflicts };
}
