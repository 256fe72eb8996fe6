import type { Actor } from '@/lib/accounts/actor';
import { writeJournal } from '@/lib/accounts/write-journal';
import type { PrismaClient } from '@/lib/db/generated/client';
import { isUniqueViolation } from '@/lib/db/violations';
import { readDraft } from '@/lib/publishing/draft';
import { type PublishingFault, Refusal } from '@/lib/publishing/faults';
import { inTransaction } from '@/lib/publishing/in-transaction';
import { err, type Result } from '@/lib/result';
import { type EditionTarget, readEdition, tellWhoChanged } from './change-edition';
import { withFixedSlug, writeRevision } from './write-revision';

/**
 * Makes a new draft that says what a former revision said. What is online does not move, and what is replaced stays in the
 * history.
 * @param revisionVersion the version that the revision has in the history of this edition.
 */
export async function restoreRevision(
  db: PrismaClient,
  { id, version }: EditionTarget,
  revisionVersion: number,
  { actor, message, now }: { actor: Pick<Actor, 'id'>; message: string; now: Date },
): Promise<Result<{ version: number }, PublishingFault>> {
  let slug = '';
  const restored = inTransaction(db, async (tx) => {
    const edition = await readEdition(tx, id);
    if (edition.version !== version) throw new Refusal(await tellWhoChanged(tx, id));
    const revision = await tx.revision.findUnique({
      where: { editionId_version: { editionId: id, version: revisionVersion } },
    });
    if (!revision) throw new Refusal({ type: 'notAllowed', why: 'unknownRevision' });
    const content = withFixedSlug(edition, readDraft(edition.kind, revision.content));
    slug = content.slug;
    const written = await writeRevision(tx, edition, content, { actor, message, now });
    await writeJournal(tx, {
      actor,
      action: 'edition.restored',
      subject: content.title,
      editionId: id,
      detail: { version: written.version, from: revisionVersion },
    });
    return written;
  });
  return restored.catch((error: unknown) => {
    // A page never published gives its address up when it takes another one.
    if (isUniqueViolation(error)) return err({ type: 'slugTaken', slug } as const);
    throw error;
  });
}

/** Gives up a draft: the content is again what is online. The draft stays in the history. */
export async function discardDraft(
  db: PrismaClient,
  target: EditionTarget,
  how: { actor: Pick<Actor, 'id'>; message: string; now: Date },
): Promise<Result<{ version: number }, PublishingFault>> {
  const edition = await db.edition.findUnique({
    where: { id: target.id },
    select: { onlineVersion: true, online: true },
  });
  if (!edition?.onlineVersion || edition.online !== 'published')
    return { ok: false, error: { type: 'notAllowed', why: 'notOnline' } };
  return restoreRevision(db, target, edition.onlineVersion, how);
}
