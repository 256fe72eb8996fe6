import type { Prisma } from '@/lib/db/generated/client';

/** A passage as a page shows it. */
export type CitationView = {
  sourceId: string;
  sourceTitle: string;
  lineFrom: number;
  lineTo: number;
  /** Printed pages, where the document's own numbers are known for these lines. */
  pages: number[];
};

/** What a query selects of a citation. */
export const citationSelect = {
  select: {
    lineFrom: true,
    lineTo: true,
    source: {
      select: { id: true, title: true, pages: { select: { page: true, lineFrom: true, lineTo: true } } },
    },
  },
  orderBy: { position: 'asc' },
} as const satisfies Prisma.Initiative$citationsArgs;

type CitationRow = Prisma.CitationGetPayload<typeof citationSelect>;

export function toCitationView({ lineFrom, lineTo, source }: CitationRow): CitationView {
  const pages = source.pages
    .filter((page) => page.lineFrom <= lineTo && page.lineTo >= lineFrom)
    .map(({ page }) => page)
    .sort((a, b) => a - b);
  return { sourceId: source.id, sourceTitle: source.title, lineFrom, lineTo, pages };
}
