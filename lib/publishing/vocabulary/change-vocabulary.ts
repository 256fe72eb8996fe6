import { writeJournal } from '@/lib/accounts/write-journal';
import type { Prisma, PrismaClient } from '@/lib/db/generated/client';
import type { Doer } from '@/lib/publishing/commands/transition';
import { inTransaction } from '@/lib/publishing/in-transaction';
import { err, ok, type Result } from '@/lib/result';
import { type VocabularyFault, VocabularyRefusal } from './faults';
import { VOCABULARIES, type VocabularyName } from './model';

type Transaction = Prisma.TransactionClient;

/**
 * Runs a change of the vocabulary in one transaction. A {@link VocabularyRefusal} thrown by it rolls everything back and is
 * answered; so is an edition that someone changed at the same time.
 */
export async function changeVocabulary<Value>(
  db: PrismaClient,
  work: (tx: Transaction) => Promise<Value>,
): Promise<Result<Value, VocabularyFault>> {
  try {
    const done = await inTransaction(db, work);
    if (done.ok) return ok(done.value);
    return err({ type: done.error.type === 'gone' ? 'gone' : 'stale' });
  } catch (error) {
    if (error instanceof VocabularyRefusal) return err(error.fault);
    throw error;
  }
}

/**
 * Leaves what every change of a vocabulary leaves: its line in the journal, a mark for whoever follows (page cache, search
 * worker), and since when staff have edited it, so that imports leave it alone.
 * @param what « created », « changed », « merged »…
 */
export async function tellChange(
  tx: Transaction,
  name: VocabularyName,
  { actor, now }: Doer,
  { what, subject, detail }: { what: string; subject: string; detail?: Prisma.InputJsonObject },
): Promise<void> {
  await writeJournal(tx, { actor, action: `${VOCABULARIES[name].journal}.${what}`, subject, detail });
  await tx.outboxEntry.create({ data: { subject: name } });
  await tx.importMark.upsert({
    where: { name: `content/${name}` },
    // Never imported: no content has this hash, so that a first import finds that staff were there before.
    create: { name: `content/${name}`, hash: '', editedAt: now },
    update: { editedAt: now },
  });
}

/** What became of the term that a write did not find at the version that was seen. */
export function staleOrGone(isThere: boolean): VocabularyRefusal {
  return new VocabularyRefusal({ type: isThere ? 'stale' : 'gone' });
}
