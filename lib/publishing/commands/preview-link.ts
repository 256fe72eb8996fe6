import type { Actor } from '@/lib/accounts/actor';
import { hashToken, newToken } from '@/lib/accounts/tokens';
import { writeJournal } from '@/lib/accounts/write-journal';
import type { PrismaClient } from '@/lib/db/generated/client';
import type { PublishingFault } from '@/lib/publishing/faults';
import { inTransaction } from '@/lib/publishing/in-transaction';
import type { Result } from '@/lib/result';
import { readEdition } from './change-edition';

type Doing = { actor: Pick<Actor, 'id'>; now: Date };

const DAY_MS = 24 * 3600 * 1000;

/** A preview link lasts from one day to so many. */
export const LONGEST_DAYS = 30;

/**
 * Makes a link that shows the draft of this edition, and of no other, to whoever holds it.
 * @returns its token, which is told once: only its hash is kept.
 */
export function createPreviewLink(
  db: PrismaClient,
  { editionId, label, days }: { editionId: number; label: string; days: number },
  { actor, now }: Doing,
): Promise<Result<{ token: string; expiresAt: Date }, PublishingFault>> {
  const token = newToken();
  const expiresAt = new Date(now.getTime() + Math.min(Math.max(days, 1), LONGEST_DAYS) * DAY_MS);
  return inTransaction(db, async (tx) => {
    const { title } = await readEdition(tx, editionId);
    await tx.previewLink.create({
      data: {
        tokenHash: hashToken(token),
        editionId,
        label,
        createdById: actor.id,
        createdAt: now,
        expiresAt,
      },
    });
    await writeJournal(tx, {
      actor,
      action: 'previewLink.created',
      subject: title,
      editionId,
      detail: { label, expiresAt: expiresAt.toISOString() },
    });
    return { token, expiresAt };
  });
}

/** Ends a link of this edition before its time. One that is over already stays so, and the journal says nothing. */
export async function revokePreviewLink(
  db: PrismaClient,
  { editionId, linkId }: { editionId: number; linkId: number },
  { actor, now }: Doing,
): Promise<void> {
  await db.$transaction(async (tx) => {
    const { count } = await tx.previewLink.updateMany({
      where: { id: linkId, editionId, revokedAt: null },
      data: { revokedAt: now },
    });
    if (count === 0) return;
    const link = await tx.previewLink.findUniqueOrThrow({
      where: { id: linkId },
      select: { label: true, edition: { select: { title: true } } },
    });
    await writeJournal(tx, {
      actor,
      action: 'previewLink.revoked',
      subject: link.edition.title,
      editionId,
      detail: { label: link.label },
    });
  });
}

/**
 * The edition that a token opens, counted as an opening. Null alike for a token that never was, one that has expired or was
 * revoked, and one of a deleted edition: nothing tells them apart.
 */
export async function openPreviewLink(db: PrismaClient, token: string, now: Date) {
  const tokenHash = hashToken(token);
  const { count } = await db.previewLink.updateMany({
    where: { tokenHash, revokedAt: null, expiresAt: { gt: now }, edition: { deletedAt: null } },
    data: { openings: { increment: 1 }, openedAt: now },
  });
  if (count === 0) return null;
  return db.previewLink.findUnique({
    where: { tokenHash },
    select: { expiresAt: true, edition: { select: { id: true, kind: true } } },
  });
}
