import { Prisma, type PrismaClient } from '@/lib/db/generated/client';
import { err, ok, type Result } from '@/lib/result';
import { type PublishingFault, Refusal } from './faults';

/** A publication rewrites a sheet and the search documents that depend on it. */
const TIMEOUT_MS = 30_000;
const ATTEMPTS = 4;

/**
 * Runs `work` in one transaction. A {@link Refusal} thrown by it rolls everything back and is answered; two transactions that
 * block each other are run again, which is safe since each checks the version it works on.
 */
export async function inTransaction<Value>(
  db: PrismaClient,
  work: (tx: Prisma.TransactionClient) => Promise<Value>,
): Promise<Result<Value, PublishingFault>> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return ok(await db.$transaction(work, { timeout: TIMEOUT_MS, maxWait: TIMEOUT_MS }));
    } catch (error) {
      if (error instanceof Refusal) return err(error.fault);
      if (!isDeadlock(error) || attempt === ATTEMPTS) throw error;
    }
  }
}

/** Prisma tells a deadlock by P2034, or by what Postgres says (40P01, 40001) when it comes from raw SQL. */
function isDeadlock(error: unknown): boolean {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return false;
  return (
    error.code === 'P2034' || /40P01|40001|deadlock/i.test(`${error.message} ${JSON.stringify(error.meta)}`)
  );
}
