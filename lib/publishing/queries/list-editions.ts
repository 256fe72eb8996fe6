import type { Prisma, PrismaClient } from '@/lib/db/generated/client';
import type { EditionKind } from '@/lib/publishing/model';
import { fold } from '@/lib/text/fold';
import { toSlug } from '@/lib/text/slug';
import { IMPORT, type ListQuery } from './list-query';

/** Lines on a page of the staff's list. */
export const EDITIONS_PER_PAGE = 50;

const line = {
  id: true,
  kind: true,
  slug: true,
  title: true,
  version: true,
  step: true,
  online: true,
  deletedAt: true,
  scheduledAt: true,
  reviewOn: true,
  updatedAt: true,
  asOf: true,
  verifiedOn: true,
  sectorSlugs: true,
  leverSlugs: true,
  hasUnknownPlace: true,
  author: { select: { id: true, name: true } },
  _count: { select: { corrections: { where: { state: 'waiting' } } } },
} as const satisfies Prisma.EditionSelect;

/** An edition as a line of the list shows it; its content is not read. */
export type EditionLine = Omit<Prisma.EditionGetPayload<{ select: typeof line }>, '_count'> & {
  waitingCorrections: number;
};

/** A page of the list, and how many lines it has in all. A page beyond the last holds none. */
export async function listEditions(
  db: PrismaClient,
  kind: EditionKind,
  query: ListQuery,
  pageSize: number = EDITIONS_PER_PAGE,
): Promise<{ total: number; pageCount: number; lines: EditionLine[] }> {
  const where = toWhere(kind, query);
  const [total, rows] = await Promise.all([
    db.edition.count({ where }),
    db.edition.findMany({
      where,
      select: line,
      orderBy: toOrder(query),
      skip: (query.page - 1) * pageSize,
      take: pageSize,
    }),
  ]);
  return { total, pageCount: Math.ceil(total / pageSize), lines: rows.map(toLine) };
}

/** Every line of the list, whatever its page: what the export gives. */
export async function listEveryEdition(
  db: PrismaClient,
  kind: EditionKind,
  query: ListQuery,
): Promise<EditionLine[]> {
  const rows = await db.edition.findMany({
    where: toWhere(kind, query),
    select: line,
    orderBy: toOrder(query),
  });
  return rows.map(toLine);
}

function toWhere(kind: EditionKind, query: ListQuery): Prisma.EditionWhereInput {
  const { author, reviewBefore, notVerifiedSince } = query;
  return {
    kind,
    deletedAt: query.isDeleted ? { not: null } : null,
    ...(query.online ? { online: query.online } : {}),
    ...(query.step ? { step: query.step } : {}),
    ...(query.isScheduled ? { scheduledAt: { not: null } } : {}),
    ...(query.sector ? { sectorSlugs: { has: query.sector } } : {}),
    ...(query.lever ? { leverSlugs: { has: query.lever } } : {}),
    ...(author ? { authorId: author === IMPORT ? null : author } : {}),
    ...(reviewBefore ? { reviewOn: { lte: new Date(reviewBefore) } } : {}),
    ...(query.hasUnknownPlace ? { hasUnknownPlace: true } : {}),
    AND: [withText(query.text), ...(notVerifiedSince ? neitherVerifiedSince(notVerifiedSince) : [])],
  };
}

/** Every word is somewhere in the title, or the whole in the address; accents and capitals count for nothing. */
function withText(text: string): Prisma.EditionWhereInput {
  const words = fold(text).split(' ').filter(Boolean);
  if (words.length === 0) return {};
  return {
    OR: [
      { AND: words.map((word) => ({ foldedTitle: { contains: word } })) },
      { slug: { contains: toSlug(text) } },
    ],
  };
}

/** A year alone, or a month, may be as late as its last day. */
function neitherVerifiedSince(day: string): Prisma.EditionWhereInput[] {
  const mayBeLater = [day.slice(0, 4), day.slice(0, 7)];
  return [
    { OR: [{ verifiedOn: null }, { verifiedOn: { lt: day } }] },
    { OR: [{ asOf: null }, { asOf: { lt: day, notIn: mayBeLater } }] },
  ];
}

function toOrder({ sort, isDescending }: ListQuery): Prisma.EditionOrderByWithRelationInput[] {
  const direction = isDescending ? 'desc' : 'asc';
  // What has no date at all stands with the oldest.
  const dated = { sort: direction, nulls: isDescending ? 'last' : 'first' } as const;
  const orders: Record<ListQuery['sort'], Prisma.EditionOrderByWithRelationInput[]> = {
    titre: [{ foldedTitle: direction }],
    modifiee: [{ updatedAt: direction }],
    etat: [{ online: direction }, { step: direction }, { foldedTitle: 'asc' }],
    valable: [{ asOf: dated }, { foldedTitle: 'asc' }],
    verifiee: [{ verifiedOn: dated }, { foldedTitle: 'asc' }],
  };
  return [...orders[sort], { id: direction }];
}

function toLine({ _count, ...row }: Prisma.EditionGetPayload<{ select: typeof line }>): EditionLine {
  return { ...row, waitingCorrections: _count.corrections };
}
