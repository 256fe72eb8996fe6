import type { PrismaClient } from '@/lib/db/generated/client';
import { isUniqueViolation } from '@/lib/db/violations';
import type { Doer } from '@/lib/publishing/commands/transition';
import { err, type Result } from '@/lib/result';
import { changeVocabulary, tellChange } from './change-vocabulary';
import type { VocabularyFault } from './faults';
import type { TermTarget, TermValues, VocabularyName } from './model';
import { TERMS } from './terms/vocabularies';

/**
 * Writes a term as its form says it: a new one when `target` is null, otherwise the one that was seen, provided that nobody
 * changed it since. Search documents that say it follow in the same transaction.
 */
export async function saveTerm(
  db: PrismaClient,
  name: VocabularyName,
  target: TermTarget | null,
  values: TermValues,
  doer: Doer,
): Promise<Result<{ id: string; label: string }, VocabularyFault>> {
  const vocabulary = TERMS[name];
  try {
    return await changeVocabulary(db, async (tx) => {
      const before = target && (await vocabulary.read(tx, target.id));
      const saved = await vocabulary.write(tx, target, values);
      await vocabulary.follow(tx, saved.id);
      await tellChange(tx, name, doer, {
        what: target ? 'changed' : 'created',
        subject: saved.label,
        detail: before && before.label !== saved.label ? { formerly: before.label } : {},
      });
      return saved;
    });
  } catch (error) {
    // Two people made it at the same moment.
    if (isUniqueViolation(error)) return err({ type: 'taken', name: Object.values(values)[0] ?? '' });
    throw error;
  }
}
