import type { PrismaClient } from '@/lib/db/generated/client';
import { readDraft } from '@/lib/publishing/draft';
import type { EditionKind } from '@/lib/publishing/model';

/** An edition whole, drafts included: for staff only. Deleted ones too: they can be brought back. */
export type StaffEdition = NonNullable<Awaited<ReturnType<typeof getEdition>>>;

/** The edition of that kind and number, or null. */
export async function getEdition(db: PrismaClient, kind: EditionKind, id: number) {
  const row = await db.edition.findFirst({
    where: { kind, id },
    select: {
      id: true,
      kind: true,
      slug: true,
      title: true,
      version: true,
      step: true,
      online: true,
      content: true,
      onlineVersion: true,
      reason: true,
      reasonAt: true,
      scheduledAt: true,
      reviewOn: true,
      deletedAt: true,
      createdAt: true,
      updatedAt: true,
      author: { select: { id: true, name: true } },
      scheduledBy: { select: { name: true } },
      revisions: {
        select: {
          version: true,
          createdAt: true,
          approvals: { select: { createdAt: true, user: { select: { id: true, name: true } } } },
        },
        orderBy: { version: 'desc' },
        take: 1,
      },
      _count: { select: { revisions: true, corrections: { where: { state: 'waiting' } } } },
    },
  });
  if (!row) return null;
  const { revisions, _count, content, ...edition } = row;
  const [latest] = revisions;
  return {
    ...edition,
    content: readDraft(kind, content),
    /** The version of the revision that the content is. */
    revisionVersion: latest?.version ?? 1,
    approvals: latest?.approvals ?? [],
    revisionCount: _count.revisions,
    waitingCorrections: _count.corrections,
  };
}
