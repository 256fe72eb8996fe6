import type { Prisma, PrismaClient } from '@/lib/db/generated/client';
import { BROKEN_VERDICTS } from './model';

/** For how long what was found is believed: a link that works, or did until now; one that is broken. */
export type MaxAge = { goodHours: number; brokenHours: number };

export const MAX_AGE: MaxAge = { goodHours: 168, brokenHours: 24 };

export type DueLink = { url: string; host: string };

const HOUR_MS = 60 * 60_000;

/** The links to check at `now`, those never checked first, then the oldest; all of them when `maxAge` is null. */
export async function listDueLinks(db: PrismaClient, now: Date, maxAge: MaxAge | null): Promise<DueLink[]> {
  return db.linkCheck.findMany({
    where: { ...used, ...(maxAge ? dueAt(now, maxAge) : {}) },
    select: { url: true, host: true },
    orderBy: [{ checkedAt: { sort: 'asc', nulls: 'first' } }, { url: 'asc' }],
  });
}

/** Written in an edition that is not deleted. */
export const used = {
  uses: { some: { edition: { deletedAt: null } } },
} as const satisfies Prisma.LinkCheckWhereInput;

function dueAt(now: Date, { goodHours, brokenHours }: MaxAge): Prisma.LinkCheckWhereInput {
  const before = (hours: number) => ({ lte: new Date(now.getTime() - hours * HOUR_MS) });
  return {
    OR: [
      { checkedAt: null },
      { checkedAt: before(goodHours) },
      { verdict: { in: BROKEN_VERDICTS }, checkedAt: before(brokenHours) },
    ],
  };
}
