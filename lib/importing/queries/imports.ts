import { Prisma, type PrismaClient } from '@/lib/db/generated/client';
import type { DocumentWarning } from '@/lib/importing/document';
import type { LeftOver } from '@/lib/importing/recognise/model';
import { countProgress } from './count-progress';
import type { ImportDetail, ImportSummary, ItemDetail } from './model';

/** Every import, the latest first. */
export async function listImports(db: PrismaClient): Promise<ImportSummary[]> {
  const [rows, counts] = await Promise.all([readImports(db), countProgress(db)]);
  return rows.map((row) => toSummary(row, counts.of(row.id)));
}

/** One import with what is left over of it, or null. */
export async function getImport(db: PrismaClient, id: number): Promise<ImportDetail | null> {
  const [[row], counts] = await Promise.all([readImports(db, id), countProgress(db, id)]);
  if (!row) return null;
  const { version, profile, pageCount, lineCount, fileKey, warnings, leftOver } = row;
  const summary = toSummary(row, counts.of(id));
  return { ...summary, version, profile, pageCount, lineCount, fileKey, warnings, leftOver };
}

/** What the page of one item says of its import, or null: nothing of what may weigh is read. */
export async function getImportHead(db: PrismaClient, id: number): Promise<ItemDetail['import'] | null> {
  const [row, counts] = await Promise.all([
    db.documentImport.findUnique({
      where: { id },
      select: { id: true, state: true, fileKey: true, source: { select: { id: true, title: true } } },
    }),
    countProgress(db, id),
  ]);
  return row && { ...row, progress: counts.of(id).progress };
}

/** The file that an import keeps, for its pages to be drawn, or null. */
export async function getImportFile(
  db: PrismaClient,
  id: number,
): Promise<{ name: string; key: string } | null> {
  const found = await db.documentImport.findUnique({
    where: { id },
    select: { fileName: true, fileKey: true },
  });
  return found?.fileKey ? { name: found.fileName, key: found.fileKey } : null;
}

type Row = Omit<ImportSummary, 'source' | 'progress' | 'warningCount' | 'leftOverLines'> & {
  sourceId: string;
  sourceTitle: string;
  version: number;
  profile: string | null;
  pageCount: number | null;
  lineCount: number;
  fileKey: string | null;
  warnings: DocumentWarning[];
  leftOver: LeftOver[];
};

/** Neither the lines themselves, of which there may be thousands, nor their number out of them: a source is that very text. */
function readImports(db: PrismaClient, id?: number): Promise<Row[]> {
  const where = id === undefined ? Prisma.empty : Prisma.sql`WHERE document.id = ${id}`;
  return db.$queryRaw<Row[]>`
    SELECT document.id, "fileName", format, document.state::text, document.version, profile,
      document."pageCount", "fileKey", document."createdAt", warnings, "leftOver",
      source."lineCount", author.name AS "createdBy",
      source.id AS "sourceId", source.title AS "sourceTitle"
    FROM "DocumentImport" document
    JOIN "Source" source ON source.id = document."sourceId"
    LEFT JOIN "User" author ON author.id = document."createdById"
    ${where} ORDER BY document."createdAt" DESC, document.id DESC`;
}

function toSummary(
  { id, fileName, format, state, createdAt, createdBy, sourceId, sourceTitle, warnings, leftOver }: Row,
  counts: Pick<ImportSummary, 'progress' | 'warningCount'>,
): ImportSummary {
  return {
    id,
    fileName,
    format,
    state,
    createdAt,
    createdBy,
    source: { id: sourceId, title: sourceTitle },
    progress: counts.progress,
    warningCount: counts.warningCount + warnings.length,
    leftOverLines: leftOver.reduce((sum, { from, to }) => sum + to - from + 1, 0),
  };
}
