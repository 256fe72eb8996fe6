import { hashToken } from '@/lib/accounts/tokens';
import type { PrismaClient } from '@/lib/db/generated/client';
import { readDraft } from '@/lib/publishing/draft';

/** Whether the draft that a preview link opens shows this picture. Asking is no opening of the link. */
export async function showsPicture(
  db: PrismaClient,
  { token, file }: { token: string; file: string },
  now: Date,
): Promise<boolean> {
  const link = await db.previewLink.findFirst({
    where: {
      tokenHash: hashToken(token),
      revokedAt: null,
      expiresAt: { gt: now },
      edition: { deletedAt: null, kind: 'initiative' },
    },
    select: { edition: { select: { kind: true, content: true } } },
  });
  const draft = link && readDraft(link.edition.kind, link.edition.content);
  return !!draft && 'illustrations' in draft && draft.illustrations.some((shown) => shown.file === file);
}
