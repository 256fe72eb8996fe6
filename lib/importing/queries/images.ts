import type { Prisma, PrismaClient } from '@/lib/db/generated/client';
import { draftOfSheet, showsFile } from '@/lib/importing/plan/illustrations';
import type { ImportSheet, OfferedImage } from './model';

/** The pictures offered to one sheet, in the order of the document. */
export function listItemImages(db: PrismaClient, itemId: number): Promise<OfferedImage[]> {
  return listImages(db, { itemId });
}

/** The pictures of an import that are printed within no sheet. */
export function listUnplacedImages(db: PrismaClient, importId: number): Promise<OfferedImage[]> {
  return listImages(db, { importId, itemId: null });
}

/** The sheets of an import that may show a picture: all those that were not refused. */
export function listImportSheets(db: PrismaClient, importId: number): Promise<ImportSheet[]> {
  return db.importItem.findMany({
    where: { importId, kind: 'initiative', state: { not: 'refused' } },
    select: { id: true, position: true, title: true },
    orderBy: { position: 'asc' },
  });
}

async function listImages(db: PrismaClient, where: Prisma.ImportImageWhereInput): Promise<OfferedImage[]> {
  const rows = await findImages(db, where);
  return rows.map(({ item, file, state, decidedBy, ...row }) => ({
    ...row,
    ...file,
    state: state === 'waiting' ? (row.decidedAt === null ? 'offered' : 'accepted') : state,
    isOnSheet: showsFile(draftOfSheet(item?.edition ?? null), row.fileKey),
    decidedBy: decidedBy?.name ?? null,
  }));
}

function findImages(db: PrismaClient, where: Prisma.ImportImageWhereInput) {
  return db.importImage.findMany({
    where,
    select: {
      id: true,
      page: true,
      line: true,
      fileKey: true,
      state: true,
      alt: true,
      credit: true,
      caption: true,
      decidedAt: true,
      decidedBy: { select: { name: true } },
      file: { select: { width: true, height: true } },
      item: { select: { edition: { select: { content: true } } } },
    },
    orderBy: [{ line: 'asc' }, { id: 'asc' }],
  });
}
