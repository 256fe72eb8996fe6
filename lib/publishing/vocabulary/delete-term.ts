import type { PrismaClient } from '@/lib/db/generated/client';
import { isForeignKeyViolation } from '@/lib/db/violations';
import type { Doer } from '@/lib/publishing/commands/transition';
import { err, type Result } from '@/lib/result';
import { changeVocabulary, staleOrGone, tellChange } from './change-vocabulary';
import { type VocabularyFault, VocabularyRefusal } from './faults';
import { isUsed, NO_USE, type TermTarget, type VocabularyName } from './model';
import { MERGINGS, TERMS } from './terms/vocabularies';

/** Takes a term away, unless something names it: it is then to be merged into another. */
export async function deleteTerm(
  db: PrismaClient,
  name: VocabularyName,
  target: TermTarget,
  doer: Doer,
): Promise<Result<null, VocabularyFault>> {
  const vocabulary = TERMS[name];
  try {
    return await changeVocabulary(db, async (tx) => {
      // Whoever is publishing a sheet that names it goes first, and is then counted.
      await MERGINGS[name]?.lock(tx, [target.id]);
      const term = await vocabulary.read(tx, target.id);
      if (!term) throw staleOrGone(false);
      if (isTied(name)) {
        const uses = (await vocabulary.countUses(tx)).get(target.id) ?? NO_USE;
        if (isUsed(uses)) throw new VocabularyRefusal({ type: 'inUse', uses });
      }
      if (!(await vocabulary.remove(tx, target))) throw staleOrGone(true);
      await tellChange(tx, name, doer, { what: 'deleted', subject: term.label, detail: term.values });
      return null;
    });
  } catch (error) {
    if (isForeignKeyViolation(error)) return err({ type: 'inUse', uses: NO_USE });
    throw error;
  }
}

/** Whether sheets name the terms of this list, rather than say their words. */
function isTied(name: VocabularyName): boolean {
  return Boolean(MERGINGS[name]?.rename);
}
