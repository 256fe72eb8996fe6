import { expect } from 'vitest';
import { consume, consumeGrowing, forgive, giveBack } from '@/lib/accounts/throttle';
import { test } from '@/tests/support/database';

const QUOTA = { points: 3, seconds: 60 };

test('trois essais passent, le quatrième attend', async ({ db }) => {
  for (let count = 0; count < 3; count += 1) expect(await consume(db, 'a', QUOTA)).toEqual({ ok: true });
  const refused = await consume(db, 'a', QUOTA);
  expect(refused).toEqual({ ok: false, waitSeconds: expect.any(Number) });
  expect(refused.ok ? 0 : refused.waitSeconds).toBeGreaterThan(50);
  expect(await consume(db, 'b', QUOTA)).toEqual({ ok: true });
});

test('vingt essais faits au même instant : trois passent, pas un de plus', async ({ db }) => {
  const all = await Promise.all(Array.from({ length: 20 }, () => consume(db, 'a', QUOTA)));
  expect(all.filter(({ ok }) => ok)).toHaveLength(3);
});

test('le délai passé, les essais reviennent', async ({ db }) => {
  for (let count = 0; count < 4; count += 1) await consume(db, 'a', QUOTA);
  await db.rateLimit.updateMany({ data: { expire: new Date(Date.now() - 1000) } });
  expect(await consume(db, 'a', QUOTA)).toEqual({ ok: true });
});

test('chaque série épuisée double l’attente, un jour au plus ; la suivre ne l’allonge pas', async ({
  db,
}) => {
  const waits: number[] = [];
  for (let series = 0; series < 13; series += 1) {
    for (let count = 0; count < 3; count += 1) await consumeGrowing(db, 'a', QUOTA);
    const refused = await consumeGrowing(db, 'a', QUOTA);
    const again = await consumeGrowing(db, 'a', QUOTA);
    if (refused.ok || again.ok) throw new Error('l’essai devait être refusé');
    expect(again.waitSeconds).toBeLessThanOrEqual(refused.waitSeconds);
    waits.push(refused.waitSeconds);
    // The wait is over; how many times it happened is remembered for a day.
    const [current] = await db.rateLimit.findMany({
      where: { points: { gt: 3 } },
      orderBy: { expire: 'asc' },
    });
    await db.rateLimit.deleteMany({ where: { points: QUOTA.points + 2, key: current?.key } });
  }
  expect(waits.slice(0, 4)).toEqual([60, 120, 240, 480]);
  expect(waits.at(-1)).toBe(86_400);
});

test('un essai réussi efface ceux d’avant, ou se reprend seul', async ({ db }) => {
  for (let count = 0; count < 3; count += 1) await consume(db, 'a', QUOTA);
  await giveBack(db, 'a');
  expect(await consume(db, 'a', QUOTA)).toEqual({ ok: true });
  expect((await consume(db, 'a', QUOTA)).ok).toBe(false);
  await forgive(db, 'a');
  expect(await consume(db, 'a', QUOTA)).toEqual({ ok: true });
});

test('la base ne garde ni adresse ni courriel, et oublie les comptes passés', async ({ db }) => {
  await consume(db, 'sign-in:account:aminata@exemple.fr', QUOTA);
  await consume(db, 'sign-in:address:192.0.2.1', QUOTA);
  const rows = JSON.stringify(await db.rateLimit.findMany());
  expect(rows).not.toMatch(/aminata|192\.0\.2/);
  await db.rateLimit.updateMany({ data: { expire: new Date(Date.now() - 1000) } });
  await consume(db, 'autre', QUOTA);
  expect(await db.rateLimit.count()).toBe(1);
});
