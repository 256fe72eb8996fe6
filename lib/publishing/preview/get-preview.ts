import type { PrismaClient } from '@/lib/db/generated/client';
import { type InitiativeDraft, type LeverDraft, readDraft } from '@/lib/publishing/draft';
import type { EditionKind } from '@/lib/publishing/model';
import { type InitiativePreview, previewInitiative } from './preview-initiative';
import { type LeverPreview, previewLever } from './preview-lever';

/** What a draft, or a former revision, would look like online. `version` is that of the revision shown. */
export type Preview = { id: number; title: string; version: number } & (
  | ({ kind: 'initiative' } & InitiativePreview)
  | ({ kind: 'lever' } & LeverPreview)
);

/**
 * The page that a revision of an edition would make; the last one unless `version` names another.
 * Null when there is no such edition or no such revision. Deleted editions can be looked at: they may be brought back.
 */
export async function getPreview(
  db: PrismaClient,
  kind: EditionKind,
  id: number,
  version: number | null = null,
): Promise<Preview | null> {
  const revision = await db.revision.findFirst({
    where: { editionId: id, edition: { kind }, ...(version === null ? {} : { version }) },
    select: {
      version: true,
      content: true,
      createdAt: true,
      edition: { select: { slug: true, initiativeId: true, leverId: true } },
    },
    orderBy: { version: 'desc' },
  });
  if (!revision) return null;
  const { slug, initiativeId, leverId } = revision.edition;
  const draft = { ...readDraft(kind, revision.content), slug };
  const shown = { rowId: initiativeId ?? leverId, updatedAt: revision.createdAt };
  const identity = { id, title: draft.title, version: revision.version };
  return kind === 'initiative'
    ? { ...identity, kind, ...(await previewInitiative(db, draft as InitiativeDraft, shown)) }
    : { ...identity, kind, ...(await previewLever(db, draft as LeverDraft, shown)) };
}
