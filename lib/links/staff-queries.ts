import type { Prisma, PrismaClient } from '@/lib/db/generated/client';
import { used } from './due-links';
import {
  CONFIRMED_AFTER_HOURS,
  type FoundLink,
  isQuiet,
  LINK_VERDICTS,
  type LinkVerdict,
  PASSING_DETAILS,
} from './model';

const foundLink = {
  url: true,
  verdict: true,
  status: true,
  movedTo: true,
  detail: true,
  checkedAt: true,
  brokenSince: true,
  uses: {
    where: { edition: { deletedAt: null } },
    select: { editionId: true, field: true, edition: { select: { kind: true, title: true } } },
    orderBy: [{ editionId: 'asc' }, { field: 'asc' }],
  },
} as const satisfies Prisma.LinkCheckSelect;

/** The oldest trouble first. */
const order = [
  { brokenSince: { sort: 'asc', nulls: 'last' } },
  { url: 'asc' },
] as const satisfies Prisma.LinkCheckOrderByWithRelationInput[];

const toSee = { in: LINK_VERDICTS.filter((verdict) => !isQuiet(verdict)) };

export const LINKS_PER_PAGE = 50;

/** A page (from 1) of the links found with `verdict`; without one, of all those that deserve a look. */
export async function listLinks(
  db: PrismaClient,
  { verdict, page }: { verdict: LinkVerdict | null; page: number },
): Promise<FoundLink[]> {
  const rows = await db.linkCheck.findMany({
    where: { ...used, verdict: verdict ?? toSee },
    select: foundLink,
    orderBy: [...order],
    skip: (page - 1) * LINKS_PER_PAGE,
    take: LINKS_PER_PAGE,
  });
  return rows.map(toFoundLink);
}

/** All the links that deserve a look. */
export async function listEveryLinkToMend(db: PrismaClient): Promise<FoundLink[]> {
  const rows = await db.linkCheck.findMany({
    where: { ...used, verdict: toSee },
    select: foundLink,
    orderBy: [...order],
  });
  return rows.map(toFoundLink);
}

/** How many links each verdict has. */
export async function countLinks(db: PrismaClient): Promise<Map<LinkVerdict, number>> {
  const groups = await db.linkCheck.groupBy({ by: ['verdict'], where: used, _count: true });
  return new Map(groups.map(({ verdict, _count }) => [verdict, _count]));
}

/** The links that are broken for sure, the oldest trouble first: `total` of them, and the first `limit`. */
export async function listBrokenLinks(
  db: PrismaClient,
  limit = 10,
): Promise<{ total: number; links: FoundLink[] }> {
  const rows = await db.$queryRaw<{ url: string; total: bigint }[]>`
    SELECT url, count(*) OVER () AS total FROM "LinkCheck" l
    WHERE EXISTS (
      SELECT 1 FROM "LinkUse" u JOIN "Edition" e ON e.id = u."editionId"
      WHERE u.url = l.url AND e."deletedAt" IS NULL)
    AND (verdict IN ('gone', 'tls', 'malformed') OR verdict = 'unreachable' AND NOT (
      COALESCE(detail, '') = ANY (${PASSING_DETAILS})
      AND "checkedAt" - "brokenSince" < make_interval(hours => ${CONFIRMED_AFTER_HOURS}::int)))
    ORDER BY "brokenSince", url LIMIT ${limit}`;
  const links = await db.linkCheck.findMany({
    where: { url: { in: rows.map(({ url }) => url) } },
    select: foundLink,
    orderBy: [...order],
  });
  return { total: Number(rows[0]?.total ?? 0), links: links.map(toFoundLink) };
}

/** Every link written in an edition, with its own uses only, those in trouble first. */
export async function linksOfEdition(db: PrismaClient, editionId: number): Promise<FoundLink[]> {
  const rows = await db.linkCheck.findMany({
    where: { uses: { some: { editionId } } },
    select: foundLink,
    orderBy: [...order],
  });
  return rows.map(toFoundLink).map((link) => ({
    ...link,
    uses: link.uses.filter((use) => use.editionId === editionId),
  }));
}

type FoundRow = Prisma.LinkCheckGetPayload<{ select: typeof foundLink }>;

function toFoundLink({ uses, ...link }: FoundRow): FoundLink {
  return {
    ...link,
    uses: uses.map(({ editionId, field, edition: { kind, title } }) => ({ editionId, field, kind, title })),
  };
}
