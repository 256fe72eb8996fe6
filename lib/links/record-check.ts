import type { Prisma } from '@/lib/db/generated/client';
import type { Judgement } from './judge';
import { BROKEN_VERDICTS } from './model';

/** Keeps what was found of `url`, and since when it is broken for as long as it is. */
export async function recordCheck(
  tx: Prisma.TransactionClient,
  url: string,
  { verdict, status, movedTo, detail }: Judgement,
  now: Date,
): Promise<void> {
  const isBroken = BROKEN_VERDICTS.includes(verdict);
  await tx.linkCheck.updateMany({
    where: { url },
    data: { verdict, status, movedTo, detail, checkedAt: now, ...(isBroken ? {} : { brokenSince: null }) },
  });
  if (isBroken) {
    await tx.linkCheck.updateMany({ where: { url, brokenSince: null }, data: { brokenSince: now } });
  }
}
