import type { PrismaClient } from '@/lib/db/generated/client';
import type { EditionKind } from '@/lib/publishing/model';

/** What the address of a page that was public once has to say. */
export type Offline = {
  kind: EditionKind;
  title: string;
  how: 'withdrawn' | 'deleted';
  reason: string | null;
  at: Date | null;
};

/** The page that was at this address, and why it is no longer; null when nothing was ever published there, or when it is online. */
export async function findOffline(
  db: PrismaClient,
  kind: EditionKind,
  slug: string,
): Promise<Offline | null> {
  const edition = await db.edition.findUnique({
    where: { kind_slug: { kind, slug }, online: 'withdrawn' },
    select: {
      title: true,
      reason: true,
      reasonAt: true,
      deletedAt: true,
      initiative: { select: { title: true } },
      lever: { select: { title: true } },
    },
  });
  if (!edition) return null;
  const { initiative, lever, reason, reasonAt, deletedAt } = edition;
  return {
    kind,
    // What the public knew, not what a draft over it says.
    title: (initiative ?? lever)?.title ?? edition.title,
    how: deletedAt ? 'deleted' : 'withdrawn',
    reason,
    at: reasonAt,
  };
}
