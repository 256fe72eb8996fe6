import { published } from '@/lib/catalogue/conditions';
import { toNotes } from '@/lib/catalogue/notes';
import { type CitationView, toCitationView } from '@/lib/catalogue/queries/citations';
import type { InitiativeSummary } from '@/lib/catalogue/queries/list-initiative-summaries';
import type { PrismaClient } from '@/lib/db/generated/client';

/** A document that sheets are drawn from. */
export type ExportedSource = Awaited<ReturnType<typeof readExportedSources>>[number];

/** A sheet as files that leave the site tell it: no section, no figure, but where each comes from. */
export type ExportedSheet = InitiativeSummary & {
  publishedAt: Date;
  /** Several when documents disagree. */
  createdYears: number[];
  contact: {
    organisation: string | null;
    website: string | null;
    email: string | null;
    address: string | null;
  };
  /** By document: every passage cited, those that lie within another left out. */
  sources: { source: ExportedSource; passages: CitationView[] }[];
};

/** The documents, with the printed pages of their lines where they are known. */
export async function readExportedSources(db: PrismaClient) {
  return db.source.findMany({
    select: {
      id: true,
      title: true,
      subtitle: true,
      publishers: true,
      date: true,
      pages: { select: { page: true, lineFrom: true, lineTo: true } },
    },
    orderBy: { position: 'asc' },
  });
}

/** Completes a batch of sheets; one that was withdrawn in the meantime is left out. */
export async function readExportedSheets(
  db: PrismaClient,
  summaries: InitiativeSummary[],
  sources: ExportedSource[],
): Promise<ExportedSheet[]> {
  const rows = await db.initiative.findMany({
    where: { ...published, id: { in: summaries.map(({ id }) => id) } },
    select: {
      id: true,
      publishedAt: true,
      creationYears: { select: { year: true }, orderBy: { position: 'asc' } },
      contact: { select: { organisation: true, website: true, email: true, address: true } },
      citations: { select: { sourceId: true, lineFrom: true, lineTo: true } },
    },
  });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return summaries.flatMap((summary) => {
    const row = byId.get(summary.id);
    if (!row?.publishedAt) return [];
    return {
      ...summary,
      publishedAt: row.publishedAt,
      createdYears: [...new Set(row.creationYears.map(({ year }) => year))],
      contact: row.contact ?? { organisation: null, website: null, email: null, address: null },
      sources: sources.flatMap((source) => {
        const passages = row.citations
          .filter(({ sourceId }) => sourceId === source.id)
          .map(({ lineFrom, lineTo }) => toCitationView({ lineFrom, lineTo, source }));
        return passages.length === 0 ? [] : { source, passages: widestPassages(passages) };
      }),
    };
  });
}

/** Passages of one document in its order, each once, without those that lie within another. */
export function widestPassages(passages: CitationView[]): CitationView[] {
  const ordered = toNotes(passages).sources.flatMap(({ passages: distinct }) => distinct);
  return ordered
    .filter(
      ({ lineFrom, lineTo, number }) =>
        !ordered.some(
          (other) => other.number !== number && other.lineFrom <= lineFrom && other.lineTo >= lineTo,
        ),
    )
    .map(({ number: _number, ...passage }) => passage);
}
