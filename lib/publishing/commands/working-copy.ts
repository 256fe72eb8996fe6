import { z } from 'zod';
import type { Prisma, PrismaClient } from '@/lib/db/generated/client';
import { toStorableText } from '@/lib/db/storable-text';
import type { FormFields } from '@/lib/publishing/form/form-fields';

/** What a form may hold, letter for letter but for what no database keeps. */
export const formFieldsSchema: z.ZodType<FormFields> = z.record(
  z.string().max(200).overwrite(toStorableText),
  z.array(z.string().max(60_000).overwrite(toStorableText)).max(300),
);

export type WorkingCopy = {
  baseVersion: number;
  sequence: bigint;
  fields: FormFields;
  updatedAt: Date;
};

/**
 * Keeps what someone has typed so far. It is nobody else's, and no part of the history. A message older than the last one kept
 * is refused: it came late.
 * @param sequence number of the message, growing from one to the next (the time it was written at, in milliseconds).
 */
export async function keepWorkingCopy(
  db: PrismaClient,
  userId: string,
  editionId: number,
  { baseVersion, sequence, fields }: Omit<WorkingCopy, 'updatedAt'>,
  now: Date,
): Promise<{ isKept: boolean }> {
  const count = await db.$executeRaw`
    INSERT INTO "WorkingCopy" ("userId", "editionId", "baseVersion", sequence, fields, "updatedAt")
    SELECT ${userId}, id, ${baseVersion}, ${sequence}, ${JSON.stringify(fields)}::jsonb, ${now}
    FROM "Edition" WHERE id = ${editionId}
    ON CONFLICT ("userId", "editionId") DO UPDATE SET
      "baseVersion" = excluded."baseVersion", sequence = excluded.sequence, fields = excluded.fields,
      "updatedAt" = excluded."updatedAt"
    WHERE "WorkingCopy".sequence < excluded.sequence`;
  return { isKept: count === 1 };
}

/** What someone typed in an edition and has not saved; null when there is nothing. */
export async function readWorkingCopy(
  db: PrismaClient | Prisma.TransactionClient,
  userId: string,
  editionId: number,
): Promise<WorkingCopy | null> {
  const row = await db.workingCopy.findUnique({
    where: { userId_editionId: { userId, editionId } },
    select: { baseVersion: true, sequence: true, fields: true, updatedAt: true },
  });
  return row && { ...row, fields: formFieldsSchema.parse(row.fields) };
}

/** Throws away what someone typed, at their word. */
export async function dropWorkingCopy(db: PrismaClient, userId: string, editionId: number): Promise<void> {
  await db.workingCopy.deleteMany({ where: { userId, editionId } });
}
