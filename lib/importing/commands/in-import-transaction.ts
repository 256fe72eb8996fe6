import type { Prisma, PrismaClient } from '@/lib/db/generated/client';
import { isUniqueViolation } from '@/lib/db/violations';
import type { PublishingFault } from '@/lib/publishing/faults';
import { inTransaction } from '@/lib/publishing/in-transaction';
import { type VocabularyFault, VocabularyRefusal } from '@/lib/publishing/vocabulary/faults';
import { err, type Result } from '@/lib/result';
import { quoted } from '@/lib/text/french';
import { type ImportFault, ImportRefusal } from './faults';

/** Each lost race means that someone else took the address that a new draft wanted. */
const ATTEMPTS = 20;

/** Runs `work` in one transaction. A refusal thrown in it, of whatever part of the product, rolls everything back and is answered. */
export async function inImportTransaction<Value>(
  db: PrismaClient,
  work: (tx: Prisma.TransactionClient) => Promise<Value>,
): Promise<Result<Value, ImportFault>> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      const done = await inTransaction(db, work);
      return done.ok ? done : err(ofEdition(done.error));
    } catch (error) {
      if (error instanceof ImportRefusal) return err(error.fault);
      if (error instanceof VocabularyRefusal) return err(ofVocabulary(error.fault));
      if (!isUniqueViolation(error) || attempt === ATTEMPTS) throw error;
    }
  }
}

function ofEdition(fault: PublishingFault): ImportFault {
  if (fault.type === 'stale' || fault.type === 'gone') return fault;
  throw new Error(`unexpected fault of an edition: ${fault.type}`);
}

function ofVocabulary(fault: VocabularyFault): ImportFault {
  if (fault.type === 'invalid' || fault.type === 'gone') return fault;
  if (fault.type === 'taken')
    return {
      type: 'invalid',
      faults: [{ path: 'acronym', message: `${quoted(fault.name)} est déjà dans le glossaire.` }],
    };
  return { type: 'stale', by: null, at: null };
}
