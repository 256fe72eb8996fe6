import { published } from '@/lib/catalogue/conditions';
import { type LeverPage, leverTiesArgs, toLeverPage } from '@/lib/catalogue/queries/levers';
import type { PrismaClient } from '@/lib/db/generated/client';
import type { LeverDraft } from '@/lib/publishing/draft';
import { citer } from './cited';
import { toFigureRows } from './figure-rows';
import { webAddress } from './web-address';

/** A lever as its page would show it; `awaited` are the sheets that it prints first and that are not online. */
export type LeverPreview = { lever: LeverPage; awaited: string[] };

/**
 * A draft as its public page would show it, however incomplete. Its examples are written by the sheets online that name it.
 * @param rowId the row through which the lever is online, or was.
 */
export async function previewLever(
  db: PrismaClient,
  draft: LeverDraft,
  { rowId, updatedAt }: { rowId: number | null; updatedAt: Date },
): Promise<LeverPreview> {
  const [cite, ties, highlighted] = await Promise.all([
    citer(db),
    rowId === null
      ? []
      : db.lever
          .findUniqueOrThrow({ where: { id: rowId }, select: { ties: leverTiesArgs } })
          .then(({ ties: found }) => found),
    db.initiative.findMany({
      where: { ...published, slug: { in: draft.highlights } },
      select: { id: true, slug: true },
    }),
  ]);
  const points = [
    ...draft.attention.map((point) => ({ ...point, kind: 'attention' as const, url: null })),
    ...draft.further.map((point) => ({ ...point, kind: 'further' as const })),
  ];
  const slugs = [...new Set(draft.highlights)];
  const lever = await toLeverPage(db, {
    slug: draft.slug,
    title: draft.title || 'Sans titre',
    position: draft.order,
    stake: draft.stake,
    audiences: draft.audience,
    updatedAt,
    actions: draft.actions.map((action) => ({
      text: action.do,
      audiences: action.for,
      citations: cite(action.cite),
    })),
    points: points.map(({ kind, text, url, cite: passages }) => ({
      kind,
      text,
      url: webAddress(url),
      citations: cite(passages),
    })),
    figures: toFigureRows(draft.figures, cite),
    highlights: slugs.flatMap((slug) => {
      const found = highlighted.find((sheet) => sheet.slug === slug);
      return found ? [{ initiativeId: found.id }] : [];
    }),
    ties,
  });
  return {
    lever,
    awaited: slugs.filter((slug) => !highlighted.some((sheet) => sheet.slug === slug)),
  };
}
