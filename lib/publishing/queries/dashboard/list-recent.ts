import type { PrismaClient } from '@/lib/db/generated/client';
import type { EditionState } from '@/lib/publishing/model';
import type { NamedEdition, Shortlist } from './shortlist';

/** An edition that someone, or an import, changed not long ago. */
export type RecentEdition = NamedEdition & EditionState & { updatedAt: Date; author: string | null };

/** What a reader proposes for a field of an edition. */
export type WaitingCorrection = { id: number; field: string; createdAt: Date; edition: NamedEdition };

const named = { id: true, kind: true, title: true } as const;

/** What was changed last, sheets and levers together. */
export async function listRecent(db: PrismaClient, limit: number): Promise<RecentEdition[]> {
  const rows = await db.edition.findMany({
    where: { deletedAt: null },
    select: {
      ...named,
      step: true,
      online: true,
      deletedAt: true,
      scheduledAt: true,
      updatedAt: true,
      author: { select: { name: true } },
    },
    orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }],
    take: limit,
  });
  return rows.map(({ author, ...edition }) => ({ ...edition, author: author?.name ?? null }));
}

/** Readers' corrections that nobody has decided on, the oldest first. */
export async function listWaitingCorrections(
  db: PrismaClient,
  limit: number,
): Promise<Shortlist<WaitingCorrection>> {
  const where = { state: 'waiting', edition: { deletedAt: null } } as const;
  const [total, items] = await Promise.all([
    db.correction.count({ where }),
    db.correction.findMany({
      where,
      select: { id: true, field: true, createdAt: true, edition: { select: named } },
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      take: limit,
    }),
  ]);
  return { total, items };
}
