import { PrismaPg } from '@prisma/adapter-pg';
import { onTestFinished } from 'vitest';
import type { Db } from '@/lib/db/client';
import { PrismaClient } from '@/lib/db/generated/client';
import { addressOf } from '@/tests/support/connections';

/** A client on the database of `db` that counts the queries it sends. */
export async function countingClient(db: Db): Promise<{ db: Db; count: () => number }> {
  let sent = 0;
  const client = new PrismaClient({
    adapter: new PrismaPg({ connectionString: await addressOf(db) }),
    log: [{ emit: 'event', level: 'query' }],
  });
  client.$on('query', () => {
    sent += 1;
  });
  onTestFinished(() => client.$disconnect());
  return { db: client as unknown as Db, count: () => sent };
}
