import { createHash } from 'node:crypto';
import { RateLimiterPrisma, RateLimiterRes } from 'rate-limiter-flexible';
import type { Db } from '@/lib/db/client';

/** So many tries in so many seconds, counted from the first. */
export type Quota = { points: number; seconds: number };

export type Consumed = { ok: true } | { ok: false; waitSeconds: number };

/**
 * Counts one try of `key` (« sign-in:address:192.0.2.1 ») and says whether it is allowed, or how long to wait. What counts is
 * kept in RateLimit, for every server of the site, under a hash: nobody's address or e-mail can be read there.
 */
export async function consume(db: Db, key: string, quota: Quota): Promise<Consumed> {
  const { consumedPoints, msBeforeNext } = await take(db, key, quota);
  return consumedPoints <= quota.points ? { ok: true } : refused(msBeforeNext / 1000);
}

/** Longest wait of a key that grows. */
const LONGEST_SECONDS = 24 * 3600;

/**
 * As `consume`; each time the quota is spent again within a day, the wait is twice as long as the one before, a day at most.
 */
export async function consumeGrowing(db: Db, key: string, quota: Quota): Promise<Consumed> {
  const { consumedPoints, msBeforeNext } = await take(db, key, quota);
  if (consumedPoints <= quota.points) return { ok: true };
  // Only the try that goes over the quota makes the wait longer: those that follow are told what is left of it.
  if (consumedPoints > quota.points + 1) return refused(msBeforeNext / 1000);
  const times = await take(db, `${key}:times`, { points: 1, seconds: LONGEST_SECONDS });
  const waitSeconds = Math.min(quota.seconds * 2 ** (times.consumedPoints - 1), LONGEST_SECONDS);
  await limiter(db, quota).block(hashed(key), waitSeconds);
  return refused(waitSeconds);
}

/** A try of `key` that turned out to be a good one: none has been made, as far as the count goes. */
export async function forgive(db: Db, key: string): Promise<void> {
  await db.rateLimit.deleteMany({ where: { key: { in: [hashed(key), hashed(`${key}:times`)] } } });
}

/** One try of `key` counts no more; those before it still do. */
export async function giveBack(db: Db, key: string): Promise<void> {
  await db.rateLimit.updateMany({
    where: { key: hashed(key), points: { gt: 0 } },
    data: { points: { decrement: 1 } },
  });
}

async function take(db: Db, key: string, quota: Quota): Promise<RateLimiterRes> {
  try {
    const taken = await limiter(db, quota).consume(hashed(key));
    if (taken.isFirstInDuration) await sweep(db);
    return taken;
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return refusal;
    throw refusal;
  }
}

function refused(seconds: number): Consumed {
  return { ok: false, waitSeconds: Math.max(1, Math.ceil(seconds)) };
}

function limiter(db: Db, { points, seconds }: Quota): RateLimiterPrisma {
  return new RateLimiterPrisma({
    storeClient: db,
    tableName: 'rateLimit',
    keyPrefix: '',
    points,
    duration: seconds,
    clearExpiredByTimeout: false,
  });
}

/** Whoever opens a count clears those that are over. */
async function sweep(db: Db): Promise<void> {
  await db.rateLimit.deleteMany({ where: { expire: { lt: new Date() } } });
}

function hashed(key: string): string {
  return createHash('sha256').update(key).digest('base64url');
}
