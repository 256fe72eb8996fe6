import type { PrismaClient } from '@/lib/db/generated/client';
import { type EditionKind, publicPath } from '@/lib/publishing/model';
import { findOffline, type Offline } from './find-offline';

/** Why machines find nothing at this address any more: also what was archived, which people can still read. */
export type Gone = Omit<Offline, 'how'> & { how: Offline['how'] | 'archived' };

/** What was published at this address and is no longer; null when nothing ever was, or when it is online. */
export async function findGone(db: PrismaClient, kind: EditionKind, slug: string): Promise<Gone | null> {
  const archived = await db.edition.findUnique({
    where: { kind_slug: { kind, slug }, online: 'archived', deletedAt: null },
    select: {
      title: true,
      reason: true,
      reasonAt: true,
      initiative: { select: { title: true } },
      lever: { select: { title: true } },
    },
  });
  if (!archived) return findOffline(db, kind, slug);
  const { initiative, lever, title, reason, reasonAt } = archived;
  return { kind, title: (initiative ?? lever)?.title ?? title, how: 'archived', reason, at: reasonAt };
}

/** The public paths of every page that was withdrawn or deleted. */
export async function listGonePaths(db: PrismaClient): Promise<Set<string>> {
  const gone = await db.edition.findMany({
    where: { online: 'withdrawn' },
    select: { kind: true, slug: true },
  });
  return new Set(gone.map(publicPath));
}
