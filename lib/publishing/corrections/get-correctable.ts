import type { PrismaClient } from '@/lib/db/generated/client';
import { type Draft, readDraft } from '@/lib/publishing/draft';
import type { EditionKind } from '@/lib/publishing/model';

/** A page online as its readers see it: what they may correct. */
export type Correctable = { editionId: number; title: string; version: number; content: Draft };

/** The page online at this address, or null: only what the public sees can be corrected by it. */
export async function getCorrectable(
  db: PrismaClient,
  kind: EditionKind,
  slug: string,
): Promise<Correctable | null> {
  const edition = await db.edition.findUnique({
    where: { kind_slug: { kind, slug }, online: 'published', deletedAt: null },
    select: { id: true, onlineVersion: true },
  });
  if (!edition?.onlineVersion) return null;
  const revision = await db.revision.findUnique({
    where: { editionId_version: { editionId: edition.id, version: edition.onlineVersion } },
    select: { content: true },
  });
  if (!revision) return null;
  const content = readDraft(kind, revision.content);
  return { editionId: edition.id, title: content.title, version: edition.onlineVersion, content };
}
