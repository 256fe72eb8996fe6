import type { PrismaClient } from '@/lib/db/generated/client';
import type { EditionKind } from '@/lib/publishing/model';

/** Every sheet or lever that a proposal can be attached to, by title: drafts too, not those that were deleted. */
export function listAttachable(
  db: PrismaClient,
  kind: EditionKind,
): Promise<{ id: number; title: string }[]> {
  return db.edition.findMany({
    where: { kind, deletedAt: null },
    select: { id: true, title: true },
    orderBy: [{ foldedTitle: 'asc' }, { id: 'asc' }],
  });
}
